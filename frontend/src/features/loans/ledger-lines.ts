import type { Installment, Loan, LoanEvent } from '#frontend/api/loans.ts'

/** Money that moved. `number` counts the payments that stand; one that was undone has none. */
export interface PastLine {
  readonly event: LoanEvent
  readonly number: number | null
  /** The event that undid it. */
  readonly undoneBy: LoanEvent | null
}

export interface ComingLine {
  readonly installment: Installment
  /** Principal left after it, if it and all before it are paid on their day; unknown of what is late already. */
  readonly principalAfterCents: number | null
}

/** What moved money, oldest first, each on the day it counts for; a reversal shows at what it undid. */
export function pastLines(newestFirst: readonly LoanEvent[]): readonly PastLine[] {
  const byId = new Map(newestFirst.map((event) => [event.eventId, event]))
  let number = 0
  return newestFirst.toReversed().filter(({ kind }) => kind !== 'reversal').map((event) => {
    const undoneBy = event.reversedByEventId === null ? null : (byId.get(event.reversedByEventId) ?? null)
    const counts = event.kind === 'payment' && event.reversedByEventId === null
    if (counts) number += 1
    return { event, number: counts ? number : null, undoneBy }
  })
}

/** What is still to be paid, by due date. */
export function comingLines(loan: Loan): readonly ComingLine[] {
  const after = new Map(loan.chart.projection.map(({ on, principalCents }) => [on, principalCents]))
  return loan.installments.filter(({ remainingCents }) => remainingCents > 0).map((installment) => ({
    installment, principalAfterCents: installment.dueOn > loan.balances.asOf ? (after.get(installment.dueOn) ?? null) : null,
  }))
}

/** Money written down after the day it came. */
export const isBackDated = ({ effectiveOn, recordedOn }: LoanEvent): boolean => recordedOn > effectiveOn
