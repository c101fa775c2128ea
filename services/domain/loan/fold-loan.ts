import { calendarDate, dayOf } from '#domain/calendar-date/calendar-date.ts'
import type { CalendarDate, DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import { paymentOrder } from '#domain/payment/allocation-order.ts'
import { Receipts } from '#domain/payment/receipts.ts'
import { DomainError } from '#domain/problem/domain-error.ts'
import type { FieldProblem } from '#domain/problem/domain-error.ts'
import { installmentAmount } from './balloon.ts'
import { DailyBook } from './daily-book.ts'
import { contradictionsBetween, eventsThatHappened, inOrder } from './event-order.ts'
import type { BookContract, LoanBook, Owed, RowView } from './loan-book.ts'
import type { LoanHistory, LifeEvent } from './loan-events.ts'
import type { LoanInstallment, LoanState, LoanStatus } from './loan-state.ts'
import { pausedDays } from './pauses.ts'
import { changesBy } from './plan-changes.ts'
import { changedPlan, planOf } from './plan.ts'
import type { Draw, Plan } from './plan.ts'
import { ScheduledBook } from './scheduled-book.ts'
import type { Terms } from './terms.ts'

/**
 * A loan as of a day: the fold of its advances and events. Events in any order mean the same.
 * @param history well-formed (`readHistory`, or a schema on the same limits)
 * @throws DomainError `invalid-terms`, `invalid-history` (an id twice, a reversal of nothing, an event before the start, a
 *   pause that ends before it begins, a refund of more than the credit)
 */
export function foldLoan(history: LoanHistory): LoanState {
  const { agreed, agreedCents } = agreementOf(history.terms)
  const problems = contradictionsBetween(history.events, calendarDate(agreed.startDay))
  if (problems.length > 0) throw impossible(problems)

  const asOf = dayOf(history.asOf)
  const events = inOrder(eventsThatHappened(history.events)).filter(({ date }) => date <= history.asOf)
  const changes = changesBy(events, agreed.startDay)
  const plan = changes.rates.length + changes.pauses.length === 0 ? agreed : changedPlan(agreed, changes, history.interestAccrual)
  const receipts = new Receipts()
  const contract: BookContract = { plan, agreedCents, order: paymentOrder(history.allocation), ahead: history.ahead, receipts }
  const book = history.interestAccrual === 'daily' ? new DailyBook(contract) : new ScheduledBook(contract)
  const { principalByDay, unfunded } = live(book, receipts, stepsOf(plan, events, asOf))
  if (unfunded) throw impossible([{ path: `events.${history.events.indexOf(unfunded)}.amountCents`, code: 'more-than-credit', message: 'There is not so much credit on its day.' }])
  return stateOf({ plan, asOf, book, receipts, principalByDay, isChargedOff: events.some(({ kind }) => kind === 'charge-off') })
}

interface Agreement { agreed: Plan; agreedCents: Cents }
const agreements = new WeakMap<Terms, Agreement>()

/** A loan's terms never change, and to decide about one event it is folded at least twice: worked out once, for as long as the terms are held. */
function agreementOf(terms: Terms): Agreement {
  const known = agreements.get(terms)
  if (known) return known
  const agreed = planOf(terms)
  const agreement = { agreed, agreedCents: installmentAmount(agreed) }
  agreements.set(terms, agreement)
  return agreement
}

const impossible = (problems: FieldProblem[]) => new DomainError('invalid-history', 'These events cannot all have happened.', problems)

/** What would pay the loan off on a day, if nothing but the events by `asOf` happens until then. */
export function payoffOn(history: LoanHistory, date: CalendarDate): Cents {
  const events = eventsThatHappened(history.events).filter((event) => event.date <= history.asOf)
  return foldLoan({ ...history, events, asOf: date }).payoffCents
}

interface Step { day: DayNumber; draw?: Draw; isRateChange?: true; event?: LifeEvent }

/** On one day advances come first, then other rates: the sort keeps the order of equals. */
function stepsOf(plan: Plan, events: readonly LifeEvent[], asOf: DayNumber): Step[] {
  const draws = plan.draws.map((draw): Step => ({ day: draw.day, draw }))
  const rates = plan.changes.rates.map(({ fromDay }): Step => ({ day: fromDay, isRateChange: true }))
  const rest = events.map((event): Step => ({ day: dayOf(event.date), event }))
  return [...draws, ...rates, ...rest].filter(({ day }) => day <= asOf).toSorted((a, b) => a.day - b.day)
}

/** Takes the book through its days. @returns the principal at the end of each day on which something happened, and a refund that there was no credit for */
function live(book: LoanBook, receipts: Receipts, steps: readonly Step[]): { principalByDay: Map<DayNumber, Cents>; unfunded: LifeEvent | undefined } {
  const principalByDay = new Map<DayNumber, Cents>()
  let unfunded: LifeEvent | undefined
  for (const { day, draw, isRateChange, event } of steps) {
    if (draw) book.draw(draw)
    if (isRateChange) book.resolve(day)
    if (event && happen(book, receipts, day, event) > 0) unfunded ??= event
    // Credit pays what comes to be owed.
    if (draw || event?.kind === 'fee') receipts.useCredit((cents) => book.receive(day, cents))
    principalByDay.set(day, book.owed(day).principalCents)
  }
  return { principalByDay, unfunded }
}

/** @returns what of a refund there is no credit for. Pauses are in the plan. */
function happen(book: LoanBook, receipts: Receipts, day: DayNumber, event: LifeEvent): Cents {
  if (event.kind === 'payment' || event.kind === 'recovery') receipts.add(event.id, book.receive(day, event.amountCents))
  if (event.kind === 'fee') book.charge(day, event.amountCents)
  if (event.kind === 'waiver') book.waive(day, event.of, event.amountCents)
  if (event.kind === 'charge-off') book.stopInterest(day)
  return event.kind === 'refund' ? receipts.refund(event.amountCents) : 0
}

interface Lived { plan: Plan; asOf: DayNumber; book: LoanBook; receipts: Receipts; principalByDay: Map<DayNumber, Cents>; isChargedOff: boolean }

function stateOf({ plan, asOf, book, receipts, principalByDay, isChargedOff }: Lived): LoanState {
  const owed = book.owed(asOf)
  const { payoffCents, ...outstanding } = owed
  const rows = book.rows(asOf)
  const oldestLate = rows.find(({ dueDay, leftCents }) => dueDay < asOf && leftCents > 0)
  return {
    status: statusOf(owed, asOf >= plan.startDay, isChargedOff),
    outstanding,
    creditCents: receipts.creditCents,
    daysPastDue: oldestLate ? asOf - oldestLate.dueDay - pausedDays(plan.changes.pauses, oldestLate.dueDay, asOf) : 0,
    payoffCents,
    installments: rows.map(installmentOf),
    allocations: receipts.allocations,
    dueNowCents: left(rows.filter(({ dueDay }) => dueDay <= asOf)) + outstanding.feesCents,
    pastDueCents: withFees(rows.filter(({ dueDay }) => dueDay < asOf)),
    nextDue: nextDueOf(rows, asOf),
    principalHistory: [...principalByDay.set(asOf, outstanding.principalCents)].map(([day, principalCents]) => ({ date: calendarDate(day), principalCents })),
  }
}

/** What was charged off and then wholly recovered is paid off. */
function statusOf(owed: Owed, hasBegun: boolean, isChargedOff: boolean): LoanStatus {
  if (hasBegun && isNothing(owed)) return 'paid-off'
  return isChargedOff ? 'charged-off' : 'active'
}

const isNothing = ({ principalCents, interestCents, feesCents }: Owed): boolean => principalCents + interestCents + feesCents === 0

const left = (rows: readonly RowView[]): Cents => rows.reduce((sum, { leftCents }) => sum + leftCents, 0)

const wholeLeft = (row: RowView): Cents => row.principalCents + row.interestCents + row.feesCents - row.paidCents
const withFees = (rows: readonly RowView[]): Cents => rows.reduce((sum, row) => sum + wholeLeft(row), 0)

function nextDueOf(rows: readonly RowView[], asOf: DayNumber): LoanState['nextDue'] {
  const next = rows.find((row) => row.dueDay >= asOf && wholeLeft(row) > 0)
  return next ? { number: next.number, dueDate: calendarDate(next.dueDay), amountCents: wholeLeft(next) } : null
}

const installmentOf = ({ number, dueDay, principalCents, interestCents, feesCents, paidCents }: RowView): LoanInstallment => ({
  number, dueDate: calendarDate(dueDay), principalCents, interestCents, feesCents, paidCents,
})
