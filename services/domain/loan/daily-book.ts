import type { DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { OwedPart } from '#domain/payment/allocation-order.ts'
import { payInstallments } from '#domain/payment/pay-installments.ts'
import type { PayableInstallment } from '#domain/payment/pay-installments.ts'
import type { Split } from '#domain/payment/receipts.ts'
import { amountOn, paidToward, project, solvedFrom } from './daily-installments.ts'
import type { DailyRow, ProjectedRow } from './daily-installments.ts'
import { solveInstallment } from './installment-amount.ts'
import type { Opening } from './installment-amount.ts'
import { dueAndNext, moveUnpaidFees, newPlanAfter, newRow, nothing, showFee, staying, takesPaymentsOf, unpaidFees, waiveFees } from './loan-book.ts'
import type { BookContract, LoanBook, Owed, Replan, RowView } from './loan-book.ts'
import type { AheadChoice, WaivedPart } from './loan-events.ts'
import { periodsFrom } from './plan.ts'
import type { Draw, PlannedPeriod, Plan } from './plan.ts'
import { SimpleInterest } from './simple-interest.ts'

/**
 * A loan with `daily` interest: "simple interest on the principal really outstanding". Money goes to the interest accrued
 * to the day, then to principal, whatever installment it counts to; installments are amounts that it covers.
 */
export class DailyBook implements LoanBook {
  readonly #contract: BookContract
  #rows: DailyRow[]
  #plan: Plan
  #ahead: AheadChoice
  #isStopped = false
  readonly #account: SimpleInterest
  /** The level payment, or the principal part: what stays the same from one installment to the next. */
  #keptCents: Cents
  #unsolved: { periods: () => PlannedPeriod[]; opening: Opening } | undefined
  #drawnCents = 0
  /** How many installments have fallen due. */
  #billed = 0

  constructor(contract: BookContract) {
    const { plan, agreedCents, ahead } = contract
    this.#contract = contract
    this.#plan = plan
    this.#ahead = ahead
    this.#rows = plan.periods.map((period) => ({ ...newRow(period), fixedCents: undefined }))
    this.#account = new SimpleInterest(plan.accrual, plan.startDay)
    this.#keptCents = agreedCents
  }

  draw({ day, cents }: Draw): void {
    this.#billBefore(day)
    this.#account.changePrincipal(day, cents)
    this.#drawnCents += cents
  }

  charge(day: DayNumber, cents: Cents): void {
    this.#billBefore(day + 1)
    const candidates = dueAndNext(this.#rows, day - 1)
    const projection = [...this.#project(day, candidates)]
    showFee(candidates.filter((_, index) => projection[index]?.exists), day, cents)
  }

  /** Given up like money that counts to installments, oldest first: those already due become smaller by it. */
  waive(day: DayNumber, part: WaivedPart, cents: Cents): void {
    this.#billBefore(day + 1)
    if (part === 'fees') return waiveFees(this.#rows, cents)
    const waived = Math.min(cents, this.#account.interestOwed(day))
    let left = waived
    for (const row of this.#rows.slice(0, this.#billed)) {
      if (row.fixedCents === undefined) continue
      const less = Math.min(left, row.fixedCents - paidToward(row))
      row.fixedCents -= less
      left -= less
    }
    this.#account.waiveInterest(waived, Math.min(left, this.#account.interestOfPeriod(day)))
  }

  resolve(day: DayNumber): void {
    this.#billBefore(day + 1)
    const index = this.#rows.findIndex((row, place) => place >= this.#billed && row.fixedCents === undefined)
    const running = this.#rows[index]
    if (!running) return
    this.#unsolved = undefined
    this.#keptCents = solvedFrom(this.#plan, running, this.#account, { day, lateCents: Math.max(0, this.#leftBefore(index)) })
  }

  replan(day: DayNumber, change: Replan): void {
    this.#billBefore(day + 1)
    const kept = this.#rows.slice(0, staying(this.#rows, day, ({ fixedCents }) => fixedCents !== undefined))
    const isNothingOwed = this.owed(day).payoffCents === 0 && this.#plan.draws.every((draw) => draw.day <= day)
    if (this.#isStopped || isNothingOwed) return
    this.#plan = this.#contract.planOver(newPlanAfter(this.#plan, kept.at(-1)?.period, day, change))
    for (const row of kept) row.fixedCents = paidToward(row)
    const rest = this.#plan.periods.slice(kept.length).map((period): DailyRow => ({ ...newRow(period), fixedCents: undefined }))
    const [first] = rest
    if (!first) return
    Object.assign(first, takesPaymentsOf(this.#rows[kept.length]))
    moveUnpaidFees(kept, first)
    this.#rows = [...kept, ...rest]
    this.#unsolved = undefined
    this.#account.beginPlan(day, this.#plan.accrual)
    this.#keptCents = solvedFrom(this.#plan, first, this.#account, { day, lateCents: 0 })
  }

  chooseAhead(ahead: AheadChoice): void {
    this.#ahead = ahead
  }

  stopInterest(day: DayNumber): void {
    this.#billBefore(day)
    this.#isStopped = true
    this.#account.stop(day)
  }

  owed(day: DayNumber): Owed {
    const interestCents = this.#account.interestOwed(day)
    const { principalCents } = this.#account
    const feesCents = unpaidFees(this.#rows)
    return { principalCents, interestCents, feesCents, payoffCents: principalCents + interestCents + feesCents }
  }

  receive(day: DayNumber, cents: Cents): Split {
    this.#billBefore(day + 1)
    const owed = Math.min(cents, this.owed(day).payoffCents)
    const split = nothing()
    const counted = dueAndNext(this.#rows, day)
    let left = payInstallments(this.#payable(counted, day), this.#contract.order, owed, split)
    if (left > 0) left = this.#payAhead(day, counted.length, left, split)
    split.creditCents = cents - owed + left
    return split
  }

  periods(): readonly PlannedPeriod[] {
    return this.#rows.map(({ period }) => period)
  }

  rows(day: DayNumber): RowView[] {
    this.#billBefore(day + 1)
    const projection = [...this.#project(day)]
    return this.#rows.flatMap((row, index) => {
      const projected = projection[index]
      return projected?.exists ? [viewOf(row, projected)] : []
    })
  }

  #project(day: DayNumber, rows: readonly DailyRow[] = this.#rows): Generator<ProjectedRow, undefined> {
    return project(this.#plan, rows, this.#account.copy(), day, this.#kept())
  }

  /** The amount that stays, solved again where `smaller` asked for it: many payments ahead cost one solution. */
  #kept(): Cents {
    if (this.#unsolved) this.#keptCents = Math.max(0, solveInstallment(this.#plan, this.#unsolved.periods(), this.#unsolved.opening))
    this.#unsolved = undefined
    return this.#keptCents
  }

  /** Fixes the amounts of the installments that fell due before a day; the last one's grows until it is paid. */
  #billBefore(day: DayNumber): void {
    for (let row = this.#rows[this.#billed]; row && row.period.dueDay < day; row = this.#rows[this.#billed]) {
      const { dueDay, number } = row.period
      if (number < this.#rows.length) row.fixedCents ??= this.#amountOn(row, dueDay, this.#leftBefore(this.#billed))
      this.#account.beginPeriod(dueDay)
      this.#billed += 1
    }
  }

  /** What the installments before one still lack. */
  #leftBefore(index: number): Cents {
    return this.#rows.slice(0, index).reduce((sum, row) => sum + (row.fixedCents ?? 0) - paidToward(row), 0)
  }

  #amountOn(row: DailyRow, day: DayNumber, leftBefore: Cents): Cents {
    return amountOn(this.#plan, row, { day, account: this.#account, keptCents: this.#kept(), leftBefore })
  }

  /** Installments as money reaches them: those before are paid by then, and so each one's amount is known. */
  * #payable(rows: readonly DailyRow[], day: DayNumber, expected?: Iterator<ProjectedRow>): Generator<PayableInstallment> {
    for (const row of rows) {
      const projected: Cents | undefined = expected?.next().value?.amountCents
      const amount = row.fixedCents ?? projected ?? this.#amountOn(row, Math.max(day, row.period.dueDay), 0)
      const left = () => amount - paidToward(row)
      yield {
        owed: (part) => this.#owedOf(row, part, left(), day),
        pay: (part, cents) => {
          this.#pay(row, part, cents, day)
          if (left() === 0 && row.period.number < this.#rows.length) row.fixedCents = amount
        },
      }
    }
  }

  #owedOf(row: DailyRow, part: OwedPart, left: Cents, day: DayNumber): Cents {
    if (part === 'fees') return row.feesCents - row.paidFeesCents
    return Math.min(left, part === 'interest' ? this.#account.interestOwed(day) : this.#account.principalCents)
  }

  #pay(row: DailyRow, part: OwedPart, cents: Cents, day: DayNumber): void {
    if (part === 'fees') {
      row.paidFeesCents += cents
    } else if (part === 'interest') {
      row.paidInterestCents += cents
      this.#account.payInterest(cents)
    } else {
      row.paidPrincipalCents += cents
      this.#account.changePrincipal(day, -cents)
    }
  }

  /**
   * Money ahead lowers principal at once, whatever it was meant for. With `next` it counts to the following installments in
   * order, as they are expected today; with `smaller` the level payment is solved again from today's principal.
   */
  #payAhead(day: DayNumber, counted: number, cents: Cents, split: Split): Cents {
    const plan = this.#plan
    const { order } = this.#contract
    let left = cents
    if (this.#ahead === 'next') {
      const expected = this.#project(day)
      for (let row = 0; row < counted; row += 1) expected.next()
      left = payInstallments(this.#payable(this.#rows.slice(counted), day, expected), order, left, split)
    }
    const interest = Math.min(left, this.#account.interestOwed(day))
    const principal = Math.min(left - interest, this.#account.principalCents)
    this.#account.payInterest(interest)
    if (principal > 0) this.#account.changePrincipal(day, -principal)
    split.interestCents += interest
    split.principalCents += principal
    if (this.#ahead === 'smaller' && counted < this.#rows.length) {
      const opening = { balanceCents: this.#account.principalCents, carriedCents: 0, originalCents: this.#drawnCents }
      this.#unsolved = { periods: () => periodsFrom(plan, counted, day), opening }
    }
    return left - interest - principal
  }
}

function viewOf(row: DailyRow, { amountCents, interestCents, principalCents }: ProjectedRow): RowView {
  return {
    number: row.period.number,
    dueDay: row.period.dueDay,
    principalCents: row.paidPrincipalCents + principalCents,
    interestCents: row.paidInterestCents + interestCents,
    feesCents: row.feesCents,
    paidCents: paidToward(row) + row.paidFeesCents,
    leftCents: amountCents - paidToward(row),
  }
}
