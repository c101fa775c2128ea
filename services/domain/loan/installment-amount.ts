import { multiplyRounded, roundQuotient } from '#domain/money/rounding.ts'
import { interestForUnits } from './accrual.ts'
import type { PlannedPeriod, Plan } from './plan.ts'
import { scheduleRows } from './schedule.ts'

/** Where a schedule, or the rest of one, begins. Cents. */
export interface Opening {
  balanceCents: number
  /** Interest of earlier periods that no installment could hold. */
  carriedCents: number
  /** What `flat` interest is charged on: everything drawn so far. */
  originalCents: number
}

const sumOf = (draws: readonly { cents: number }[]): number => draws.reduce((sum, { cents }) => sum + cents, 0)

/** The opening of a whole schedule: what is drawn on the first day. */
export function openingAtStart({ draws, startDay }: Plan): Opening {
  const balanceCents = sumOf(draws.filter(({ day }) => day <= startDay))
  return { balanceCents, carriedCents: 0, originalCents: balanceCents }
}

/**
 * The amount that the terms keep the same over the given periods: the level payment of `equal-installment`, and for the
 * other methods the principal part. Rounded once, from the exact value to the nearest multiple; negative where a balloon
 * asks for more than there is. Installments at the beginning that come to an amount of their own are paid as agreed.
 */
export function solveInstallment(plan: Plan, periods: readonly PlannedPeriod[], opening: Opening): number {
  const first = periods.findIndex(({ totalCents }) => totalCents === undefined)
  if (first === -1) return 0
  return first === 0 ? solveAll(plan, periods, opening) : solveAll(plan, periods.slice(first), openingAfter(plan, periods, first, opening))
}

/** What is left when the installments before one have been paid, each of which comes to an amount of its own. */
function openingAfter(plan: Plan, periods: readonly PlannedPeriod[], count: number, opening: Opening): Opening {
  const before = scheduleRows(plan, periods, opening, 0).slice(0, count).at(-1)
  const drawn = periods.slice(0, count).reduce((sum, { draws }) => sum + sumOf(draws), opening.originalCents)
  return { balanceCents: before?.balanceCents ?? 0, carriedCents: before?.carriedCents ?? 0, originalCents: drawn }
}

function solveAll(plan: Plan, periods: readonly PlannedPeriod[], opening: Opening): number {
  const { method, principalPerInstallmentCents } = plan.terms
  if (method === 'fixed-principal') return principalPerInstallmentCents ?? 0
  return method === 'equal-installment' ? levelPayment(plan, periods, opening) : principalPart(plan, periods, opening)
}

function toMultiple(numerator: bigint, denominator: bigint, { terms }: Plan): number {
  const multiple = BigInt(terms.installmentMultipleCents)
  return Number(roundQuotient(numerator, denominator * multiple, terms.roundingMode) * multiple)
}

/**
 * "The level payment is P·Π(1+fᵢ) ÷ Σₖ Π_{i>k}(1+fᵢ), rounded", exactly: all fᵢ have one denominator q, so numerator and
 * denominator are whole numbers over the same power of q.
 *
 * Several advances, which truth/README leaves to us: each grows from its own day, and the payment is the one that brings
 * the balance to zero when every advance comes on its date. With one advance this is the formula.
 * Interest-only installments pay their interest, so nothing grows there: "the level payment is spread over the rest".
 * Interest carried into the first one is paid there and does not grow.
 * A balloon takes the last payment's place.
 */
function levelPayment(plan: Plan, periods: readonly PlannedPeriod[], opening: Opening): number {
  const { finalInstallmentCents: balloon } = plan.terms
  const q = BigInt(plan.accrual.perUnit.per)
  const times = BigInt(plan.accrual.perUnit.times)
  let owed = BigInt(opening.balanceCents)
  let carried = BigInt(opening.carriedCents)
  let ones = 0n
  let power = 1n
  for (const { interestOnly, units, draws } of periods) {
    if (interestOnly) {
      owed += BigInt(sumOf(draws))
      carried = 0n
      continue
    }
    const growth = q + times * BigInt(units)
    owed = owed * growth + carried * q
    carried = 0n
    for (const draw of draws) owed += BigInt(draw.cents) * (q + times * BigInt(draw.units)) * power
    power *= q
    ones = ones * growth + power
  }
  if (balloon === undefined) return ones === 0n ? 0 : toMultiple(owed, ones, plan)
  return ones === power ? 0 : toMultiple(owed - BigInt(balloon) * power, ones - power, plan)
}

/** The principal over the periods that repay it; with a balloon, what the last one leaves over the ones before. */
function principalPart(plan: Plan, periods: readonly PlannedPeriod[], opening: Opening): number {
  const repaying = periods.filter(({ interestOnly }) => !interestOnly)
  const principal = opening.balanceCents + periods.reduce((sum, { draws }) => sum + sumOf(draws), 0)
  if (plan.terms.finalInstallmentCents === undefined) return repaying.length === 0 ? 0 : toMultiple(BigInt(principal), BigInt(repaying.length), plan)
  const last = repaying.at(-1)
  if (!last || repaying.length === 1) return 0
  const lastPart = principalInBalloon(plan, last, opening.originalCents + principal - opening.balanceCents)
  return toMultiple(BigInt(principal - lastPart), BigInt(repaying.length - 1), plan)
}

/** The principal in the last installment, so that with its own interest it comes to the balloon. */
function principalInBalloon(plan: Plan, last: PlannedPeriod, originalCents: number): number {
  const { finalInstallmentCents: balloon = 0, method, roundingMode } = plan.terms
  const { perUnit } = plan.accrual
  const interestOfDraws = last.draws.reduce((sum, { cents, units }) => sum + interestForUnits(plan.accrual, cents, units), 0)
  const drawn = sumOf(last.draws)
  const opening = method === 'flat'
    ? balloon - interestForUnits(plan.accrual, originalCents - drawn, last.units) - interestOfDraws - drawn
    : multiplyRounded(Math.max(0, balloon - drawn - interestOfDraws), perUnit.per, { times: 1, per: perUnit.per + perUnit.times * last.units }, roundingMode)
  return Math.max(0, opening) + drawn
}
