/** `npm run --silent quote`: `[{ id, terms }]` → `[{ id, installments, financeChargeCents, … }]`, as truth/README says. */
import { quote } from '#domain/loan/quote.ts'
import { readTerms } from '#domain/loan/validate-terms.ts'
import { DomainError } from '#domain/problem/domain-error.ts'
import { under } from '#domain/problem/field-reader.ts'
import { runCommand } from './json-cases.ts'

await runCommand(({ terms }) => {
  const read = readTerms(terms)
  if ('problems' in read) throw new DomainError('invalid-terms', 'These terms do not make a loan.', under('terms', read.problems))
  return quote(read.terms)
})
