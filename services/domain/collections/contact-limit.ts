import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'

/** How often, and at what hours, somebody late may be called. `quietFrom` to `quietUntil` is the night, 'HH:MM' on the wall there. */
export interface ContactLimits { maxPerWeek: number; quietFrom: string; quietUntil: string }

/** How a talk, or the try at one, ended. */
export const contactOutcomes = ['talked', 'no-answer', 'message-left', 'wrong-number', 'asked-to-wait', 'refused', 'other'] as const
export type ContactOutcome = (typeof contactOutcomes)[number]

/** Why nobody calls: the law, or what happened, forbids it. */
export const contactStopReasons = ['bankruptcy', 'death', 'fraud', 'asked-in-writing', 'attorney'] as const
export type ContactStopReason = (typeof contactStopReasons)[number]

/** What forbids a call. One that was made all the same is written down with it. */
export const contactRefusals = ['contact-stopped', 'contact-limit', 'quiet-hours'] as const
export type ContactRefusal = (typeof contactRefusals)[number]

/** What forbids a call at its moment, however many there were before it. */
export type MomentRefusal = Exclude<ContactRefusal, 'contact-limit'>

/** The calls of the last seven days, today's included. */
export const callsThisWeek = (calledOn: readonly CalendarDate[], today: CalendarDate): number => (
  calledOn.filter((day) => day > addDays(today, -7) && day <= today).length
)

export function isQuiet({ quietFrom, quietUntil }: Pick<ContactLimits, 'quietFrom' | 'quietUntil'>, clock: string): boolean {
  return quietFrom <= quietUntil ? clock >= quietFrom && clock < quietUntil : clock >= quietFrom || clock < quietUntil
}

/** What forbids one more call now; null where it may be made. */
export function contactRefusal(
  { calledOn, isStopped }: { calledOn: readonly CalendarDate[]; isStopped: boolean }, limits: ContactLimits, now: { today: CalendarDate; clock: string },
): ContactRefusal | null {
  return withWeek(momentRefusal(isStopped, limits, now.clock), callsThisWeek(calledOn, now.today), limits)
}

/** What forbids a call at this moment, however many there were; `clock` is 'HH:MM' on the wall there. */
export function momentRefusal(isStopped: boolean, limits: ContactLimits, clock: string): MomentRefusal | null {
  if (isStopped) return 'contact-stopped'
  return isQuiet(limits, clock) ? 'quiet-hours' : null
}

/** The same with the calls of ours in the seven days through its own that were made before it. */
export function withWeek(atItsMoment: MomentRefusal | null, callsBefore: number, { maxPerWeek }: Pick<ContactLimits, 'maxPerWeek'>): ContactRefusal | null {
  return atItsMoment !== 'contact-stopped' && callsBefore >= maxPerWeek ? 'contact-limit' : atItsMoment
}
