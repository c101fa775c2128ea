import type { ProductTerms } from '#domain/agreement/agreement-terms.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { Terms } from '#domain/loan/terms.ts'
import type { Cents } from '#domain/money/cents.ts'
import { DomainError } from '#domain/problem/domain-error.ts'
import { capsWithin } from './rate-cap.ts'
import type { CapRules, RateCap } from './rate-cap.ts'
import { highestRateUnderCap, isAboveCap } from './rate-under-cap.ts'

/** What of a product decides what a loan of it can cost. */
export interface ProductBands {
  terms: ProductTerms
  minAmountCents: Cents
  maxAmountCents: Cents
  installmentChoices: readonly number[]
}

/** One loan of a product as somebody could ask for it. */
export interface ProductCase { amountCents: Cents; installments: number; startsOn: CalendarDate }

/** The dearest loan of a product that a cap speaks of: its yearly cost as that cap counts it, and whether that is too much. */
export interface CapVerdict {
  cap: RateCap
  worst: ProductCase
  ratePercent: string | null
  isBroken: boolean
  /** How many loans were tried. */
  tried: number
}

/** Days on which the tried loans begin, one after the other. A year of them has every length of a month, every holiday and every place of a skipped month. */
export interface StartingDays { from: CalendarDate; days?: number }
const A_YEAR = 366

/** The terms of one loan of a product. */
export const termsOfCase = ({ terms }: Pick<ProductBands, 'terms'>, { amountCents, installments, startsOn }: ProductCase): Terms => (
  { ...terms, installments, advances: [{ date: startsOn, amountCents }] }
)

/**
 * Holds a product's dearest loans against each cap that speaks of its amounts: the smallest amount under the cap (and those
 * beside it of `dearestAmounts`), in every number of payments, beginning on every day of a year. A generator, so that a screen
 * can work on it between two drawings; `capVerdicts` runs it to its end.
 * @yields after each loan tried
 * @returns a verdict for each cap; none where no cap speaks of the product's amounts
 */
export function* tryCaps(product: ProductBands, rules: CapRules, starts: StartingDays): Generator<undefined, CapVerdict[]> {
  const verdicts: CapVerdict[] = []
  for (const cap of capsWithin(rules, product)) {
    let verdict: CapVerdict | null = null
    for (const tried of casesUnder(product, cap, starts)) {
      const ratePercent = rateOfCase(product, tried, cap)
      if (ratePercent !== undefined) verdict = dearer(verdict, { cap, worst: tried, ratePercent, isBroken: isAboveCap(ratePercent, cap), tried: 1 })
      yield
    }
    if (verdict) verdicts.push(verdict)
  }
  return verdicts
}

/** The same at once. */
export function capVerdicts(product: ProductBands, rules: CapRules, starts: StartingDays): CapVerdict[] {
  const trying = tryCaps(product, rules, starts)
  let step = trying.next()
  while (!step.done) step = trying.next()
  return step.value
}

function* casesUnder(product: ProductBands, cap: RateCap, { from, days = A_YEAR }: StartingDays): Generator<ProductCase> {
  for (const installments of product.installmentChoices) {
    for (const amountCents of dearestAmounts(product, cap, installments)) {
      for (let day = 0; day < days; day += 1) yield { amountCents, installments, startsOn: addDays(from, day) }
    }
  }
}

/**
 * The amounts among which the dearest loan is. Between two of them each payment grows evenly with the amount, so a cap that
 * both keep is kept by what lies between. Where every payment grows by the same share, costs weigh most on the smallest. A
 * balloon weighs otherwise in the largest. A given principal per installment ends the loan one payment later with each
 * multiple of it, and leaves the last payment what is beyond them all.
 */
function dearestAmounts({ terms, minAmountCents, maxAmountCents }: ProductBands, cap: RateCap, installments: number): Cents[] {
  const smallest = Math.max(minAmountCents, cap.fromCents)
  const largest = Math.min(maxAmountCents, cap.throughCents)
  const part = terms.principalPerInstallmentCents
  if (part === undefined) return terms.finalInstallmentCents === undefined ? [smallest] : [...new Set([smallest, largest])]
  const multiples = Array.from({ length: installments }, (_, index) => (index + 1) * part)
  const turns = multiples.flatMap((multiple) => [multiple, multiple + 1]).filter((cents) => cents > smallest && cents < largest)
  return [...new Set([smallest, ...turns, largest])]
}

/** Undefined where these dates make no loan: nobody can be given it, so no cap is broken by it. */
function rateOfCase(product: ProductBands, tried: ProductCase, cap: RateCap): string | null | undefined {
  try {
    return highestRateUnderCap(termsOfCase(product, tried), cap)
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

function dearer(known: CapVerdict | null, next: CapVerdict): CapVerdict {
  if (known === null) return next
  const tried = known.tried + 1
  const isDearer = known.ratePercent !== null && (next.ratePercent === null || Number(next.ratePercent) > Number(known.ratePercent))
  return isDearer ? { ...next, tried } : { ...known, tried }
}
