import { dayOf } from '#domain/calendar-date/calendar-date.ts'
import type { DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import { DomainError } from '#domain/problem/domain-error.ts'
import { accrualOf, accrualUnits } from './accrual.ts'
import type { Accrual } from './accrual.ts'
import { dueDatesOf } from './due-dates.ts'
import type { DueDates } from './due-dates.ts'
import type { InterestAccrual } from './loan-events.ts'
import type { Gap } from './pauses.ts'
import { keepsDates, noChanges } from './plan-changes.ts'
import type { PlanChanges } from './plan-changes.ts'
import { contradictionsIn } from './terms-consistency.ts'
import { feeCentsOf, principalCentsOf } from './terms.ts'
import type { Terms } from './terms.ts'

/** Money that the borrower receives (and financed fees on the first day), as it adds to the principal. */
export interface Draw { day: DayNumber; cents: number }

/** A later advance inside a period: from its day on, interest runs on it too. */
export interface DrawInPeriod extends Draw {
  /** From the draw to the end of the period. */
  units: number
  /** No money handed out, but what was late when a new plan began: it joins with the period's installment. */
  isLate?: true
}

/** What one installment is for: the time from the due date before (or the start) to its own. */
export interface PlannedPeriod {
  /** 1 for the first installment. */
  number: number
  fromDay: DayNumber
  /** The adjusted due date. Interest runs to it, not to the date before adjusting: what is due on a day is what is owed on it. */
  dueDay: DayNumber
  units: number
  interestOnly: boolean
  draws: readonly DrawInPeriod[]
  /** What the installment comes to, where that was agreed for it alone. */
  totalCents?: Cents
}

/** Terms worked out into days: all that schedule, quote and fold need. */
export interface Plan {
  terms: Terms
  startDay: DayNumber
  /** Advances and financed fees: what the principal parts add up to. */
  principalCents: number
  /** By day; the first is on the start and carries the financed fees. */
  draws: readonly Draw[]
  accrual: Accrual
  periods: readonly PlannedPeriod[]
  changes: PlanChanges
  /** Days before a new plan on which nothing of it can be due: the agreed dates had come to an end. */
  gaps: readonly Gap[]
}

/**
 * @param terms whose every field is well-formed (`validateTerms`)
 * @throws DomainError `invalid-terms` naming every contradiction between fields
 */
export function planOf(terms: Terms): Plan {
  const problems = contradictionsIn(terms)
  const dates = terms.advances.length > 0 ? dueDatesOf(terms) : { ends: [] }
  if ('code' in dates) problems.push(dates)
  else problems.push(...lateAdvances(terms, dates))
  if (problems.length > 0 || 'code' in dates) throw new DomainError('invalid-terms', 'These terms do not make a loan.', problems)
  return planFrom(terms, dates, noChanges)
}

/** A new plan in a loan's life: how many installments it has in all, when none of them is due, and what was agreed for some of them from one on. */
export interface NewPlan { installments: number; gaps: readonly Gap[]; lower?: { after: number; installments: number; totalCents: Cents } }

/**
 * The plan that a loan's life makes of the agreed one: other rates, dates that were moved, more installments. With `daily`
 * interest goes on in a pause; "`scheduled` adds no interest": there every installment keeps the time it pays for, whether a
 * pause or another due date moved it.
 * @throws DomainError `invalid-terms` where the last installment is moved beyond the calendar
 */
export function changedPlan(agreed: Plan, changes: PlanChanges, interest: InterestAccrual, newPlan?: NewPlan): Plan {
  const gaps = newPlan?.gaps ?? []
  const base = newPlan ? planFrom(termsOver(agreed.terms, newPlan), datesOf(termsOver(agreed.terms, newPlan), noChanges), noChanges) : agreed
  const plan = planFrom(base.terms, datesOf(base.terms, changes, gaps), changes)
  if (newPlan && isBeforeLastDraw(plan)) return changedPlan(agreed, changes, interest, { ...newPlan, installments: newPlan.installments + 1 })
  const isKept = interest === 'daily' || keepsDates(changes)
  const periods = isKept ? plan.periods : plan.periods.map((period, index) => withTimeOf(plan, period, base.periods[index]))
  return { ...plan, gaps, periods: periods.map((period) => withTotal(period, newPlan)) }
}

/** Every advance still to come needs an installment after it. */
const isBeforeLastDraw = ({ periods, draws }: Plan): boolean => (periods.at(-1)?.dueDay ?? Infinity) <= (draws.at(-1)?.day ?? -Infinity)

/** What `fixed-principal` repays each time was of the old plan: in a new one it is equal parts. */
const termsOver = (terms: Terms, { installments }: NewPlan): Terms => (
  { ...terms, installments, method: terms.method === 'fixed-principal' ? 'equal-principal' : terms.method }
)

function datesOf(terms: Terms, changes: PlanChanges, gaps: readonly Gap[] = []): DueDates {
  const dates = dueDatesOf(terms, changes, gaps)
  if ('code' in dates) throw new DomainError('invalid-terms', 'These terms do not make a loan.', [dates])
  return dates
}

const withTotal = (period: PlannedPeriod, newPlan: NewPlan | undefined): PlannedPeriod => {
  const lower = newPlan?.lower
  return lower && period.number > lower.after && period.number <= lower.after + lower.installments ? { ...period, totalCents: lower.totalCents } : period
}

/** A moved installment with the time of the agreed one, at the rates of its new days. */
function withTimeOf({ accrual }: Plan, period: PlannedPeriod, agreed: PlannedPeriod | undefined): PlannedPeriod {
  if (!agreed) return period
  const moved = period.dueDay - agreed.dueDay
  const back = { ...accrual, rates: accrual.rates.map((rate) => ({ ...rate, fromDay: rate.fromDay - moved })) }
  const units = accrualUnits(back, agreed.fromDay, agreed.dueDay)
  return { ...period, units, draws: period.draws.map((draw) => ({ ...draw, units: Math.min(draw.units, units) })) }
}

/** An advance on or after the last due date has no installment to be repaid in. */
function lateAdvances(terms: Terms, { ends }: DueDates) {
  const lastDay = ends.at(-1)?.day ?? Infinity
  return terms.advances.flatMap(({ date }, index) => (dayOf(date) < lastDay ? [] : [{
    path: `advances.${index}.date`, code: 'advance-after-last-due-date', message: 'An advance must come before the last due date.',
  }]))
}

function planFrom(terms: Terms, dates: DueDates, changes: PlanChanges): Plan {
  const startDay = dayOf(terms.advances[0]?.date ?? '')
  const accrual = accrualOf(terms, startDay, dates, changes.rates)
  const draws = drawsOf(terms)
  const periods: PlannedPeriod[] = []
  let fromDay = startDay
  for (const { day, isDue } of dates.ends) {
    if (!isDue) continue
    const number = periods.length + 1
    periods.push(periodOf(accrual, draws, { number, fromDay, dueDay: day, interestOnly: number <= terms.gracePrincipalInstallments }))
    fromDay = day
  }
  return { terms, startDay, principalCents: principalCentsOf(terms), draws, accrual, periods, changes, gaps: [] }
}

/** "A financed fee is added to the first advance." */
function drawsOf(terms: Terms): Draw[] {
  const draws = terms.advances.map(({ date, amountCents }) => ({ day: dayOf(date), cents: amountCents }))
  const first = draws[0]
  if (first) first.cents += feeCentsOf(terms, (fee) => fee.how === 'financed')
  return draws.length > 1 ? draws.toSorted((a, b) => a.day - b.day) : draws
}

type PeriodFrame = Pick<PlannedPeriod, 'number' | 'fromDay' | 'dueDay' | 'interestOnly' | 'totalCents'>

/**
 * A period with the draws after its first day and through its last. Each draw ends a stretch: the principal changes, so
 * interest is counted (and rounded) up to it and from it on, as `daily` interest does.
 */
function periodOf(accrual: Accrual, draws: readonly Draw[], frame: PeriodFrame): PlannedPeriod {
  const inside = draws.length > 1 ? draws.filter(({ day }) => day > frame.fromDay && day <= frame.dueDay) : []
  if (inside.length === 0) return { ...frame, units: accrualUnits(accrual, frame.fromDay, frame.dueDay), draws: inside.map((draw) => ({ ...draw, units: 0 })) }
  const withUnits: DrawInPeriod[] = []
  let units = 0
  let nextDay = frame.dueDay
  for (const draw of inside.toReversed()) {
    units += accrualUnits(accrual, draw.day, nextDay)
    withUnits.unshift({ ...draw, units })
    nextDay = draw.day
  }
  return { ...frame, units: units + accrualUnits(accrual, frame.fromDay, nextDay), draws: withUnits }
}

/** The periods from one on, the first of them beginning on another day: what is left of a loan after a change. */
export function periodsFrom(plan: Plan, index: number, fromDay: DayNumber): PlannedPeriod[] {
  const rest = plan.periods.slice(index)
  const first = rest[0]
  if (first) rest[0] = periodOf(plan.accrual, plan.draws, { ...first, fromDay })
  return rest
}
