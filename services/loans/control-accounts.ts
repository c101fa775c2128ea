import type { AccountCode } from '#domain/ledger/chart-of-accounts.ts'

/** An account of the general ledger that is the sum of all loans, and what a loan (`l`) is in it by its own kept balances: cents, debit positive. */
interface ControlAccount { account: AccountCode; ofLoan: string }

/** What was charged off is owed still, and receivable no more. */
const unlessChargedOff = (column: string): string => `case when l.status = 'charged-off' then 0 else ${column} end`

export const controlAccounts: readonly ControlAccount[] = [
  { account: '1200', ofLoan: unlessChargedOff('l.principal_outstanding_cents') },
  // Interest is income when it is received: what is owed and has not come is in no account.
  { account: '1210', ofLoan: '0' },
  { account: '1220', ofLoan: unlessChargedOff('l.fees_outstanding_cents') },
  { account: '2100', ofLoan: '- l.credit_cents' },
]
