import type { DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { BookRow } from './loan-book.ts'
import { solveInstallment } from './installment-amount.ts'
import { periodsFrom } from './plan.ts'
import type { Draw, Plan } from './plan.ts'
import type { SimpleInterest } from './simple-interest.ts'

/** An installment of a loan with `daily` interest. Its amount is fixed when it falls due, or is wholly paid before. */
export interface DailyRow extends BookRow { fixedCents: Cents | undefined }

/** What an installment is, or will be if everything late is paid today and the rest on its date. */
export interface ProjectedRow { amountCents: Cents; interestCents: Cents; principalCents: Cents; exists: boolean }

export const paidToward = (row: BookRow): Cents => row.paidInterestCents + row.paidPrincipalCents

/**
 * What an installment comes to on a day (its due date, or a later one): "an installment is one amount".
 * The level payment, or the principal part and the period's interest; never more than is owed when the installments
 * before it are paid; and "the last takes the rest".
 */
export function amountOn(plan: Plan, row: DailyRow, on: { day: DayNumber; account: SimpleInterest; keptCents: Cents; leftBefore: Cents }): Cents {
  const paid = paidToward(row)
  const rest = Math.max(0, on.account.principalCents + on.account.interestOwed(on.day) - on.leftBefore)
  if (row.period.number === plan.periods.length) return paid + rest
  const wanted = wantedAmount(plan, row, on.account.interestOfPeriod(on.day), on.keptCents)
  return paid + Math.min(Math.max(0, wanted - paid), rest)
}

function wantedAmount({ terms }: Plan, { period }: DailyRow, interestCents: Cents, keptCents: Cents): Cents {
  if (period.totalCents !== undefined) return period.totalCents
  if (period.interestOnly) return interestCents
  return terms.method === 'equal-installment' ? keptCents : keptCents + interestCents
}

/**
 * "Rows still open show the projection from today's principal and the last takes the rest." Interest is rounded at each
 * due date here, as the schedule does, so that a loan paid on its dates shows the schedule it was agreed with.
 * One row at a time, so that whoever needs only the first few does not pay for all.
 * @param account is used up: give a copy
 */
export function* project(plan: Plan, rows: readonly DailyRow[], account: SimpleInterest, today: DayNumber, keptCents: Cents): Generator<ProjectedRow, undefined> {
  const draws = plan.draws.filter((draw) => draw.day > today)
  const changes = plan.changes.rates.filter(({ fromDay }) => fromDay > today)
  let kept = keptCents
  for (const row of rows) {
    const day = Math.max(today, row.period.dueDay)
    const begun = changes.findLastIndex(({ fromDay }) => fromDay < row.period.dueDay)
    if (begun >= 0) {
      changes.splice(0, begun + 1)
      kept = solvedFrom(plan, row, account, { day: Math.max(today, row.period.fromDay), lateCents: 0 })
    }
    drawThrough(draws, account, day)
    const isEnd = account.principalCents === 0 && account.interestOwed(day) === 0 && draws.length === 0
    const amountCents = row.fixedCents ?? amountOn(plan, row, { day, account, keptCents: kept, leftBefore: 0 })
    const left = amountCents - paidToward(row)
    const interestCents = Math.min(left, account.interestOwed(day))
    const principalCents = Math.min(left - interestCents, account.principalCents)
    account.endSegment(day)
    account.payInterest(interestCents)
    account.changePrincipal(day, -principalCents)
    if (row.period.dueDay >= today) account.beginPeriod(row.period.dueDay)
    yield { amountCents, interestCents, principalCents, exists: !isEnd || amountCents > 0 || row.feesCents > 0 }
  }
}

/**
 * The amount that stays from one installment on, as the loan stands on a day from which another rate holds.
 * @param lateCents what installments before it lack: it stays as it is, and is no part of what the rest has to repay
 */
export function solvedFrom(plan: Plan, { period, paidPrincipalCents, paidInterestCents }: DailyRow, account: SimpleInterest, { day, lateCents }: { day: DayNumber; lateCents: Cents }): Cents {
  const interest = account.interestOwed(day)
  const lateInterest = Math.min(lateCents, interest)
  const opening = {
    balanceCents: account.principalCents - (lateCents - lateInterest) + paidPrincipalCents,
    carriedCents: interest - lateInterest + paidInterestCents,
    originalCents: plan.draws.reduce((sum, draw) => (draw.day <= day ? sum + draw.cents : sum), 0),
  }
  return Math.max(0, solveInstallment(plan, periodsFrom(plan, period.number - 1, Math.max(day, period.fromDay)), opening))
}

function drawThrough(draws: Draw[], account: SimpleInterest, day: DayNumber): void {
  for (let next = draws[0]; next && next.day <= day; next = draws[0]) {
    account.changePrincipal(next.day, next.cents)
    draws.shift()
  }
}
