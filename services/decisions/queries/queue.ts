import { legalDeadline, type Deadline } from '#domain/application/deadline.ts'
import type { ClockSettings } from '#domain/application/clock-settings.ts'
import type { Context } from '#platform/context/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { actingPerson } from '../authority.ts'
import type { Queue, QueueView, QueueRow } from '../schemas/queue.ts'
import { queueRecords, type QueueRecord } from './queue-rows.ts'

/** Every application that waits for somebody, nearest legal deadline first, and what is next to be done by whom. */
export async function queue(ctx: Context, query: QueueView): Promise<Queue> {
  const settings = await settingOn(ctx, 'clocks')
  const person = await actingPerson(ctx)
  const { records, counts } = await queueRecords(ctx, { ...query, settings, person })
  return { businessDate: ctx.businessDate, limitCents: person.limitCents, rows: records.map((record) => rowOf(record, settings, ctx.businessDate)), counts }
}

function rowOf({ completedOn, respondBy, counteroffer, ...shown }: QueueRecord, settings: ClockSettings, today: string): QueueRow {
  const facts = { status: shown.status, receivedOn: shown.receivedOn, incompleteSince: shown.receivedOn, completedOn, respondBy, counteroffer }
  const deadline = legalDeadline(facts, settings, today)
  return { ...shown, deadline, group: groupOf(deadline) }
}

function groupOf(deadline: Deadline | null): QueueRow['group'] {
  if (!deadline || deadline.daysLeft > 7) return 'later'
  if (deadline.daysLeft < 0) return 'overdue'
  return deadline.daysLeft <= 3 ? 'within-3' : 'within-7'
}
