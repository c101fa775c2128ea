import { legalDeadline, type Deadline } from '#domain/application/deadline.ts'
import type { ClockSettings } from '#domain/application/clock-settings.ts'
import { mayDecide, maySecond, type ActingPerson } from '#domain/decision/authority.ts'
import type { Context } from '#platform/context/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { actingPerson } from '../authority.ts'
import { queueFilters, type Queue, type QueueRow, type QueueView } from '../schemas/queue.ts'
import { queueRecords, type QueueRecord } from './queue-rows.ts'

type Filter = (typeof queueFilters)[number]

/** Every application that waits for somebody, nearest legal deadline first, and what is next to be done by whom. */
export async function queue(ctx: Context, { filter, search, officerId }: QueueView): Promise<Queue> {
  const settings = await settingOn(ctx, 'clocks')
  const person = await actingPerson(ctx)
  const rows = (await queueRecords(ctx, settings, search))
    .filter(({ officer }) => officerId === undefined || (officer?.personId ?? 'nobody') === officerId)
    .map((record) => rowOf(record, person, settings, ctx.businessDate))
  const shown = (one: Filter) => rows.filter((row) => passes[one](row, person))
  return {
    businessDate: ctx.businessDate, limitCents: person.limitCents, rows: shown(filter),
    counts: Object.fromEntries(queueFilters.map((one) => [one, shown(one).length])) as Queue['counts'],
  }
}

const passes: Record<Filter, (row: QueueRow, person: ActingPerson) => boolean> = {
  all: () => true,
  mine: (row, person) => isHers(row, person),
  'waiting-on-me': (row) => row.waitingOn === 'me',
  'to-decide': (row) => row.nextStep === 'decide' && row.waitingOn === 'me',
  second: (row) => row.status === 'proposed',
  missing: (row) => row.status === 'incomplete',
  'over-limit': (row) => row.overMyLimit,
  spanish: (row) => row.locale === 'es',
}

/** Her own, or of a colleague for whom she stands in today. */
const isHers = ({ officer, standsIn }: Pick<QueueRow, 'officer' | 'standsIn'>, { personId }: ActingPerson): boolean => (
  officer?.personId === personId || standsIn?.personId === personId
)

function rowOf(record: QueueRecord, person: ActingPerson, settings: ClockSettings, today: string): QueueRow {
  const { completedOn: _completedOn, respondBy: _respondBy, counteroffer: _counteroffer, partyIds: _partyIds, helperIds: _helperIds, proposed: _proposed, ...shown } = record
  const deadline = legalDeadline({ ...record, incompleteSince: record.receivedOn }, settings, today)
  return { ...shown, deadline, group: groupOf(deadline), overMyLimit: person.isOfficer && record.amountCents > person.limitCents, ...nextFor(record, person) }
}

function groupOf(deadline: Deadline | null): QueueRow['group'] {
  if (!deadline || deadline.daysLeft > 7) return 'later'
  if (deadline.daysLeft < 0) return 'overdue'
  return deadline.daysLeft <= 3 ? 'within-3' : 'within-7'
}

/** What happens next, and who has to do it, as the reader sees it. */
function nextFor(record: QueueRecord, person: ActingPerson): Pick<QueueRow, 'nextStep' | 'waitingOn'> {
  const { status, partyIds, helperIds, officer, proposed } = record
  if (status === 'incomplete') return { nextStep: 'wait-for-papers', waitingOn: 'applicant' }
  if (status === 'countered') return { nextStep: 'wait-for-answer', waitingOn: 'applicant' }
  if (status === 'proposed' && proposed) {
    const mine = maySecond(person, { ...proposed, partyIds, helperIds }) === null
    return mine ? { nextStep: 'second-opinion', waitingOn: 'me' } : { nextStep: 'wait-for-second', waitingOn: 'second-person' }
  }
  const hers = mayDecide(person, record).block === null && (officer === null || isHers(record, person))
  return { nextStep: 'decide', waitingOn: hers ? 'me' : 'officer' }
}
