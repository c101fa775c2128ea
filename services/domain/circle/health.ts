import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { RoundDate } from './round-dates.ts'
import type { RotationEvent } from './rotation/events.ts'
import { isHeld, missingFrom, owedRounds } from './rotation/pot.ts'
import type { RotationRules } from './rotation/rules.ts'
import { nextPot, rotationOf, standingEvents } from './rotation/state.ts'

export const cares = ['dispute-waits', 'pot-late', 'payout-held', 'loans-late', 'share-out-due', 'members-behind', 'guarantor-waits', 'swap-waits'] as const
/** Why a circle needs somebody's care, the most pressing first. */
export type Care = (typeof cares)[number]

export interface HealthFacts {
  rules: RotationRules
  events: readonly (RotationEvent & { effectiveOn: CalendarDate })[]
  dates: readonly RoundDate[]
  today: CalendarDate
  /** Changes of turns that both want and the coordinator has not answered. */
  swapsWaiting: number
  /** Cares of what is not its turns: of its other parts, of what members say is not so. */
  ofParts?: readonly Care[]
}

export interface CircleHealth {
  cares: Care[]
  /** Contributions of the rounds whose day has passed, and how many of them came by their day (domain.md 6: on-time contribution). */
  dueContributions: number
  onTimeContributions: number
}

/** How a running circle is doing, from its events alone. Money that the guarantor put in is not on time. */
export function healthOf({ rules, events, dates, today, swapsWaiting, ofParts = [] }: HealthFacts): CircleHealth {
  const rotation = rotationOf(events)
  const past = dates.filter(({ dueOn }) => dueOn < today)
  const byDay = new Map(dates.map(({ round, dueOn }) => [round, dueOn]))
  const stand = new Set(standingEvents(events).map(({ id }) => id))
  const onTime = events.filter((event) => event.kind === 'contribution' && stand.has(event.id) && past.some(({ round }) => round === event.round) && event.effectiveOn <= (byDay.get(event.round) ?? ''))
  const needed: Partial<Record<Care, boolean>> = {
    'pot-late': (byDay.get(nextPot(rotation)) ?? today) < today && rotation.order.length > 0,
    'payout-held': isHeld(rules, rotation) && missingFrom(rotation, nextPot(rotation)).length === 0,
    'members-behind': rotation.order.some((memberId) => owedRounds(rotation, memberId, past.length).length > 0),
    'guarantor-waits': [...rotation.places.values()].some((rounds) => [...rounds.values()].some(({ paid, advance }) => paid && advance === 'open')),
    'swap-waits': swapsWaiting > 0,
  }
  return { cares: cares.filter((care) => needed[care] ?? ofParts.includes(care)), dueContributions: past.length * rotation.order.length, onTimeContributions: onTime.length }
}

/** Those that need care first: by what presses most, then by how much does. @returns below 0 where `a` comes first */
export function byCare(a: Pick<CircleHealth, 'cares'>, b: Pick<CircleHealth, 'cares'>): number {
  const worst = ({ cares: its }: Pick<CircleHealth, 'cares'>) => (its[0] === undefined ? cares.length : cares.indexOf(its[0]))
  return worst(a) - worst(b) || b.cares.length - a.cares.length
}
