import { calendarDate, dayOf } from '#domain/calendar-date/calendar-date.ts'
import type { DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import { paymentOrder } from '#domain/payment/allocation-order.ts'
import { Receipts } from '#domain/payment/receipts.ts'
import { DomainError } from '#domain/problem/domain-error.ts'
import type { FieldProblem } from '#domain/problem/domain-error.ts'
import { agreedPlanOf } from './agreed-plan.ts'
import { DailyBook } from './daily-book.ts'
import { contradictionsBetween, eventsThatHappened, inOrder } from './event-order.ts'
import type { BookContract, LoanBook, Owed, Replan } from './loan-book.ts'
import type { LoanHistory, LifeEvent, PlanChangeEvent } from './loan-events.ts'
import { changesBy, keepsDates } from './plan-changes.ts'
import { changedPlan } from './plan.ts'
import type { Draw, Plan } from './plan.ts'
import { ScheduledBook } from './scheduled-book.ts'

/** A loan that was lived through the days of its events, mutable and never seen outside the domain. */
export interface Lived {
  plan: Plan
  asOf: DayNumber
  book: LoanBook
  receipts: Receipts
  /** At the end of each day on which something happened. */
  principalByDay: Map<DayNumber, Cents>
  /** On its day, right after each event. */
  owedAfter: Map<string, Owed>
  isChargedOff: boolean
}

/**
 * Lives a loan through its events by `asOf`, in order; what it amounts to then is the book's to say. The same book may be
 * asked about later days, as long as nothing happens on them.
 * @throws DomainError as `foldLoan` does
 */
export function lived(history: LoanHistory): Lived {
  const { agreed, agreedCents } = agreedPlanOf(history.terms)
  const problems = contradictionsBetween(history.events, calendarDate(agreed.startDay))
  if (problems.length > 0) throw impossible(problems)

  const asOf = dayOf(history.asOf)
  const events = inOrder(eventsThatHappened(history.events)).filter(({ date }) => date <= history.asOf)
  const changes = changesBy(events, agreed.startDay)
  const plan = changes.rates.length === 0 && keepsDates(changes) ? agreed : changedPlan(agreed, changes, history.interestAccrual)
  const receipts = new Receipts()
  const contract: BookContract = {
    plan, agreedCents, order: paymentOrder(history.allocation), ahead: history.ahead, receipts,
    planOver: (newPlan) => changedPlan(agreed, changes, history.interestAccrual, newPlan),
  }
  const book = history.interestAccrual === 'daily' ? new DailyBook(contract) : new ScheduledBook(contract)
  const { principalByDay, owedAfter, unfunded } = live(book, receipts, stepsOf(plan, events, asOf))
  if (unfunded) throw impossible([{ path: `events.${history.events.indexOf(unfunded)}.amountCents`, code: 'more-than-credit', message: 'There is not so much credit on its day.' }])
  return { plan, asOf, book, receipts, principalByDay, owedAfter, isChargedOff: events.some(({ kind }) => kind === 'charge-off') }
}

const impossible = (problems: FieldProblem[]) => new DomainError('invalid-history', 'These events cannot all have happened.', problems)

interface Step { day: DayNumber; draw?: Draw; isRateChange?: true; event?: LifeEvent }

/** On one day advances come first, then other rates: the sort keeps the order of equals. */
function stepsOf(plan: Plan, events: readonly LifeEvent[], asOf: DayNumber): Step[] {
  const draws = plan.draws.map((draw): Step => ({ day: draw.day, draw }))
  const rates = plan.changes.rates.map(({ fromDay }): Step => ({ day: fromDay, isRateChange: true }))
  const rest = events.map((event): Step => ({ day: dayOf(event.date), event }))
  return [...draws, ...rates, ...rest].filter(({ day }) => day <= asOf).toSorted((a, b) => a.day - b.day)
}

type Lives = Pick<Lived, 'principalByDay' | 'owedAfter'> & { /** A refund that there was no credit for. */ unfunded: LifeEvent | undefined }

/** Takes the book through its days. */
function live(book: LoanBook, receipts: Receipts, steps: readonly Step[]): Lives {
  const principalByDay = new Map<DayNumber, Cents>()
  const owedAfter = new Map<string, Owed>()
  let unfunded: LifeEvent | undefined
  for (const { day, draw, isRateChange, event } of steps) {
    if (draw) book.draw(draw)
    if (isRateChange) book.resolve(day)
    if (event && happen(book, receipts, day, event) > 0) unfunded ??= event
    // Credit pays what comes to be owed.
    if (draw || event?.kind === 'fee') receipts.useCredit((cents) => book.receive(day, cents))
    const owed = book.owed(day)
    principalByDay.set(day, owed.principalCents)
    if (event) owedAfter.set(event.id, owed)
  }
  return { principalByDay, owedAfter, unfunded }
}

/** @returns what of a refund there is no credit for. Pauses and other due dates are in the plan. */
function happen(book: LoanBook, receipts: Receipts, day: DayNumber, event: LifeEvent): Cents {
  if (event.kind === 'payment' || event.kind === 'recovery') receipts.add(event.id, book.receive(day, event.amountCents))
  if (event.kind === 'fee') book.charge(day, event.amountCents)
  if (event.kind === 'waiver') book.waive(day, event.of, event.amountCents)
  if (event.kind === 'charge-off') book.stopInterest(day)
  if (event.kind === 'plan-change') book.replan(day, replanOf(event))
  if (event.kind === 'ahead-choice') book.chooseAhead(event.ahead)
  return event.kind === 'refund' ? receipts.refund(event.amountCents) : 0
}

const replanOf = ({ installments, lowerInstallments, lowerCents }: PlanChangeEvent): Replan => (
  { installments, ...(lowerInstallments !== undefined && lowerCents !== undefined && { lower: { installments: lowerInstallments, totalCents: lowerCents } }) }
)
