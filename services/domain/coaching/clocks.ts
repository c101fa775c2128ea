import { addDays, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { checkpointsOf, type Checkpoint } from './checkpoints.ts'
import type { CoachingSettings } from './coaching-settings.ts'
import { planHasEnded, type PlanFacts } from './plan.ts'

/** What a clock of a plan does: remind both, tell the coach of a missed talk, then the officer, end the plan without its last talk. */
export type CoachingClockKind = 'talk-reminder' | 'talk-missed' | 'missed-to-officer' | 'plan-closes'

/** One thing to be done on the morning of one date. */
export interface CoachingClock {
  kind: CoachingClockKind
  /** Which of its kind: checkpoint, attempt, and for a reminder how many days before. Done once in the life of a plan. */
  occurrence: string
  /** The checkpoint it is about. */
  checkpoint: string
  on: CalendarDate
}

/** A missed talk that was found out this many days late is not told any more: the next talk is nearer. */
const newsKeepsDays = 30

/** Every clock of a plan, struck or not, by date. */
export function allCoachingClocks(facts: PlanFacts, settings: CoachingSettings): CoachingClock[] {
  if (planHasEnded(facts.status)) return []
  return checkpointsOf(facts, settings).flatMap((one) => clocksOfCheckpoint(one, settings)).toSorted(byDate)
}

/** The clocks still to be struck. */
export function runningCoachingClocks(facts: PlanFacts, settings: CoachingSettings): CoachingClock[] {
  const struck = new Set(facts.struck.map(({ kind, occurrence }) => `${kind} ${occurrence}`))
  return allCoachingClocks(facts, settings).filter(({ kind, occurrence }) => !struck.has(`${kind} ${occurrence}`))
}

function clocksOfCheckpoint(one: Checkpoint, settings: CoachingSettings): CoachingClock[] {
  const { key, attempt, dueOn, settled, settledOn } = one
  if (dueOn === null || settled === 'done' || settled === 'skipped') return []
  const clock = (kind: CoachingClockKind, on: CalendarDate, detail = ''): CoachingClock => (
    { kind, occurrence: `${key}:${attempt}${detail}`, checkpoint: key, on }
  )
  const closes = one.kind === 'completion' ? [clock('plan-closes', addDays(dueOn, settings.closeAfterDays))] : []
  // A coach who wrote down that it was missed need not be told; the officer is, so many days after that.
  if (settled === 'missed') return [clock('missed-to-officer', addDays(settledOn ?? dueOn, settings.missedToOfficerDays)), ...closes]
  const missedOn = addDays(dueOn, settings.missedAfterDays)
  return [
    ...settings.remindDaysBefore.map((days) => clock('talk-reminder', addDays(dueOn, -days), `:${days}`)),
    clock('talk-missed', missedOn),
    clock('missed-to-officer', addDays(missedOn, settings.missedToOfficerDays)),
    ...closes,
  ]
}

const byDate = (a: CoachingClock, b: CoachingClock): number => (a.on === b.on ? Number(a.occurrence > b.occurrence) - Number(a.occurrence < b.occurrence) : a.on < b.on ? -1 : 1)

/**
 * Whether a clock whose date has come should still do what it is for. A reminder reminds up to the day of the talk, and
 * only where no later reminder of the same talk has come as well; news of a missed talk is told for some weeks.
 */
export function coachingClockMakesSense(clock: CoachingClock, facts: PlanFacts, settings: CoachingSettings, today: CalendarDate): boolean {
  const one = checkpointsOf(facts, settings).find(({ key }) => key === clock.checkpoint)
  if (!one || one.dueOn === null) return false
  switch (clock.kind) {
    case 'talk-reminder': {
      const laterCame = settings.remindDaysBefore.some((days) => addDays(one.dueOn ?? today, -days) > clock.on && addDays(one.dueOn ?? today, -days) <= today)
      return today <= one.dueOn && !laterCame
    }
    case 'talk-missed': return addDays(one.dueOn, settings.missedAfterDays + settings.missedToOfficerDays) > today
    case 'missed-to-officer': return addDays(clock.on, newsKeepsDays) >= today
    default: return true
  }
}
