import { DomainError } from '#domain/problem/domain-error.ts'
import { openingAtStart, solveInstallment } from './installment-amount.ts'
import type { Plan } from './plan.ts'
import { scheduleRows } from './schedule.ts'
import type { ScheduleRow } from './schedule.ts'

/** All rows of a loan as agreed. @throws DomainError `invalid-terms` where the balloon cannot be had */
export function repaymentRows(plan: Plan): ScheduleRow[] {
  const amount = installmentAmount(plan)
  return rowsWith(plan, amount)
}

const rowsWith = (plan: Plan, amountCents: number): ScheduleRow[] => scheduleRows(plan, plan.periods, openingAtStart(plan), amountCents)

/** The amount that stays the same over a plan's whole life, see `solveInstallment`. @throws DomainError as `repaymentRows` */
export function installmentAmount(plan: Plan): number {
  const solved = solveInstallment(plan, plan.periods, openingAtStart(plan))
  if (plan.terms.finalInstallmentCents === undefined) return solved
  const amount = Math.max(0, solved)
  if (differsByRounding(plan, lastTotal(plan, amount))) return amount
  const sought = plan.terms.method === 'equal-installment' ? amountUnderCarriedInterest(plan, amount) : amount
  if (differsByRounding(plan, lastTotal(plan, sought))) return sought
  throw new DomainError('invalid-terms', 'These terms do not make a loan.', [{
    path: 'finalInstallmentCents', code: 'balloon-not-possible', message: 'No installments before it make the last one come to this.',
  }])
}

function lastTotal(plan: Plan, amountCents: number): number {
  const last = rowsWith(plan, amountCents)[plan.periods.length - 1]
  return last ? last.principalCents + last.interestCents : 0
}

/**
 * "The level payment is solved for it and rounded, so the last one differs by the rounding": what is rounded off each
 * installment, a multiple at most, and its interest, a cent, grows until the end.
 */
function differsByRounding({ terms, periods, accrual }: Plan, total: number): boolean {
  const perUnit = accrual.perUnit.times / accrual.perUnit.per
  const grown = periods.reduce((sum, { units }) => sum * (1 + perUnit * units) + 1, 0)
  return Math.abs(total - (terms.finalInstallmentCents ?? 0)) <= grown * (terms.installmentMultipleCents + 1)
}

/**
 * A balloon near or above the principal asks for payments that do not hold their interest. What they leave is carried and
 * does not compound, as the formula assumes, so the amount is sought instead: the more is paid before, the less is last.
 */
function amountUnderCarriedInterest(plan: Plan, formulaAmount: number): number {
  const { finalInstallmentCents: balloon = 0, installmentMultipleCents: multiple } = plan.terms
  let low = 0
  let high = Math.round(formulaAmount / multiple)
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (lastTotal(plan, middle * multiple) > balloon) low = middle + 1
    else high = middle
  }
  const below = Math.max(0, low - 1)
  const isNearerBelow = lastTotal(plan, below * multiple) - balloon < balloon - lastTotal(plan, low * multiple)
  return (isNearerBelow ? below : low) * multiple
}
