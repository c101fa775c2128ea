export type AccountClass = 'asset' | 'liability' | 'equity' | 'income' | 'expense'

/**
 * The accounts of a lender's book. Interest is income as it accrues: what came in by its event, what is owed and has not come by
 * the entry of each night. Where a loan is on non-accrual, what it owes is shown in 1215 and 1219, which cancel. What is charged
 * off is a loss of its day, and what comes in afterwards an income of its own: no allowance is kept before a loss is certain.
 */
export const chartOfAccounts = [
  { code: '1010', name: 'Cash and bank', class: 'asset' },
  { code: '1200', name: 'Loans receivable: principal', class: 'asset' },
  { code: '1210', name: 'Loans receivable: interest', class: 'asset' },
  { code: '1215', name: 'Interest owed and not accrued', class: 'asset' },
  { code: '1219', name: 'Interest not accrued, set against 1215', class: 'asset' },
  { code: '1220', name: 'Loans receivable: fees', class: 'asset' },
  { code: '2100', name: 'Borrower credit', class: 'liability' },
  { code: '3900', name: 'Loans brought in from elsewhere', class: 'equity' },
  { code: '4010', name: 'Interest income', class: 'income' },
  { code: '4020', name: 'Fee income', class: 'income' },
  { code: '4025', name: 'Fees waived', class: 'income' },
  { code: '4030', name: 'Recoveries on loans charged off', class: 'income' },
  { code: '5010', name: 'Loans charged off', class: 'expense' },
] as const satisfies readonly { code: string; name: string; class: AccountClass }[]

export type AccountCode = (typeof chartOfAccounts)[number]['code']

/** The book every lending programme keeps. */
export const lenderBook = 'lender'
