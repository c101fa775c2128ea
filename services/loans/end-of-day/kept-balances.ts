import type { LoanBalances } from '../schemas/loans.ts'

/** What is kept of a loan's balances beside it: the column, the figure, and its type in SQL. */
export const keptBalances: readonly { column: string; figure: keyof LoanBalances; type: string }[] = [
  { column: 'principal_outstanding_cents', figure: 'principalCents', type: 'bigint' },
  { column: 'interest_outstanding_cents', figure: 'interestCents', type: 'bigint' },
  { column: 'fees_outstanding_cents', figure: 'feesCents', type: 'bigint' },
  { column: 'credit_cents', figure: 'creditCents', type: 'bigint' },
  { column: 'next_due_on', figure: 'nextDueOn', type: 'date' },
  { column: 'next_due_cents', figure: 'nextDueCents', type: 'bigint' },
  { column: 'past_due_cents', figure: 'pastDueCents', type: 'bigint' },
  { column: 'days_past_due', figure: 'daysPastDue', type: 'integer' },
  { column: 'balances_as_of', figure: 'asOf', type: 'date' },
]

/** The figures as the fields of a record set. */
export const balanceFields: string = keptBalances.map(({ figure, type }) => `"${figure}" ${type}`).join(', ')
