import type { AccountCode } from '#domain/ledger/chart-of-accounts.ts'

/**
 * An account of the general ledger that is the sum of all loans, and what a loan is in it: cents, debit positive. `ofLoan` by its
 * own kept balances (`l`); `ofNight` as the last night that closed a date found it (`o`), booked for all loans together.
 */
type ControlAccount = { account: AccountCode; ofLoan: string } | { account: AccountCode; ofNight: string }

/** What was charged off is owed still, and receivable no more. */
const unlessChargedOff = (column: string): string => `case when l.status = 'charged-off' then 0 else ${column} end`

export const controlAccounts: readonly ControlAccount[] = [
  { account: '1200', ofLoan: unlessChargedOff('l.principal_outstanding_cents') },
  { account: '1210', ofNight: 'case when o.accrues then o.interest_cents else 0 end' },
  { account: '1215', ofNight: 'case when o.accrues then 0 else o.interest_cents end' },
  { account: '1220', ofLoan: unlessChargedOff('l.fees_outstanding_cents') },
  { account: '2100', ofLoan: '- l.credit_cents' },
]
