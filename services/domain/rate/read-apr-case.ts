import { MAX_CENTS } from '#domain/money/cents.ts'
import type { FieldProblem } from '#domain/problem/domain-error.ts'
import { FieldReader } from '#domain/problem/field-reader.ts'
import type { DatedAmount } from './annual-percentage-rate.ts'
import { unitPeriodUnits } from './unit-periods.ts'
import type { UnitPeriod, UnitPeriodUnit } from './unit-periods.ts'

/** What an annual percentage rate is asked of. */
export interface AprCase { unitPeriod: UnitPeriod; advances: DatedAmount[]; payments: DatedAmount[] }

/** The longest unit-period of each unit; a half-month is always one. */
const LONGEST: Readonly<Record<UnitPeriodUnit, number>> = { day: 36_600, week: 5200, 'semi-month': 1, month: 1200, year: 100 }
const MOST_AMOUNTS = 4000

/** From JSON that nobody has checked: the case, or every problem at once. */
export function readAprCase(value: unknown): { aprCase: AprCase } | { problems: FieldProblem[] } {
  const problems: FieldProblem[] = []
  const reader = new FieldReader(value, '', problems)
  const period = reader.inside('unitPeriod', ['every', 'unit'])
  const unit = period.choice('unit', unitPeriodUnits)
  const aprCase = {
    unitPeriod: { unit, every: period.integer('every', { minimum: 1, maximum: LONGEST[unit] }) },
    advances: amountsOf(reader, 'advances'),
    payments: amountsOf(reader, 'payments'),
  }
  return problems.length > 0 ? { problems } : { aprCase }
}

function amountsOf(reader: FieldReader, name: string): DatedAmount[] {
  return reader.each(name, { minimum: 1, maximum: MOST_AMOUNTS }, ['date', 'amountCents'])
    .map((amount) => ({ date: amount.date('date'), amountCents: amount.integer('amountCents', { minimum: 1, maximum: MAX_CENTS }) }))
}
