import { addDays, dayOf } from '#domain/calendar-date/calendar-date.ts'
import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { isBankingDay } from '#domain/banking-days/federal-reserve-holidays.ts'

/** Why she cannot pay this time, in plain choices; she need not say. */
export const helpCauses = ['fewer-sales', 'illness', 'family', 'a-big-expense', 'not-paid-yet', 'other', 'rather-not-say'] as const
export type HelpCause = (typeof helpCauses)[number]

/** What would help most. `part` and `later` she can do herself; what changes the loan an officer agrees to. */
export const helpWishes = ['part', 'later', 'pause', 'smaller', 'new-day', 'new-plan', 'talk'] as const
export type HelpWish = (typeof helpWishes)[number]

export const helpStates = ['open', 'answered', 'closed'] as const
export type HelpState = (typeof helpStates)[number]

/** The last day on which she gets an answer: so many banking days after the day she wrote. */
export function answerBy(writtenOn: CalendarDate, bankingDays: number): CalendarDate {
  let day = writtenOn
  for (let left = bankingDays; left > 0;) {
    day = addDays(day, 1)
    if (isBankingDay(dayOf(day))) left -= 1
  }
  return day
}

/** Who answers where the one it was given to did not: the next in line who is not herself a party; null where there is nobody. */
export function nextOfficer(officerIds: readonly string[], currentId: string | null, partyIds: readonly string[]): string | null {
  const may = officerIds.filter((id) => !partyIds.includes(id))
  const at = currentId === null ? -1 : may.indexOf(currentId)
  return may[(at + 1) % may.length] ?? null
}
