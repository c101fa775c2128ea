/** `npm run --silent apr`: `[{ id, unitPeriod, advances, payments }]` → `[{ id, aprPercent }]`, as truth/README says. */
import { DomainError } from '#domain/problem/domain-error.ts'
import { annualPercentageRate } from '#domain/rate/annual-percentage-rate.ts'
import { readAprCase } from '#domain/rate/read-apr-case.ts'
import { runCommand } from './json-cases.ts'

await runCommand((fields) => {
  const read = readAprCase(fields)
  if ('problems' in read) throw new DomainError('invalid-apr-case', 'No rate can be computed from this.', read.problems)
  const { unitPeriod, advances, payments } = read.aprCase
  return { aprPercent: annualPercentageRate(unitPeriod, advances, payments) }
})
