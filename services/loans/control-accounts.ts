import type { AccountCode } from '#domain/ledger/chart-of-accounts.ts'

/** An account of the general ledger that is the sum of all loans, and what a loan (`l`) is in it by its own kept balances: cents, debit positive. */
interface ControlAccount { account: AccountCode; ofLoan: string }

export const controlAccounts: readonly ControlAccount[] = [
  { account: '1200', ofLoan: 'l.principal_outstanding_cents' },
  // Interest is income when it is received: what is owed and has not come is in no account.
  { account: '1210', ofLoan: '0' },
  { account: '1220', ofLoan: 'l.fees_outstanding_cents' },
  { account: '2100', ofLoan: '- l.credit_cents' },
]
