import { fc } from '#test/support/generated-cases.ts'
import { businessDayRules } from '#domain/banking-days/adjust.ts'
import { calendarDate, dayOf } from '#domain/calendar-date/calendar-date.ts'
import { monthEnds } from '#domain/calendar-date/months.ts'
import { feePayments, methods } from '#domain/loan/terms.ts'
import type { Terms } from '#domain/loan/terms.ts'
import { readTerms } from '#domain/loan/validate-terms.ts'
import { roundingModes } from '#domain/money/rounding.ts'
import { dayCounts } from '#domain/rate/day-count.ts'

const FIRST_START = dayOf('2019-01-01')
const LAST_START = dayOf('2029-12-31')

export const anyDate = (from = FIRST_START, to = LAST_START): fc.Arbitrary<string> => fc.integer({ min: from, max: to }).map(calendarDate)

const anyPeriod = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(1, 1, 1, 2, 3, 6, 12).map((every) => ({ every, unit: 'month' as const })) },
  { weight: 2, arbitrary: fc.constantFrom(1, 2, 4).map((every) => ({ every, unit: 'week' as const })) },
  { weight: 1, arbitrary: fc.constant({ every: 1, unit: 'semi-month' as const }) },
  { weight: 1, arbitrary: fc.constantFrom(1, 10, 15, 30).map((every) => ({ every, unit: 'day' as const })) },
)

const anyFee = fc.record({
  kind: fc.constantFrom('origination', 'filing'), amountCents: fc.integer({ min: 0, max: 900 }), how: fc.constantFrom(...feePayments), financeCharge: fc.boolean(),
})

interface LaterAdvance { after: number; amountCents: number }

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq: 2 })

/** Terms of every kind and combination that make a loan. Offsets are days after the start; parts are of the principal. */
export const anyTerms: fc.Arbitrary<Terms> = fc.record({
  method: fc.constantFrom(...methods),
  annualRatePercent: fc.constantFrom('0', '0', '5', '5.00', '12', '15.678', '24', '36', '99.99'),
  installments: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 40 })),
  period: anyPeriod,
  dayCount: fc.constantFrom(...dayCounts),
  start: anyDate(),
  amountCents: fc.oneof(fc.integer({ min: 2_000, max: 60_000 }), fc.integer({ min: 2_000, max: 5_000_000 })),
  laterAdvances: fc.oneof({ weight: 3, arbitrary: fc.constant<LaterAdvance[]>([]) }, {
    weight: 1, arbitrary: fc.array(fc.record({ after: fc.integer({ min: 0, max: 200 }), amountCents: fc.integer({ min: 1_000, max: 900_000 }) }), { maxLength: 2 }),
  }),
  firstDueAfter: maybe(fc.integer({ min: 1, max: 75 })),
  monthEnd: fc.constantFrom(...monthEnds),
  businessDay: maybe(fc.constantFrom(...businessDayRules)),
  grace: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 })),
  skipMonths: maybe(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 })),
  balloonPart: maybe(fc.constantFrom(0.1, 0.3, 0.6, 0.9)),
  principalParts: fc.integer({ min: 1, max: 40 }),
  installmentMultipleCents: fc.constantFrom(1, 1, 1, 100, 500, 10_000),
  roundingMode: fc.constantFrom(...roundingModes),
  fees: maybe(fc.array(anyFee, { maxLength: 2 })),
}).map(termsFrom).filter((terms) => 'terms' in readTerms(terms))

interface Draft extends Omit<Terms, 'advances' | 'gracePrincipalInstallments' | 'businessDay' | 'fees' | 'skipMonths'> {
  start: string
  amountCents: number
  laterAdvances: LaterAdvance[]
  firstDueAfter: number | undefined
  grace: number
  skipMonths: number[] | undefined
  balloonPart: number | undefined
  principalParts: number
  businessDay: Terms['businessDay'] | undefined
  fees: Terms['fees'] | undefined
}

function termsFrom(draft: Draft): Terms {
  const { method, annualRatePercent, installments, period, dayCount, monthEnd, installmentMultipleCents, roundingMode, start, amountCents } = draft
  const after = (days: number) => calendarDate(dayOf(start) + days)
  return {
    method, annualRatePercent, installments, period, dayCount, monthEnd, installmentMultipleCents, roundingMode,
    advances: [{ date: start, amountCents }, ...draft.laterAdvances.map((later) => ({ date: after(later.after), amountCents: later.amountCents }))],
    gracePrincipalInstallments: Math.min(draft.grace, installments - 1),
    ...(draft.firstDueAfter !== undefined && { firstDueDate: after(draft.firstDueAfter) }),
    ...(draft.businessDay !== undefined && { businessDay: draft.businessDay }),
    ...(draft.skipMonths !== undefined && { skipMonths: draft.skipMonths }),
    ...(draft.fees !== undefined && { fees: draft.fees }),
    ...(draft.balloonPart !== undefined && method !== 'fixed-principal' && { finalInstallmentCents: Math.ceil(amountCents * draft.balloonPart) }),
    ...(method === 'fixed-principal' && { principalPerInstallmentCents: Math.ceil(amountCents / draft.principalParts) }),
  }
}
