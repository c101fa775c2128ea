import type { DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { OwedPart } from '#domain/payment/allocation-order.ts'
import { payInstallments } from '#domain/payment/pay-installments.ts'
import type { PayableInstallment } from '#domain/payment/pay-installments.ts'
import type { Split } from '#domain/payment/receipts.ts'
import { openingAtStart, solveInstallment } from './installment-amount.ts'
import type { Opening } from './installment-amount.ts'
import { dueAndNext, newPlanAfter, nothing, showFee, staying, unpaidFees, waiveFees } from './loan-book.ts'
import type { BookContract, LoanBook, Owed, Replan, RowView } from './loan-book.ts'
import type { AheadChoice, WaivedPart } from './loan-events.ts'
import type { Draw, PlannedPeriod, Plan } from './plan.ts'
import { isWhollyPaid, replannedRows, unpaidPart } from './replan-schedule.ts'
import { accruedBy, rowsOver } from './scheduled-row.ts'
import type { ScheduledRow } from './scheduled-row.ts'
import { closeRows, stopRows } from './settle-schedule.ts'

/**
 * A loan whose interest is `scheduled`: "each installment's interest is what the schedule says, whenever it is paid".
 * What is outstanding as interest is what has accrued or fallen due by a day, less what was paid.
 */
export class ScheduledBook implements LoanBook {
  readonly #contract: BookContract
  #rows: ScheduledRow[]
  /** What the rows after the last one will be computed from, once a day needs them: many payments ahead cost one schedule. */
  #laterRows: { periods: PlannedPeriod[]; opening: Opening; keptCents: Cents } | undefined
  #plan: Plan
  #ahead: AheadChoice
  #isStopped = false
  #principalCents = 0
  #drawnCents = 0
  #paidInterestCents = 0
  /** Interest paid that no row shows: carried interest that money ahead went to. */
  #interestAheadCents = 0

  constructor(contract: BookContract) {
    this.#contract = contract
    this.#plan = contract.plan
    this.#ahead = contract.ahead
    this.#rows = rowsOver(contract.plan, contract.plan.periods, openingAtStart(contract.plan), contract.agreedCents)
  }

  draw({ cents }: Draw): void {
    this.#principalCents += cents
    this.#drawnCents += cents
  }

  charge(day: DayNumber, cents: Cents): void {
    this.#reach(day)
    showFee(this.#rows, day, cents)
  }

  /** Given up from the oldest installment on: it has so much less interest. */
  waive(day: DayNumber, part: WaivedPart, cents: Cents): void {
    this.#reach(day)
    if (part === 'fees') return waiveFees(this.#rows, cents)
    let left = Math.min(cents, Math.max(0, this.#interestBalance(day)))
    for (const row of dueAndNext(this.#rows, day)) {
      const waived = Math.min(left, row.interestCents - row.paidInterestCents)
      row.interestCents -= waived
      row.waivedCents += waived
      left -= waived
    }
  }

  /** Nothing to do: the schedule has every rate from the beginning, and solves its amount where another one begins. */
  resolve(): void {}

  replan(day: DayNumber, change: Replan): void {
    this.#reach(Infinity)
    const kept = this.#rows.slice(0, staying(this.#rows, day, isWhollyPaid))
    const isNothingOwed = this.#rows.every((row) => unpaidPart(row, 'principal') + unpaidPart(row, 'interest') + row.feesCents - row.paidFeesCents === 0)
    if (this.#isStopped || isNothingOwed) return
    const last = kept.at(-1)?.period
    this.#plan = this.#contract.planOver(newPlanAfter(this.#plan, last, day, change))
    const rows = replannedRows(this.#plan, kept, this.#rows[kept.length], { day, fromDay: last?.dueDay ?? this.#plan.startDay, principalCents: this.#principalCents })
    this.#rows = [...kept, ...rows]
  }

  chooseAhead(ahead: AheadChoice): void {
    this.#reach(Infinity)
    this.#ahead = ahead
  }

  stopInterest(day: DayNumber): void {
    this.#reach(Infinity)
    stopRows(this.#plan, this.#rows, { day, interestAheadCents: this.#interestAheadCents })
    this.#isStopped = true
  }

  owed(day: DayNumber): Owed {
    this.#reach(day)
    const interest = this.#interestBalance(day)
    const feesCents = unpaidFees(this.#rows)
    return {
      principalCents: this.#principalCents,
      interestCents: Math.max(0, interest),
      feesCents,
      // "Paid off early: the running installment's interest by days, none for later ones": what was paid of those counts.
      payoffCents: Math.max(0, this.#principalCents + interest + feesCents),
    }
  }

  receive(day: DayNumber, cents: Cents): Split {
    const { payoffCents } = this.owed(day)
    if (cents >= payoffCents) return this.#settle(day, cents - payoffCents)
    const split = nothing()
    const { order } = this.#contract
    let left = payInstallments(dueAndNext(this.#rows, day).map((row) => this.#payable(row)), order, cents, split)
    if (left > 0) left = this.#ahead === 'next' || this.#isStopped ? this.#coverLater(day, left, split) : this.#lowerPrincipal(day, left, split)
    split.creditCents = left
    return split
  }

  periods(): readonly PlannedPeriod[] {
    this.#reach(Infinity)
    return this.#rows.map(({ period }) => period)
  }

  rows(_day: DayNumber): RowView[] {
    this.#reach(Infinity)
    return this.#rows.map((row) => ({
      number: row.period.number,
      dueDay: row.period.dueDay,
      principalCents: row.principalCents,
      interestCents: row.interestCents,
      feesCents: row.feesCents,
      paidCents: row.paidInterestCents + row.paidPrincipalCents + row.paidFeesCents,
      leftCents: row.principalCents + row.interestCents - row.paidPrincipalCents - row.paidInterestCents,
    }))
  }

  /** Computes the rows that were put off, where a day is in their time. */
  #reach(day: DayNumber): void {
    if (!this.#laterRows) return
    const { periods, opening, keptCents } = this.#laterRows
    if (day < (periods[0]?.fromDay ?? Infinity)) return
    const plan = this.#plan
    this.#laterRows = undefined
    const kept = this.#ahead === 'smaller' && periods.length > 0 ? Math.max(0, solveInstallment(plan, periods, opening)) : keptCents
    this.#rows.push(...rowsOver(plan, periods, opening, kept))
  }

  /** Interest accrued or due by a day, less all that was paid: negative where later interest is already paid. */
  #interestBalance(day: DayNumber): Cents {
    return this.#rows.reduce((sum, row) => sum + accruedBy(this.#plan, row, day), 0) - this.#paidInterestCents
  }

  #payable(row: ScheduledRow): PayableInstallment {
    return {
      owed: (part) => {
        if (part === 'fees') return row.feesCents - row.paidFeesCents
        return part === 'interest' ? row.interestCents - row.paidInterestCents : Math.min(row.principalCents - row.paidPrincipalCents, this.#principalCents)
      },
      pay: (part, cents) => this.#pay(row, part, cents),
    }
  }

  #pay(row: ScheduledRow, part: OwedPart, cents: Cents): void {
    if (part === 'fees') {
      row.paidFeesCents += cents
    } else if (part === 'interest') {
      row.paidInterestCents += cents
      this.#paidInterestCents += cents
    } else {
      row.paidPrincipalCents += cents
      this.#principalCents -= cents
    }
  }

  /** "`next`: it covers the following installments in order." */
  #coverLater(day: DayNumber, cents: Cents, split: Split): Cents {
    const later = this.#rows.slice(dueAndNext(this.#rows, day).length)
    return payInstallments(later.map((row) => this.#payable(row)), this.#contract.order, cents, split)
  }

  /**
   * "`fewer`: it lowers principal, amounts stay, the end comes sooner. `smaller`: it lowers principal and the level payment
   * is solved again over the rest." Interest that installments could not hold goes before principal here, too.
   */
  #lowerPrincipal(day: DayNumber, cents: Cents, split: Split): Cents {
    const kept = dueAndNext(this.#rows, day)
    const row = kept.at(-1)
    if (!row) return cents
    const interest = Math.min(cents, row.carriedCents)
    const principal = Math.min(cents - interest, this.#principalCents)
    split.interestCents += interest
    split.principalCents += principal
    this.#paidInterestCents += interest
    this.#interestAheadCents += interest
    this.#principalCents -= principal
    row.carriedCents -= interest
    row.balanceCents -= principal
    const periods = this.#laterRows?.periods ?? this.#rows.slice(kept.length).map(({ period }) => period)
    const opening = { balanceCents: row.balanceCents, carriedCents: row.carriedCents, originalCents: this.#drawnCents }
    this.#laterRows = { periods, opening, keptCents: this.#laterRows?.keptCents ?? row.keptCents }
    this.#rows = kept
    return cents - interest - principal
  }

  /** Everything owed is paid: what was paid of interest that now never comes, pays principal (and then fees). */
  #settle(day: DayNumber, creditCents: Cents): Split {
    const plan = this.#plan
    const { receipts } = this.#contract
    this.#reach(Infinity)
    const interest = this.#interestBalance(day)
    const returned = Math.max(0, -interest)
    const toPrincipal = receipts.returnInterest(Math.min(returned, this.#principalCents), 'principal')
    const toFees = receipts.returnInterest(Math.min(returned - toPrincipal, unpaidFees(this.#rows)), 'fees')
    const split = {
      feesCents: unpaidFees(this.#rows) - toFees, interestCents: Math.max(0, interest), principalCents: this.#principalCents - toPrincipal, creditCents,
    }
    const { kept, later } = closeRows(plan, this.#rows, { day, ahead: this.#ahead, principalCents: this.#principalCents, interestAheadCents: this.#interestAheadCents })
    this.#paidInterestCents += interest
    this.#principalCents = 0
    const opening = { balanceCents: 0, carriedCents: 0, originalCents: this.#drawnCents }
    this.#rows = [...kept, ...(later.length > 0 ? rowsOver(plan, later, opening, this.#rows.at(-1)?.keptCents ?? 0) : [])]
    return split
  }
}
