import type { DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { AheadChoice } from './loan-events.ts'
import { periodsFrom } from './plan.ts'
import type { PlannedPeriod, Plan } from './plan.ts'
import { accruedBy } from './scheduled-row.ts'
import type { ScheduledRow } from './scheduled-row.ts'

interface Settlement {
  day: DayNumber
  ahead: AheadChoice
  /** What is outstanding before it. */
  principalCents: Cents
  interestAheadCents: Cents
}

/**
 * The rows of a loan on the day that everything owed is paid. Rows already due are paid. The running one keeps its interest
 * by days. Principal beyond it is money ahead: with `next` the later rows are covered, without interest; otherwise they are
 * left out.
 *
 * Where an advance is still to come, `later` are the periods it will be repaid in, from this day on.
 */
export function closeRows(plan: Plan, rows: readonly ScheduledRow[], settlement: Settlement): { kept: ScheduledRow[]; later: PlannedPeriod[] } {
  const { day, ahead } = settlement
  const index = rows.findIndex(({ period }) => period.dueDay > day)
  const past = index === -1 ? rows : rows.slice(0, index)
  let principalLeft = settlement.principalCents
  for (const row of past) principalLeft -= row.principalCents - row.paidPrincipalCents
  past.forEach(payWhole)
  const running = rows[index]
  if (!running) return { kept: [...past], later: [] }
  // An advance to come is the later rows' to draw, also where this row was to see it: nothing is owed behind what is kept.
  for (const row of [...past, running]) row.balanceCents = 0

  running.interestCents = Math.max(0, settleRunning(plan, past, running, settlement))
  running.carriedCents = 0
  principalLeft -= limitPrincipal(running, principalLeft)
  const isDrawnOn = plan.draws.some((draw) => draw.day > day)
  if (isDrawnOn && ahead === 'next') running.principalCents += principalLeft + rows.slice(index + 1).reduce((sum, row) => sum + row.paidPrincipalCents, 0)
  payWhole(running)
  const isEmpty = running.paidPrincipalCents + running.paidInterestCents + running.paidFeesCents === 0
  if (isDrawnOn && isEmpty) return { kept: [...past], later: periodsFrom(plan, running.period.number - 1, day) }
  const kept = [...past, running]
  if (isDrawnOn) return { kept, later: periodsAfter(plan, running, day) }
  for (const row of ahead === 'next' ? rows.slice(index + 1) : []) {
    principalLeft -= limitPrincipal(row, principalLeft)
    coverWithoutInterest(row)
    kept.push(row)
  }
  return { kept, later: [] }
}

/**
 * The rows of a loan whose interest stops on a day: the running one keeps its interest by days, later ones have what was
 * already paid of theirs.
 */
export function stopRows(plan: Plan, rows: readonly ScheduledRow[], { day, interestAheadCents }: Pick<Settlement, 'day' | 'interestAheadCents'>): void {
  const index = rows.findIndex(({ period }) => period.dueDay > day)
  const running = rows[index]
  if (!running) return
  running.interestCents = Math.max(running.paidInterestCents, settleRunning(plan, rows.slice(0, index), running, { day, interestAheadCents }))
  running.carriedCents = 0
  for (const row of rows.slice(index + 1)) leaveInterest(row, row.paidInterestCents)
}

/**
 * The running row's interest is what has accrued by the day, and grows no more.
 * @returns what it has to show of that, and of what the rows before it could not hold
 */
function settleRunning(plan: Plan, past: readonly ScheduledRow[], running: ScheduledRow, { day, interestAheadCents }: Pick<Settlement, 'day' | 'interestAheadCents'>): Cents {
  running.accruedCents = accruedBy(plan, running, day)
  running.waivedCents = 0
  running.isSettled = true
  const accrued = [...past, running].reduce((sum, row) => sum + row.accruedCents - row.waivedCents, 0)
  return accrued - past.reduce((sum, row) => sum + row.interestCents, interestAheadCents)
}

/** A row whose time never comes has no interest but so much of it as was paid. */
function leaveInterest(row: ScheduledRow, paidCents: Cents): void {
  row.interestCents = paidCents
  row.accruedCents = 0
  row.waivedCents = 0
  row.carriedCents = 0
  row.isSettled = true
}

function payWhole(row: ScheduledRow): void {
  row.paidPrincipalCents = row.principalCents
  row.paidInterestCents = row.interestCents
  row.paidFeesCents = row.feesCents
}

/** A row's principal is what is left at most. @returns what of it was unpaid */
function limitPrincipal(row: ScheduledRow, leftCents: Cents): Cents {
  const unpaid = Math.min(row.principalCents - row.paidPrincipalCents, leftCents)
  row.principalCents = row.paidPrincipalCents + unpaid
  return unpaid
}

function coverWithoutInterest(row: ScheduledRow): void {
  leaveInterest(row, 0)
  payWhole(row)
}

/** Where the running row is the last one, it comes once more, for the advance alone. */
function periodsAfter(plan: Plan, running: ScheduledRow, day: DayNumber): PlannedPeriod[] {
  const last = plan.periods.length
  const { number } = running.period
  if (number < last) return periodsFrom(plan, number, day)
  return periodsFrom(plan, last - 1, day).map((period) => ({ ...period, number: number + 1 }))
}
