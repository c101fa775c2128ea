import { dayOf, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { LoanChange } from './change.ts'
import type { Outlook } from './outlook.ts'

/** What the lender gives up or hands out by a change, in cents: it decides who may make it. A pause has a limit of its own. */
export function centsAtStake(change: LoanChange, before: Outlook, after: Outlook): Cents {
  if (change.kind === 'waiver' || change.kind === 'refund') return change.amountCents
  if (change.kind === 'charge-off') return before.outstandingCents
  return change.kind === 'rate-change' ? Math.max(0, before.costCents - after.costCents) : 0
}

const daysBetween = (from: CalendarDate | null, to: CalendarDate | null): number => (from === null || to === null ? 0 : dayOf(to) - dayOf(from))

/** By how many days a change puts off the next payment, or the last one, whichever is more. */
export const daysPutOff = (before: Outlook, after: Outlook): number => (
  Math.max(0, daysBetween(before.nextDueOn, after.nextDueOn), daysBetween(before.lastDueOn, after.lastDueOn))
)

/**
 * Whether somebody may make a change: up to the programme's limit whoever moves money; above it only an officer who could
 * lend alone all that is owed. What nobody may do alone, two people can agree on.
 * @param officerLimitCents what the person may lend alone; 0 for whoever is no officer
 */
export const mayChange = (stakeCents: Cents, { outstandingCents, changeLimitCents, officerLimitCents }: { outstandingCents: Cents; changeLimitCents: Cents; officerLimitCents: Cents }): boolean => (
  stakeCents <= changeLimitCents || officerLimitCents >= Math.max(stakeCents, outstandingCents)
)
