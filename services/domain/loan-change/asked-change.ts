import { addDays, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LoanHistory } from '#domain/loan/loan-events.ts'
import type { LoanInstallment } from '#domain/loan/loan-state.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { LoanChange } from './change.ts'

/** What she asks for that an officer has to agree to, in her words: payments to skip, an amount, a day, how many payments. */
export type AskedHelp =
  | { wish: 'pause'; installments: number }
  | { wish: 'smaller'; amountCents: Cents; installments: number }
  | { wish: 'new-day'; dueOn: CalendarDate }
  | { wish: 'new-plan'; installments: number }

const leftOf = (row: LoanInstallment): Cents => row.principalCents + row.interestCents + row.feesCents - row.paidCents

/** The installments of which something is left, late ones too. */
export const openInstallments = (history: LoanHistory): LoanInstallment[] => foldLoan(history).installments.filter((row) => leftOf(row) > 0)

/**
 * The change of the loan that would give her what she asks, from today. It takes what is late with it: a pause and another
 * day begin with the oldest payment that is open. Smaller payments leave as many more for the end as it takes for those after
 * them to be about what they are now.
 * @param longestPauseDays the programme's
 * @param open the loan's open installments, where the caller has them
 * @returns null where nothing is left to pay
 */
export function changeAsked(history: LoanHistory, asked: AskedHelp, longestPauseDays: number, open = openInstallments(history)): LoanChange | null {
  const first = open[0]
  if (!first) return null
  const effectiveOn = history.asOf
  const from = first.dueDate
  switch (asked.wish) {
    case 'pause': {
      const next = open[asked.installments]?.dueDate
      const longest = addDays(from, longestPauseDays - 1)
      const through = next === undefined ? open.at(-1)?.dueDate ?? from : addDays(next, -1)
      return { kind: 'pause', effectiveOn, from, to: through < longest ? through : longest }
    }
    case 'new-day': return { kind: 'due-date-change', effectiveOn, from, to: asked.dueOn, moves: 'all' }
    case 'new-plan': return { kind: 'plan-change', effectiveOn, installments: asked.installments }
    default: {
      const regular = Math.max(...open.map(leftOf))
      const more = Math.round((asked.installments * Math.max(0, regular - asked.amountCents)) / regular)
      return { kind: 'plan-change', effectiveOn, installments: Math.max(open.length, asked.installments) + Math.max(1, more), lowerInstallments: asked.installments, lowerCents: asked.amountCents }
    }
  }
}
