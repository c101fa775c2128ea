/** `npm run --silent replay`: `[{ id, terms, events, asOf, … }]` → what each loan looks like, as truth/README says. */
import { foldLoan } from '#domain/loan/fold-loan.ts'
import { readHistory } from '#domain/loan/read-history.ts'
import { DomainError } from '#domain/problem/domain-error.ts'
import { runCommand } from './json-cases.ts'

await runCommand((fields) => {
  const read = readHistory(fields)
  if ('problems' in read) throw new DomainError('invalid-history', 'This is not the history of a loan.', read.problems)
  const { status, outstanding, creditCents, daysPastDue, payoffCents, installments, allocations } = foldLoan(read.history)
  return { status, outstanding, creditCents, daysPastDue, payoffCents, installments, allocations }
})
