import { dayOf } from '#domain/calendar-date/calendar-date.ts'
import { installmentAmount } from '#domain/loan/balloon.ts'
import { openingAtStart } from '#domain/loan/installment-amount.ts'
import { planOf } from '#domain/loan/plan.ts'
import type { Plan } from '#domain/loan/plan.ts'
import { rateOfPayments } from '#domain/loan/quote.ts'
import { scheduleRows } from '#domain/loan/schedule.ts'
import { advancedCentsOf, amountFinancedCentsOf } from '#domain/loan/terms.ts'
import type { Terms } from '#domain/loan/terms.ts'
import { DomainError } from '#domain/problem/domain-error.ts'
import type { AmountOnDay, DatedAmount } from '#domain/rate/annual-percentage-rate.ts'
import { parseAnnualRate } from '#domain/rate/annual-rate.ts'
import { classOfFee } from './fee-class.ts'
import { capsFor } from './rate-cap.ts'
import type { CapRules, RateCap } from './rate-cap.ts'

/** A cap that a loan would break: its yearly cost as that cap counts it, with three places; null where no rate is high enough to say it. */
export interface CapBreach { cap: RateCap; ratePercent: string | null }

/** Whether a yearly cost is above a cap. Both are decimal strings of percent; a cost without end is. */
export const isAboveCap = (ratePercent: string | null, { annualPercent }: RateCap): boolean => ratePercent === null || Number(ratePercent) > Number(annualPercent)

/** The terms as a cap reads them: the fees it counts are costs of credit and no others are. */
const asCounted = (terms: Terms, { counts }: RateCap): Terms => ({
  ...terms, fees: (terms.fees ?? []).map(({ kind, amountCents, how, ...said }) => ({ kind, amountCents, how, financeCharge: counts.includes(classOfFee({ kind, amountCents, how, ...said })) })),
})

/** A yearly cost, or null where the costs at the start leave nothing that could bear a rate. */
function rateOrNone(work: () => string): string | null {
  try {
    return work()
  } catch (error) {
    const codes = error instanceof DomainError ? [error.code, ...(error.errors ?? []).map(({ code }) => code)] : []
    if (codes.includes('amount-financed-not-positive') || codes.includes('no-annual-percentage-rate')) return null
    throw error
  }
}

function paymentsAt(plan: Plan, installmentCents: number, addedCents: number): AmountOnDay[] {
  return scheduleRows(plan, plan.periods, openingAtStart(plan), installmentCents)
    .map(({ period, principalCents, interestCents }) => ({ day: period.dueDay, amountCents: principalCents + interestCents + addedCents }))
}

/**
 * What a year of a loan costs as a cap counts it: its APR, with every fee that the cap counts.
 * @param charges fees written down later on, each paid on its day, as if they had been agreed
 * @throws DomainError `invalid-terms` where the terms make no loan
 */
export function rateUnderCap(terms: Terms, cap: RateCap, charges: readonly DatedAmount[] = []): string | null {
  return rateOrNone(() => {
    const counted = asCounted(terms, cap)
    const plan = planOf(counted)
    const later = charges.map(({ date, amountCents }) => ({ day: dayOf(date), amountCents }))
    return rateOfPayments(plan, amountFinancedCentsOf(counted), [...paymentsAt(plan, installmentAmount(plan), 0), ...later])
  })
}

/**
 * What a year of a loan like this, of the same or a larger amount, can cost at most. Cents are rounded, and installments to
 * their multiple, otherwise for each amount: here both are rounded against the lender, interest by a cent in each installment
 * and the amount by half a multiple (which for single cents the cent of interest outweighs). Costs that are the same for every
 * amount weigh most on the smallest.
 */
export function highestRateUnderCap(terms: Terms, cap: RateCap): string | null {
  return rateOrNone(() => {
    const counted = asCounted(terms, cap)
    const plan = planOf(counted)
    const installmentCents = installmentAmount(plan)
    const added = parseAnnualRate(terms.annualRatePercent)?.times === 0 ? 0 : 1
    const isExact = terms.method === 'fixed-principal' || (terms.installmentMultipleCents === 1 && added === 1)
    const amounts = isExact ? [installmentCents] : [installmentCents, installmentCents + Math.ceil(terms.installmentMultipleCents / 2)]
    const rates = amounts.map((cents) => rateOfPayments(plan, amountFinancedCentsOf(counted), paymentsAt(plan, cents, added)))
    return rates.reduce((most, rate) => (Number(rate) > Number(most) ? rate : most))
  })
}

/** The first cap that a loan would break; null where it keeps to all. @throws as `rateUnderCap` */
export function capBreach(terms: Terms, rules: CapRules, charges: readonly DatedAmount[] = []): CapBreach | null {
  for (const cap of capsFor(rules, advancedCentsOf(terms))) {
    const ratePercent = rateUnderCap(terms, cap, charges)
    if (isAboveCap(ratePercent, cap)) return { cap, ratePercent }
  }
  return null
}
