import type { DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { OwedPart } from '#domain/payment/allocation-order.ts'
import type { Receipts, Split } from '#domain/payment/receipts.ts'
import type { AheadChoice, WaivedPart } from './loan-events.ts'
import type { Draw, NewPlan, PlannedPeriod, Plan } from './plan.ts'

/** What a book is opened with. `agreedCents` is the level payment, or the principal part, of the agreement. */
export interface BookContract {
  plan: Plan
  agreedCents: Cents
  order: readonly OwedPart[]
  ahead: AheadChoice
  receipts: Receipts
  /** The plan of the loan from a change of it on. */
  planOver: (newPlan: NewPlan) => Plan
}

/** So many installments from here on; the first of them may come to an amount of their own. */
export interface Replan { installments: number; lower?: { installments: number; totalCents: Cents } }

/** An installment while the loan lives: what was paid toward it, and the fees shown on it. Cents. */
export interface BookRow {
  period: PlannedPeriod
  feesCents: Cents
  paidFeesCents: Cents
  paidInterestCents: Cents
  paidPrincipalCents: Cents
}

/** An installment as it is shown: what is paid of it and what is still to come. `paidCents` includes fees. */
export interface RowView {
  number: number
  dueDay: DayNumber
  principalCents: Cents
  interestCents: Cents
  feesCents: Cents
  paidCents: Cents
  /** What is still to be paid of principal and interest; fees apart. */
  leftCents: Cents
}

/** What is owed on a day. */
export interface Owed { principalCents: Cents; interestCents: Cents; feesCents: Cents; payoffCents: Cents }

/**
 * A loan's money as events change it, one kind of interest each. Days never go back: whoever calls goes through the events
 * in order. Mutable inside one fold and never seen outside it.
 */
export interface LoanBook {
  /** An advance is handed out. */
  draw(draw: Draw): void
  /** A fee falls due. */
  charge(day: DayNumber, cents: Cents): void
  /** Money comes in; the split adds up to it. */
  receive(day: DayNumber, cents: Cents): Split
  /** So much of what is owed is given up, and no more than that. */
  waive(day: DayNumber, part: WaivedPart, cents: Cents): void
  /** Another rate holds from this day on: the level payment is solved again. */
  resolve(day: DayNumber): void
  /** All that is owed on this day is paid in so many installments from the next due date on. Wholly paid ones stay. */
  replan(day: DayNumber, change: Replan): void
  /** From now on money ahead does this. */
  chooseAhead(ahead: AheadChoice): void
  /** Interest stops; what is owed stays. */
  stopInterest(day: DayNumber): void
  owed(day: DayNumber): Owed
  /** Every installment it may have, without what it comes to: `rows` shows those of them that exist. */
  periods(): readonly PlannedPeriod[]
  rows(day: DayNumber): RowView[]
}

export const newRow = (period: PlannedPeriod): BookRow => ({ period, feesCents: 0, paidFeesCents: 0, paidInterestCents: 0, paidPrincipalCents: 0 })

export const nothing = (): Split => ({ feesCents: 0, interestCents: 0, principalCents: 0, creditCents: 0 })

/** "A fee is due on its date and shown on the first installment due on or after it (else the last)." */
export function showFee(rows: readonly BookRow[], day: DayNumber, cents: Cents): void {
  const row = rows.find(({ period }) => period.dueDay >= day) ?? rows.at(-1)
  if (row) row.feesCents += cents
}

/** Fees given up, oldest first, and no more than is unpaid. */
export function waiveFees(rows: readonly BookRow[], cents: Cents): void {
  let left = cents
  for (const row of rows) {
    const waived = Math.min(left, row.feesCents - row.paidFeesCents)
    row.feesCents -= waived
    left -= waived
  }
}

export const unpaidFees = (rows: readonly BookRow[]): Cents => rows.reduce((sum, row) => sum + row.feesCents - row.paidFeesCents, 0)

/** The installments due by a day and the next one: what money counts to before it is ahead. */
export function dueAndNext<Row extends BookRow>(rows: readonly Row[], day: DayNumber): Row[] {
  const next = rows.findIndex(({ period }) => period.dueDay > day)
  return next === -1 ? [...rows] : rows.slice(0, next + 1)
}

/** The new plan's place among all installments: after the last that stays, and after the day on which it was agreed. */
export function newPlanAfter(plan: Plan, last: PlannedPeriod | undefined, day: DayNumber, { installments, lower }: Replan): NewPlan {
  const after = last?.number ?? 0
  const fromDay = last?.dueDay ?? plan.startDay
  return { installments: after + installments, gaps: fromDay > day ? plan.gaps : [...plan.gaps, { fromDay, toDay: day, after }], ...(lower && { lower: { after, ...lower } }) }
}

/** How many installments stay when a new plan begins: those due by its day, those wholly paid, and all before one that money was counted to. */
export function staying<Row extends BookRow>(rows: readonly Row[], day: DayNumber, isWhollyPaid: (row: Row) => boolean): number {
  const settled = rows.findLastIndex((row) => row.period.dueDay <= day || isWhollyPaid(row))
  const touched = rows.findLastIndex((row) => row.paidInterestCents + row.paidPrincipalCents > 0)
  return Math.max(settled + 1, touched)
}

/** Fees that installments lack are shown on another: what is late is part of the new plan. */
export function moveUnpaidFees(from: readonly BookRow[], to: BookRow): void {
  to.feesCents += unpaidFees(from)
  for (const row of from) row.feesCents = row.paidFeesCents
}

/** An installment of the new plan with what was already paid toward the one in its place. */
export const takesPaymentsOf = (old: BookRow | undefined): Pick<BookRow, 'feesCents' | 'paidFeesCents' | 'paidInterestCents' | 'paidPrincipalCents'> => ({
  feesCents: old?.feesCents ?? 0, paidFeesCents: old?.paidFeesCents ?? 0, paidInterestCents: old?.paidInterestCents ?? 0, paidPrincipalCents: old?.paidPrincipalCents ?? 0,
})
