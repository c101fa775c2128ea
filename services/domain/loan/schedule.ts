import { interestForUnits } from './accrual.ts'
import type { Opening } from './installment-amount.ts'
import type { PlannedPeriod, Plan } from './plan.ts'

/** One installment of a schedule. Cents. */
export interface ScheduleRow {
  period: PlannedPeriod
  principalCents: number
  /** What of the interest this installment pays. */
  interestCents: number
  /** The interest of its own period, paid by it or carried. */
  accruedCents: number
  /** Interest left for later installments. */
  carriedCents: number
  balanceCents: number
  /** What its interest runs on when its period begins. */
  interestBaseCents: number
}

/**
 * The rows over the given periods. `amountCents` is what `solveInstallment` gave (or an earlier one, where amounts stay).
 *
 * "Each installment's interest is balance × fᵢ rounded to the cent; the last installment takes what is left." "An
 * installment never has a negative part: interest it cannot hold is carried, uncompounded, and paid first; when the
 * balance ends early the rest of the rows are left out" (not while an advance is still to come).
 */
export function scheduleRows(plan: Plan, periods: readonly PlannedPeriod[], opening: Opening, amountCents: number): ScheduleRow[] {
  const rows: ScheduleRow[] = []
  let { balanceCents, carriedCents, originalCents } = opening
  let toDraw = periods.reduce((sum, { draws }) => sum + drawn(draws), 0)
  for (const period of periods) {
    const interestBaseCents = plan.terms.method === 'flat' ? originalCents : balanceCents
    const accruedCents = interestOfPeriod(plan, period, interestBaseCents)
    const added = drawn(period.draws)
    toDraw -= added
    originalCents += added
    const isLast = period === periods.at(-1)
    const parts = partsOf(plan, period, { balanceCents: balanceCents + added, interestCents: carriedCents + accruedCents, amountCents, isLast })
    carriedCents += accruedCents - parts.interestCents
    balanceCents += added - parts.principalCents
    const { principalCents, interestCents } = parts
    rows.push({ period, principalCents, interestCents, accruedCents, carriedCents, balanceCents, interestBaseCents })
    if (balanceCents === 0 && carriedCents === 0 && toDraw === 0) break
  }
  return rows
}

const drawn = (draws: readonly { cents: number }[]): number => {
  let sum = 0
  for (const { cents } of draws) sum += cents
  return sum
}

interface Owed { balanceCents: number; interestCents: number; amountCents: number; isLast: boolean }

function partsOf({ terms }: Plan, { interestOnly, totalCents }: PlannedPeriod, owed: Owed): { principalCents: number; interestCents: number } {
  const { balanceCents, interestCents, amountCents, isLast } = owed
  if (isLast) return { principalCents: balanceCents, interestCents }
  if (totalCents !== undefined) return partsOfTotal(totalCents, owed)
  if (interestOnly) return { principalCents: 0, interestCents }
  if (terms.method !== 'equal-installment') return { principalCents: Math.min(amountCents, balanceCents), interestCents }
  return partsOfTotal(amountCents, owed)
}

function partsOfTotal(totalCents: number, { balanceCents, interestCents }: Owed): { principalCents: number; interestCents: number } {
  const paidInterest = Math.min(interestCents, totalCents)
  return { principalCents: Math.min(totalCents - paidInterest, balanceCents), interestCents: paidInterest }
}

/** A period's interest on what its base is at the beginning and becomes with each draw: one rounding per stretch. */
export function interestOfPeriod({ accrual }: Plan, { units, draws }: PlannedPeriod, baseCents: number): number {
  if (draws.length === 0) return interestForUnits(accrual, baseCents, units)
  let interest = 0
  let base = baseCents
  let left = units
  for (const draw of draws) {
    interest += interestForUnits(accrual, base, left - draw.units)
    base += draw.cents
    left = draw.units
  }
  return interest + interestForUnits(accrual, base, left)
}
