import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'

/** How often, and at what hours, somebody late may be called. `quietFrom` to `quietUntil` is the night, 'HH:MM' on the wall there. */
export interface ContactLimits { maxPerWeek: number; quietFrom: string; quietUntil: string }

/** How a talk, or the try at one, ended. */
export const contactOutcomes = ['talked', 'no-answer', 'message-left', 'wrong-number', 'asked-to-wait', 'other'] as const
export type ContactOutcome = (typeof contactOutcomes)[number]

/** Why nobody calls: the law, or what happened, forbids it. */
export const contactStopReasons = ['bankruptcy', 'death', 'fraud', 'asked-in-writing', 'attorney'] as const
export type ContactStopReason = (typeof contactStopReasons)[number]

/** What forbids a call. One that was made all the same is written down with it. */
export const contactRefusals = ['contact-stopped', 'contact-limit', 'quiet-hours'] as const
export type ContactRefusal = (typeof contactRefusals)[number]

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
  if (isStopped) return 'contact-stopped'
  if (callsThisWeek(calledOn, now.today) >= limits.maxPerWeek) return 'contact-limit'
  return isQuiet(limits, now.clock) ? 'quiet-hours' : null
}
