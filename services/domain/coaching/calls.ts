import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { checkpointsOf, checkpointState, type Checkpoint } from './checkpoints.ts'
import type { CoachingSettings } from './coaching-settings.ts'
import { planHasEnded, type PlanFacts } from './plan.ts'

/** Why a coach calls somebody today. A call is help, never collection. */
export interface ReasonsToCall {
  /** The missed talk that nobody has made good since. */
  missed: Checkpoint | null
  /** Since when she is late now. */
  lateSince: CalendarDate | null
}

/** A missed talk is made good by any talk held after its day. */
export function reasonsToCall(facts: PlanFacts, settings: CoachingSettings, today: CalendarDate): ReasonsToCall {
  if (planHasEnded(facts.status)) return { missed: null, lateSince: null }
  const heldOn = facts.talks.filter(({ outcome }) => outcome === 'done').map(({ on }) => on)
  const missed = checkpointsOf(facts, settings).findLast((one) => (
    checkpointState(one, settings, today) === 'missed' && !heldOn.some((on) => on > (one.dueOn ?? on))
  ))
  const late = facts.lateSpells.filter(({ curedOn }) => curedOn === null).map(({ since }) => since).toSorted()[0]
  return { missed: missed ?? null, lateSince: late ?? null }
}
