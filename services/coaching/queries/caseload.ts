import type { CoachingSettings } from '#domain/coaching/coaching-settings.ts'
import { reasonsToCall } from '#domain/coaching/calls.ts'
import { checkpointsOf, type Checkpoint } from '#domain/coaching/checkpoints.ts'
import { planHasEnded } from '#domain/coaching/plan.ts'
import type { Context } from '#platform/context/index.ts'
import { settingOnEach } from '#services/programmes/index.ts'
import { planRows, type PlanRow } from '../plan/plan-facts.ts'
import type { Caseload } from '../schemas/reading.ts'
import { openHelpOf, viewOf, type HelpView } from './plan-rows.ts'

type Person = Pick<Caseload['people'][number], 'loanId' | 'loanReference' | 'name' | 'businessName' | 'phone' | 'locale'>

/** A coach's day: today's talks, who needs a call and why, her people by next date, and those whom nobody has yet. */
export async function caseload(ctx: Context): Promise<Caseload> {
  const { businessDate: today, actor } = ctx
  const mine = (await planRows(ctx, 'c.coach_id = ?', [actor.personId])).filter(({ facts }) => !planHasEnded(facts.status))
  const people = await peopleOf(ctx, mine)
  const day: Caseload = { today, minutesThisMonth: await minutesThisMonth(ctx), talks: [], calls: [], people: [], unassigned: await unassigned(ctx) }
  const held = mine.flatMap(({ facts }) => talksHeldOn(facts, today).map(({ id }) => id))
  const known: Known = {
    settings: await settingOnEach(ctx, 'coaching', mine.map(({ facts }) => facts.openedOn)), help: await openHelpOf(ctx, mine.map(({ planId }) => planId)),
    minutes: await minutesOf(ctx, held),
  }
  for (const row of mine) {
    const person = people.get(row.loanId)
    const settings = known.settings.get(row.facts.openedOn)
    if (person && settings) place(day, row, person, settings, known)
  }
  day.people.sort((a, b) => ((a.next?.dueOn ?? '9999') < (b.next?.dueOn ?? '9999') ? -1 : 1))
  return day
}

/** What is looked up of all her people at once. */
interface Known {
  settings: ReadonlyMap<string, CoachingSettings>
  help: ReadonlyMap<string, HelpView>
  minutes: ReadonlyMap<string, number | null>
}

const talksHeldOn = ({ talks }: PlanRow['facts'], day: string) => talks.filter(({ on, outcome }) => on === day && outcome === 'done')

function place(day: Caseload, row: PlanRow, person: Person, settings: CoachingSettings, known: Known): void {
  const { today } = day
  const checkpoints = checkpointsOf(row.facts, settings)
  const view = (one: Checkpoint) => viewOf(one, settings, today)
  const heldToday = talksHeldOn(row.facts, today)
  for (const one of checkpoints) {
    const held = heldToday.find(({ checkpoint }) => checkpoint === one.key)
    if (held || (one.settled === null && one.dueOn === today)) day.talks.push({ ...person, checkpoint: view(one), minutes: held ? known.minutes.get(held.id) ?? null : null })
  }
  const { missed, lateSince } = reasonsToCall(row.facts, settings, today)
  const help = known.help.get(row.planId) ?? null
  if (missed || lateSince || help) day.calls.push({ ...person, missed: missed && view(missed), lateSince, help })
  const next = checkpoints.find(({ settled, dueOn }) => settled === null && dueOn !== null && dueOn > today)
  day.people.push({ ...person, next: next ? view(next) : null })
}

const personColumns = `l.id as "loanId", l.reference as "loanReference", a.business_name as "businessName", p.phone, p.locale, concat_ws(' ', p.given_names, p.family_names) as name`
const personTables = `coaching_plan c join loan l on l.id = c.loan_id join application a on a.id = l.application_id
  join loan_party lp on lp.loan_id = l.id and lp.role = 'borrower' join person p on p.id = lp.person_id`

async function peopleOf(ctx: Context, rows: readonly PlanRow[]): Promise<Map<string, Person>> {
  if (rows.length === 0) return new Map()
  const people = await ctx.em.execute<Person[]>(
    `select ${personColumns} from ${personTables} where c.id in (${rows.map(() => '?').join(', ')})`, rows.map(({ planId }) => planId),
  )
  return new Map(people.map((person) => [person.loanId, person]))
}

/** To take: without a phone, for whoever takes nobody on needs none. */
const unassigned = (ctx: Context): Promise<Caseload['unassigned']> => ctx.em.execute(
  `select l.id as "loanId", l.reference as "loanReference", a.business_name as "businessName", p.locale, concat_ws(' ', p.given_names, p.family_names) as name, c.opened_on as "openedOn"
   from ${personTables} where c.programme_id = ? and c.coach_id is null and c.status not in ('completed', 'cancelled')
     and not exists (select from loan_party mine where mine.loan_id = l.id and mine.person_id = ?)
   order by c.opened_on, l.reference`, [ctx.actor.programmeId, ctx.actor.personId],
)

async function minutesOf(ctx: Context, talkIds: readonly string[]): Promise<Map<string, number | null>> {
  if (talkIds.length === 0) return new Map()
  const rows = await ctx.em.execute<{ talkId: string; minutes: number | null }[]>(
    `select m.talk_id as "talkId", sum(m.minutes)::int as minutes from coaching_minutes m
     where m.talk_id in (${talkIds.map(() => '?').join(', ')}) and not exists (select from coaching_minutes later where later.corrects_id = m.id) group by m.talk_id`, [...talkIds],
  )
  return new Map(rows.map(({ talkId, minutes }) => [talkId, minutes]))
}

async function minutesThisMonth(ctx: Context): Promise<number> {
  const [row] = await ctx.em.execute<{ minutes: number }[]>(
    `select coalesce(sum(m.minutes), 0)::int as minutes from coaching_minutes m
     where m.recorded_by = ? and m.worked_on >= date_trunc('month', ?::date)::date and not exists (select from coaching_minutes later where later.corrects_id = m.id)`,
    [ctx.actor.personId, ctx.businessDate],
  )
  return row?.minutes ?? 0
}
