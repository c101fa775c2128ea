import { isOnNonAccrual } from '#domain/ageing/non-accrual.ts'
import { calendarDate, dayOf } from '#domain/calendar-date/calendar-date.ts'
import type { CalendarDate, DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import { eventsThatHappened } from './event-order.ts'
import { stateOfLived } from './fold-loan.ts'
import { lived } from './lived-loan.ts'
import type { Lived } from './lived-loan.ts'
import type { LoanHistory } from './loan-events.ts'
import type { LoanState } from './loan-state.ts'
import { pausedDays } from './pauses.ts'

/**
 * Days of a loan on which nothing but time changes what it amounts to: no event, no due date passed, no other rate, no pause
 * begun or ended. Whoever has it knows every figure of each of these days without folding. Cents.
 */
export interface Stretch {
  from: CalendarDate
  /** The last day of it. */
  through: CalendarDate
  /** False on days on which the loan is paid off, or charged off: then every figure is 0. */
  isOpen: boolean
  principalCents: Cents
  feesCents: Cents
  /** Interest outstanding on each day from the first; the last figure holds on through the last day. */
  interestByDay: Cents[]
  /** What is past due, likewise. */
  pastDueByDay: Cents[]
  /** On the first day. */
  daysPastDue: number
  /** Whether each further day is one more past due: not in a pause, and not where nothing is late. */
  daysGrow: boolean
  /** Whether its interest is income as it accrues. */
  accrues: boolean
  /** Whether nothing that is known now comes after it: the loan is closed for good. */
  isEnd: boolean
}

/** What else than the loan itself ends a stretch: marks at which somebody has to look at it again. Days. */
export interface AgeingRules {
  nonAccrualAfterDays: number
  /** Of the late fee; null where the product has none. */
  graceDays: number | null
}

/** No stretch tells more days: what is known for ever is looked at again now and then. */
const mostDays = 31

/** A stretch, and the whole fold of its first day: who needs more than its figures need not fold again. */
export interface ToldStretch { stretch: Stretch; state: LoanState }

/**
 * The stretches of a loan from a day through a later one: as far as the last of them reaches, beyond it.
 * @param wasOnNonAccrual at the end of the day before the first
 */
export function stretchesOf(history: LoanHistory, from: CalendarDate, through: CalendarDate, wasOnNonAccrual: boolean, rules: AgeingRules): ToldStretch[] {
  const told: ToldStretch[] = []
  let day = dayOf(from)
  let wasOn = wasOnNonAccrual
  while (day <= dayOf(through)) {
    const one = stretchFrom(history, day, wasOn, rules)
    const { stretch } = one
    told.push(one)
    wasOn = stretch.isOpen && !stretch.accrues
    day = dayOf(stretch.through) + 1
  }
  return told
}

function stretchFrom(history: LoanHistory, day: DayNumber, wasOn: boolean, rules: AgeingRules): ToldStretch {
  const from = calendarDate(day)
  const life = lived({ ...history, asOf: from })
  const state = stateOfLived(life)
  const isOpen = state.status === 'active'
  const accrues = isOpen && !isOnNonAccrual(wasOn, state.daysPastDue, rules.nonAccrualAfterDays)
  const isLate = isOpen && state.daysPastDue > 0
  // The book's, and not the plan's: a new plan may have come meanwhile.
  const dueDays = life.book.rows(day).map(({ dueDay }) => dueDay)
  const ends = [...marksOfPlan(life, dueDays, isOpen), ...laterEvents(history, day), ...(isLate ? marksOfLateness(life, dueDays, { daysPastDue: state.daysPastDue, accrues, rules }) : [])]
  const ahead = ends.filter((end) => end >= day)
  const last = Math.min(day + mostDays - 1, ...ahead)
  const nothing = { principalCents: 0, feesCents: 0, interestByDay: [0], pastDueByDay: [0], daysPastDue: 0, daysGrow: false }
  const figures = isOpen && {
    principalCents: state.outstanding.principalCents, feesCents: state.outstanding.feesCents, daysPastDue: state.daysPastDue,
    interestByDay: byDay(day, last, (on) => life.book.owed(on).interestCents),
    pastDueByDay: isLate && grows(history, dueDays, day) ? byDay(day, last, (on) => pastDueOn(life, on)) : [state.pastDueCents],
    daysGrow: isLate && pausedDays(life.plan.changes.pauses, day - 1, day) === 0,
  }
  return { stretch: { from, through: calendarDate(last), isOpen, accrues, isEnd: !isOpen && ahead.length === 0, ...nothing, ...figures }, state }
}

/** A figure of each day, without those at the end that only repeat it. */
function byDay(first: DayNumber, last: DayNumber, figure: (day: DayNumber) => Cents): Cents[] {
  const figures = Array.from({ length: last - first + 1 }, (_, index) => figure(first + index))
  while (figures.length > 1 && figures.at(-1) === figures.at(-2)) figures.pop()
  return figures
}

/** With `daily` interest the last installment takes what accrues after its date: it alone is more each day. */
const grows = ({ interestAccrual }: LoanHistory, dueDays: readonly DayNumber[], day: DayNumber): boolean => (
  interestAccrual === 'daily' && (dueDays.at(-1) ?? Infinity) < day
)

const pastDueOn = ({ book }: Lived, day: DayNumber): Cents => book.rows(day)
  .reduce((sum, row) => (row.dueDay < day ? sum + row.principalCents + row.interestCents + row.feesCents - row.paidCents : sum), 0)

/** Last days before the plan has something new: after a due date it is late; an advance, a rate and a pause begin on their day. */
function marksOfPlan({ plan, asOf: day }: Lived, dueDays: readonly DayNumber[], isOpen: boolean): DayNumber[] {
  // Flat interest runs on money that was once drawn: where more is to come, a loan paid off can owe again any day.
  if (!isOpen && plan.draws.some((draw) => draw.day > day)) return [day]
  const begins = [...plan.draws.map((draw) => draw.day), ...plan.changes.rates.map(({ fromDay }) => fromDay), ...plan.changes.pauses.map(({ fromDay }) => fromDay)]
  const nextDue = dueDays.find((dueDay) => dueDay >= day) ?? Infinity
  return [...(isOpen ? [nextDue] : []), ...begins.filter((begin) => begin > day).map((begin) => begin - 1), ...(isOpen ? plan.changes.pauses.map(({ toDay }) => toDay) : [])]
}

const laterEvents = ({ events }: LoanHistory, day: DayNumber): DayNumber[] => (
  eventsThatHappened(events).map(({ date }) => dayOf(date)).filter((on) => on > day).map((on) => on - 1)
)

/** The last day of accrual, and the last day of grace of each installment that is late. */
function marksOfLateness({ plan, asOf }: Lived, dueDays: readonly DayNumber[], { daysPastDue, accrues, rules }: { daysPastDue: number; accrues: boolean; rules: AgeingRules }): DayNumber[] {
  const { nonAccrualAfterDays, graceDays } = rules
  const ofAccrual = accrues ? [asOf + nonAccrualAfterDays - daysPastDue] : []
  if (graceDays === null) return ofAccrual
  return [...ofAccrual, ...dueDays.filter((dueDay) => dueDay < asOf).map((dueDay) => (
    asOf + graceDays - (asOf - dueDay - pausedDays(plan.changes.pauses, dueDay, asOf))
  ))]
}
