import { addDays, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { FundraisingRules } from './fundraising-rules.ts'

/** Somebody's word that she will give so much. Those taken back are not in the list. */
export interface Pledge { amountCents: Cents; on: CalendarDate; ofHerNetwork: boolean }

export interface FundraisingFacts {
  amountCents: Cents
  supportersNeeded: number
  openedOn: CalendarDate
  /** The day on which enough of her own people had pledged; null until then. It stays when one takes hers back. */
  publicOn: CalendarDate | null
  pledges: readonly Pledge[]
}

export const fundraisingStates = ['private', 'public', 'full', 'failed'] as const
export type FundraisingState = (typeof fundraisingStates)[number]

export interface Standing {
  state: FundraisingState
  pledgedCents: Cents
  missingCents: Cents
  /** Of her own network. */
  supporters: number
  /** The last day of where it is now; of what is over, the day on which it was. */
  throughOn: CalendarDate
}

/** Last days, both inside. */
export const privateThrough = ({ privateDays }: Pick<FundraisingRules, 'privateDays'>, openedOn: CalendarDate): CalendarDate => addDays(openedOn, privateDays)
export const publicThrough = ({ publicDays }: Pick<FundraisingRules, 'publicDays'>, publicOn: CalendarDate): CalendarDate => addDays(publicOn, publicDays)

/** How a fundraising stands on a date: all or nothing, by what was pledged through its last day. */
export function fundraisingOn(rules: FundraisingRules, { amountCents, openedOn, publicOn, pledges }: FundraisingFacts, today: CalendarDate): Standing {
  const pledgedCents = pledges.reduce((sum, pledge) => sum + pledge.amountCents, 0)
  const throughOn = publicOn === null ? privateThrough(rules, openedOn) : publicThrough(rules, publicOn)
  const isFull = pledgedCents >= amountCents && publicOn !== null
  const state = isFull ? 'full' : today > throughOn ? 'failed' : publicOn === null ? 'private' : 'public'
  return { state, pledgedCents, missingCents: Math.max(0, amountCents - pledgedCents), supporters: pledges.filter(({ ofHerNetwork }) => ofHerNetwork).length, throughOn }
}

/**
 * The most that one may pledge now: what is missing, and, while it is among her own people, so much less that each who is
 * still needed can give the least.
 */
export function mostPledgeCents({ leastPledgeCents }: Pick<FundraisingRules, 'leastPledgeCents'>, { supportersNeeded, publicOn }: FundraisingFacts, { missingCents, supporters }: Standing): Cents {
  const others = publicOn === null ? Math.max(0, supportersNeeded - supporters - 1) : 0
  return Math.max(0, missingCents - others * leastPledgeCents)
}
