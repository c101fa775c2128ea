import { businessDayRules } from '#domain/banking-days/adjust.ts'
import { monthEnds } from '#domain/calendar-date/months.ts'
import { periodUnits } from '#domain/calendar-date/period.ts'
import type { Period } from '#domain/calendar-date/period.ts'
import { roundingModes } from '#domain/money/rounding.ts'
import { DomainError } from '#domain/problem/domain-error.ts'
import type { FieldProblem } from '#domain/problem/domain-error.ts'
import { FieldReader } from '#domain/problem/field-reader.ts'
import type { DatedAmount } from '#domain/rate/annual-percentage-rate.ts'
import { MAX_RATE_DECIMALS, MAX_RATE_PERCENT, parseAnnualRate } from '#domain/rate/annual-rate.ts'
import { dayCounts } from '#domain/rate/day-count.ts'
import { installmentAmount } from './balloon.ts'
import { planOf } from './plan.ts'
import { LIMITS, LONGEST_PERIOD, feePayments, methods } from './terms.ts'
import type { Terms, TermsFee } from './terms.ts'

const TERMS_FIELDS = [
  'method', 'annualRatePercent', 'installments', 'period', 'dayCount', 'advances', 'firstDueDate', 'monthEnd', 'businessDay',
  'gracePrincipalInstallments', 'skipMonths', 'finalInstallmentCents', 'principalPerInstallmentCents', 'installmentMultipleCents',
  'roundingMode', 'fees',
]
const amounts = { minimum: 1, maximum: LIMITS.amountCents }

/**
 * Terms from JSON that nobody has checked.
 * @returns the terms, or every problem at once, `path` relative to the terms ('advances.0.amountCents'):
 * first what each field is, and only when all are well-formed what they say against one another
 */
export function readTerms(value: unknown): { terms: Terms } | { problems: FieldProblem[] } {
  const problems: FieldProblem[] = []
  const terms = termsOf(new FieldReader(value, '', problems, TERMS_FIELDS))
  if (problems.length > 0) return { problems }
  try {
    installmentAmount(planOf(terms))
  } catch (error) {
    if (error instanceof DomainError && error.errors) return { problems: error.errors }
    throw error
  }
  return { terms }
}

/** Everything wrong with some terms; none where `quote` will answer. */
export function validateTerms(value: unknown): FieldProblem[] {
  const read = readTerms(value)
  return 'problems' in read ? read.problems : []
}

function termsOf(reader: FieldReader): Terms {
  return {
    method: reader.choice('method', methods),
    annualRatePercent: rateOf(reader, 'annualRatePercent'),
    installments: reader.integer('installments', { minimum: 1, maximum: LIMITS.installments }),
    period: periodOf(reader.inside('period', ['every', 'unit'])),
    dayCount: reader.choice('dayCount', dayCounts),
    advances: reader.each('advances', { minimum: 1, maximum: LIMITS.advances }, ['date', 'amountCents']).map(datedAmountOf),
    monthEnd: reader.choice('monthEnd', monthEnds),
    gracePrincipalInstallments: reader.integer('gracePrincipalInstallments', { minimum: 0, maximum: LIMITS.installments }),
    installmentMultipleCents: reader.integer('installmentMultipleCents', { minimum: 1, maximum: LIMITS.multipleCents }),
    roundingMode: reader.choice('roundingMode', roundingModes),
    ...(reader.has('firstDueDate') && { firstDueDate: reader.date('firstDueDate') }),
    ...(reader.has('businessDay') && { businessDay: reader.choice('businessDay', businessDayRules) }),
    ...(reader.has('skipMonths') && { skipMonths: skipMonthsOf(reader) }),
    ...(reader.has('finalInstallmentCents') && { finalInstallmentCents: reader.integer('finalInstallmentCents', amounts) }),
    ...(reader.has('principalPerInstallmentCents') && { principalPerInstallmentCents: reader.integer('principalPerInstallmentCents', amounts) }),
    ...(reader.has('fees') && { fees: reader.each('fees', { minimum: 0, maximum: LIMITS.fees }, ['kind', 'amountCents', 'how', 'financeCharge', 'publicOfficial']).map(feeOf) }),
  }
}

/** A rate by the year: a decimal string, never a number. */
export function rateOf(reader: FieldReader, name: string): string {
  const text = reader.text(name, 20)
  if (text === '' || parseAnnualRate(text)) return text
  reader.fault(name, 'not-rate', `Must be a decimal string from 0 to ${MAX_RATE_PERCENT} with at most ${MAX_RATE_DECIMALS} places.`, { maximum: MAX_RATE_PERCENT })
  return '0'
}

function periodOf(reader: FieldReader): Period {
  const unit = reader.choice('unit', periodUnits)
  return { unit, every: reader.integer('every', { minimum: 1, maximum: LONGEST_PERIOD[unit] }) }
}

export const datedAmountOf = (reader: FieldReader): DatedAmount => ({ date: reader.date('date'), amountCents: reader.integer('amountCents', amounts) })

const feeOf = (reader: FieldReader): TermsFee => ({
  kind: reader.text('kind', LIMITS.feeKindLength),
  amountCents: reader.integer('amountCents', { minimum: 0, maximum: LIMITS.amountCents }),
  how: reader.choice('how', feePayments),
  financeCharge: reader.boolean('financeCharge'),
  ...(reader.has('publicOfficial') && { publicOfficial: reader.boolean('publicOfficial') }),
})

function skipMonthsOf(reader: FieldReader): number[] {
  const months: number[] = []
  for (const [index, month] of reader.list('skipMonths', { minimum: 0, maximum: 12 }).entries()) {
    const isMonth = typeof month === 'number' && Number.isInteger(month) && month >= 1 && month <= 12
    if (!isMonth) reader.fault(`skipMonths.${index}`, 'not-allowed', 'Must be a month, 1 to 12.')
    else if (months.includes(month)) reader.fault(`skipMonths.${index}`, 'repeated', 'Is there twice.')
    else months.push(month)
  }
  if (months.length === 12) reader.fault('skipMonths', 'skips-every-date', 'At least one month must have a payment.')
  return months
}
