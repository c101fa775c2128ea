import { eventsThatHappened } from './event-order.ts'
import { foldLoan } from './fold-loan.ts'
import type { LoanHistory } from './loan-events.ts'

/**
 * Holds that every refund had its credit, from whatever day since then one looks back: a payment taken back, a fee dated
 * back, or a change of the rate that comes later can take the credit away under it.
 * @throws DomainError `invalid-history`
 */
export function holdRefunds(history: LoanHistory): void {
  const happened = eventsThatHappened(history.events).filter(({ date }) => date <= history.asOf)
  const first = happened.filter(({ kind }) => kind === 'refund').map(({ date }) => date).toSorted()[0]
  if (first === undefined) return
  const days = new Set(happened.map(({ date }) => date).filter((date) => date >= first))
  for (const asOf of days) foldLoan({ ...history, asOf })
}
