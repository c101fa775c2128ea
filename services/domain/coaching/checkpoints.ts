import { addDays, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { CoachingSettings } from './coaching-settings.ts'
import type { CheckpointKind, LateSpell, PlanFacts, Talk } from './plan.ts'

/** One checkpoint of a plan as the facts make it. */
export interface Checkpoint {
  /** Names it in the record and on the wire, e.g. 'after-funding-90'. */
  key: string
  kind: CheckpointKind
  /** Of a talk after funding: how many days after. */
  days: number | null
  /** Null while the day it counts from has not come. */
  dueOn: CalendarDate | null
  /** 1, and one more each time it was put off: its clocks then run anew. */
  attempt: number
  /** What ended it; `missed` where it was missed and no other day was agreed. Null while it is open. */
  settled: 'done' | 'skipped' | 'missed' | null
  settledOn: CalendarDate | null
}

export type CheckpointState = 'planned' | 'due' | 'done' | 'missed' | 'skipped'

type Planned = Pick<Checkpoint, 'key' | 'kind' | 'days' | 'dueOn'>

/**
 * All checkpoints of a plan, by date, those without one last. A plan that was opened in mid-life has only what lies ahead
 * of its opening.
 */
export function checkpointsOf(facts: PlanFacts, settings: CoachingSettings): Checkpoint[] {
  const talks = facts.talks.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1))
  const after = (planned: Planned) => afterTalks(planned, talks, facts)
  const early = earlyWarnings(facts, settings, after)
  return [...scheduled(facts, settings), ...agreed(talks)].map(after).concat(early).toSorted(byDate)
}

function scheduled(facts: PlanFacts, settings: CoachingSettings): Planned[] {
  const { openedOn, fundedOn, paidOffOn } = facts
  const openedBeforeFunding = fundedOn === null || openedOn <= fundedOn
  const first: Planned = { key: 'before-funding', kind: 'before-funding', days: null, dueOn: addDays(openedOn, settings.beforeFundingDays) }
  const during = settings.afterFundingDays.map((days): Planned => (
    { key: `after-funding-${days}`, kind: 'after-funding', days, dueOn: fundedOn && addDays(fundedOn, days) }
  ))
  const last: Planned = { key: 'completion', kind: 'completion', days: null, dueOn: paidOffOn && addDays(paidOffOn, settings.completionDays) }
  return [...(openedBeforeFunding ? [first] : []), ...during.filter(({ dueOn }) => dueOn === null || dueOn >= openedOn), last]
}

/** A next date that was agreed when a talk was done is a talk of its own. */
const agreed = (talks: readonly Talk[]): Planned[] => talks.flatMap(({ id, outcome, nextOn }) => (
  outcome === 'done' && nextOn !== null ? [{ key: `agreed-${id}`, kind: 'agreed' as const, days: null, dueOn: nextOn }] : []
))

/** After a late payment, one at a time: a spell that is noticed while such a talk is still open adds none. */
function earlyWarnings(facts: PlanFacts, settings: CoachingSettings, after: (planned: Planned) => Checkpoint): Checkpoint[] {
  const made: Checkpoint[] = []
  for (const spell of facts.lateSpells.toSorted(bySince)) {
    if (spell.noticedOn < facts.openedOn) continue
    const stillOpen = made.some(({ settledOn }) => settledOn === null || settledOn > spell.noticedOn)
    if (stillOpen) continue
    made.push(after({ key: `early-warning-${spell.since}`, kind: 'early-warning', days: null, dueOn: addDays(spell.noticedOn, settings.earlyWarningDays) }))
  }
  return made
}

/**
 * One without a date has none to be held or put off: a word about it, as of a last talk whose payoff was undone, waits with it.
 * @param talks in the order they were written down
 */
function afterTalks(planned: Planned, talks: readonly Talk[], facts: PlanFacts): Checkpoint {
  let now: Checkpoint = { ...planned, attempt: 1, settled: null, settledOn: null }
  if (planned.dueOn === null) return now
  for (const talk of talks) {
    if (talk.checkpoint !== planned.key || now.settled === 'done') continue
    now = afterTalk(now, talk)
  }
  return now.settled === null || now.settled === 'missed' ? overtaken(now, facts) : now
}

function afterTalk(now: Checkpoint, { outcome, on, nextOn }: Talk): Checkpoint {
  if (outcome === 'done' || outcome === 'skipped') return { ...now, settled: outcome, settledOn: on }
  if (nextOn !== null) return { ...now, dueOn: nextOn, attempt: now.attempt + 1, settled: null, settledOn: null }
  return outcome === 'missed' ? { ...now, settled: 'missed', settledOn: on } : now
}

/** What the loan's own course leaves without sense: a talk before funding once it is funded, all but the last once it is paid off. */
function overtaken(now: Checkpoint, { status, fundedOn, paidOffOn, openedOn }: PlanFacts): Checkpoint {
  const skip = (on: CalendarDate | null): Checkpoint => ({ ...now, settled: 'skipped', settledOn: on })
  if (status === 'cancelled' || status === 'completed') return skip(now.dueOn)
  if (now.kind === 'before-funding' && fundedOn !== null) return skip(fundedOn)
  if (now.kind !== 'completion' && paidOffOn !== null) return skip(paidOffOn > openedOn ? paidOffOn : openedOn)
  return now
}

/** How a checkpoint looks on a day. */
export function checkpointState({ settled, dueOn }: Checkpoint, settings: CoachingSettings, today: CalendarDate): CheckpointState {
  if (settled) return settled
  if (dueOn === null || dueOn > today) return 'planned'
  return addDays(dueOn, settings.missedAfterDays) <= today ? 'missed' : 'due'
}

/** The open checkpoint that comes next; one whose day has passed is called about and does not come any more. */
export const nextCheckpoint = (checkpoints: readonly Checkpoint[], today: CalendarDate): Checkpoint | undefined => (
  checkpoints.find(({ settled, dueOn }) => settled === null && dueOn !== null && dueOn >= today)
)

const endOfTime = '9999-12-31'
const byDate = (a: Checkpoint, b: Checkpoint): number => {
  const [first, second] = [a.dueOn ?? endOfTime, b.dueOn ?? endOfTime]
  if (first !== second) return first < second ? -1 : 1
  return (a.days ?? 0) - (b.days ?? 0) || (a.key < b.key ? -1 : Number(a.key > b.key))
}
const bySince = (a: LateSpell, b: LateSpell): number => (a.since < b.since ? -1 : Number(a.since > b.since))
