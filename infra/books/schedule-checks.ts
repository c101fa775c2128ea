import { isDeepStrictEqual } from 'node:util'
import { quote, type Quote } from '#domain/loan/quote.ts'
import { principalCentsOf, type Terms } from '#domain/loan/terms.ts'
import type { Detail } from './loan-checks.ts'
import type { LoanFacts } from './loan-facts.ts'

/** Quote, agreement and booked schedule are one, and it adds up. */
export function scheduleFindings({ record, agreement }: LoanFacts): Detail[] {
  if (record.applicationId === null) return broughtIn(record.terms)
  if (!agreement) return [['agreement-quote-differs', 'there is no agreement']]
  const broken = faultsOf(agreement.terms, agreement.quote)
  return [
    ...(broken.length ? [['schedule-broken', broken.join('; ')] satisfies Detail] : []),
    ...(isDeepStrictEqual(quote(agreement.terms), agreement.quote) ? [] : [['agreement-quote-differs', ''] satisfies Detail]),
    ...(record.disbursedOn === null || isDeepStrictEqual(quote(record.terms), agreement.quote) ? [] : [['booked-schedule-differs', ''] satisfies Detail]),
  ]
}

/** Its agreement was signed elsewhere: here there is the schedule alone. */
function broughtIn(terms: Terms): Detail[] {
  const broken = faultsOf(terms, quote(terms))
  return broken.length ? [['schedule-broken', broken.join('; ')]] : []
}

/** Σ principal = what was lent; last balance 0; installment = its parts; no negative part; the box's figures follow. */
function faultsOf(terms: Terms, { installments, amountFinancedCents, financeChargeCents, totalOfPaymentsCents }: Quote): string[] {
  const sum = (part: 'principalCents' | 'totalCents') => installments.reduce((total, row) => total + row[part], 0)
  let balance = principalCentsOf(terms)
  const rows = installments.flatMap((row) => {
    balance -= row.principalCents
    return [
      ...(row.totalCents === row.principalCents + row.interestCents + row.feeCents ? [] : [`installment ${row.number} is not the sum of its parts`]),
      ...(row.principalCents < 0 || row.interestCents < 0 || row.feeCents < 0 ? [`installment ${row.number} has a negative part`] : []),
      ...(row.balanceCents === balance ? [] : [`balance after installment ${row.number}`]),
    ]
  })
  return [
    ...rows,
    ...(sum('principalCents') === principalCentsOf(terms) ? [] : ['principal parts do not sum to the loan']),
    ...(installments.at(-1)?.balanceCents === 0 ? [] : ['the last balance is not 0']),
    ...(totalOfPaymentsCents === sum('totalCents') ? [] : ['total of payments']),
    ...(financeChargeCents === totalOfPaymentsCents - amountFinancedCents ? [] : ['finance charge']),
  ]
}
