import { calendarDate, dayOf } from '#domain/calendar-date/calendar-date.ts'
import type { CalendarDate, DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import { paymentOrder } from '#domain/payment/allocation-order.ts'
import { Receipts } from '#domain/payment/receipts.ts'
import { DomainError } from '#domain/problem/domain-error.ts'
import { DailyBook } from './daily-book.ts'
import { contradictionsBetween, eventsThatHappened, inOrder } from './event-order.ts'
import type { BookContract, LoanBook, Owed, RowView } from './loan-book.ts'
import type { LoanHistory, MoneyEvent } from './loan-events.ts'
import type { LoanInstallment, LoanState } from './loan-state.ts'
import { planOf } from './plan.ts'
import type { Draw, Plan } from './plan.ts'
import { ScheduledBook } from './scheduled-book.ts'

/**
 * A loan as of a day: the fold of its advances and events. Events in any order mean the same.
 * @param history well-formed (`readHistory`, or a schema on the same limits)
 * @throws DomainError `invalid-terms`, `invalid-history` (an id twice, a reversal of nothing, an event before the start)
 */
export function foldLoan(history: LoanHistory): LoanState {
  const plan = planOf(history.terms)
  const problems = contradictionsBetween(history.events, calendarDate(plan.startDay))
  if (problems.length > 0) throw new DomainError('invalid-history', 'These events cannot all have happened.', problems)

  const asOf = dayOf(history.asOf)
  const receipts = new Receipts()
  const contract: BookContract = { plan, order: paymentOrder(history.allocation), ahead: history.ahead, receipts }
  const book = history.interestAccrual === 'daily' ? new DailyBook(contract) : new ScheduledBook(contract)
  const principalByDay = live(book, receipts, stepsOf(plan, history, asOf))
  return stateOf({ plan, asOf, book, receipts, principalByDay })
}

/** What would pay the loan off on a day, if nothing but the events by `asOf` happens until then. */
export function payoffOn(history: LoanHistory, date: CalendarDate): Cents {
  const events = eventsThatHappened(history.events).filter((event) => event.date <= history.asOf)
  return foldLoan({ ...history, events, asOf: date }).payoffCents
}

/** "Events after asOf do not count, except that a reversal counts whatever its date." */
function stepsOf(plan: Plan, { events, asOf }: LoanHistory, asOfDay: DayNumber): Step[] {
  const draws: Step[] = plan.draws.filter(({ day }) => day <= asOfDay).map((draw) => ({ day: draw.day, draw }))
  const happened: Step[] = inOrder(eventsThatHappened(events)).filter(({ date }) => date <= asOf).map((event) => ({ day: dayOf(event.date), event }))
  // On one day the advance comes first: the sort keeps the order of equals.
  return [...draws, ...happened].toSorted((a, b) => a.day - b.day)
}

interface Step { day: DayNumber; draw?: Draw; event?: MoneyEvent }

/** Takes the book through its days. @returns the principal at the end of each day on which something happened */
function live(book: LoanBook, receipts: Receipts, steps: readonly Step[]): Map<DayNumber, Cents> {
  const principalByDay = new Map<DayNumber, Cents>()
  for (const { day, draw, event } of steps) {
    if (draw) book.draw(draw)
    if (event?.kind === 'payment') receipts.add(event.id, book.receive(day, event.amountCents))
    if (event?.kind === 'fee') book.charge(day, event.amountCents)
    // Credit pays what comes to be owed.
    if (draw || event?.kind === 'fee') receipts.useCredit((cents) => book.receive(day, cents))
    principalByDay.set(day, book.owed(day).principalCents)
  }
  return principalByDay
}

interface Lived { plan: Plan; asOf: DayNumber; book: LoanBook; receipts: Receipts; principalByDay: Map<DayNumber, Cents> }

function stateOf({ plan, asOf, book, receipts, principalByDay }: Lived): LoanState {
  const owed = book.owed(asOf)
  const { payoffCents, ...outstanding } = owed
  const rows = book.rows(asOf)
  const oldestLate = rows.find(({ dueDay, leftCents }) => dueDay < asOf && leftCents > 0)
  return {
    status: asOf >= plan.startDay && isNothing(owed) ? 'paid-off' : 'active',
    outstanding,
    creditCents: receipts.creditCents,
    daysPastDue: oldestLate ? asOf - oldestLate.dueDay : 0,
    payoffCents,
    installments: rows.map(installmentOf),
    allocations: receipts.allocations,
    dueNowCents: left(rows.filter(({ dueDay }) => dueDay <= asOf)) + outstanding.feesCents,
    pastDueCents: withFees(rows.filter(({ dueDay }) => dueDay < asOf)),
    nextDue: nextDueOf(rows, asOf),
    principalHistory: [...principalByDay.set(asOf, outstanding.principalCents)].map(([day, principalCents]) => ({ date: calendarDate(day), principalCents })),
  }
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
