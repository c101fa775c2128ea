import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { inOrder } from '#domain/loan/event-order.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LifeEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import type { LoanState } from '#domain/loan/loan-state.ts'

/** A loan when it was charged off: the day, what had happened until then, and its fold. */
export interface ChargedOff { on: CalendarDate; events: LifeEvent[]; state: LoanState }

/**
 * The loan right before it was first charged off; null where it was not. What was given up as lost is what was owed then:
 * another rate that is agreed on later and reaches back changes what she owes, not what the lender lost.
 * @param happened the events that stand, by the day looked at
 */
export function asOfChargeOff(history: LoanHistory, happened: readonly LifeEvent[]): ChargedOff | null {
  const ordered = inOrder(happened)
  const at = ordered.findIndex(({ kind }) => kind === 'charge-off')
  const chargeOff = ordered[at]
  if (!chargeOff) return null
  const events = ordered.slice(0, at)
  return { on: chargeOff.date, events, state: foldLoan({ ...history, events, asOf: chargeOff.date }) }
}
