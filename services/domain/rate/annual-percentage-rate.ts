import { dayOf } from '#domain/calendar-date/calendar-date.ts'
import type { CalendarDate, DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import { DomainError } from '#domain/problem/domain-error.ts'
import { unitPeriodTime, unitPeriodsInAYear } from './unit-periods.ts'
import type { UnitPeriod, UnitPeriodTime } from './unit-periods.ts'

/** One advance to the borrower or one payment by her. */
export interface DatedAmount { date: CalendarDate; amountCents: Cents }
export interface AmountOnDay { day: DayNumber; amountCents: Cents }

/** An amount at a time of Appendix J. Payments positive, advances negative: the sum of present values is to be zero. */
interface Flow extends UnitPeriodTime { amount: number }

/** No rate above this by the unit-period is looked for: 100 million percent. */
const HIGHEST = 1e6
const PLACES = 3

/**
 * The sum of amount ÷ ((1 + fraction·i)(1 + i)^full), and its slope. The power grows from one flow to the next, which are
 * mostly one unit-period apart: raising it anew each time took most of a quote.
 */
function presentValue(flows: readonly Flow[], i: number): { value: number; slope: number } {
  let value = 0
  let slope = 0
  let power = 1
  let raisedTo = 0
  for (const { amount, full, fraction } of flows) {
    power = full === raisedTo + 1 ? power * (1 + i) : full === raisedTo ? power : (1 + i) ** full
    raisedTo = full
    const odd = 1 + fraction * i
    const present = amount / (odd * power)
    value += present
    slope -= present * (fraction / odd + full / (1 + i))
  }
  return { value, slope }
}

/** Newton's method, kept inside a bracket that always holds the root and halves where a step would leave it. */
function solve(flows: readonly Flow[]): number {
  let low = 0
  let high = 0.1
  while (presentValue(flows, high).value > 0) {
    low = high
    high *= 4
    if (high > HIGHEST) throw refused('no-annual-percentage-rate', 'No rate makes these payments repay these advances.')
  }
  let rate = (low + high) / 2
  for (let round = 0; round < 200 && high - low > 1e-15 * (1 + high); round += 1) {
    const { value, slope } = presentValue(flows, rate)
    if (value > 0) low = rate
    else high = rate
    const next = rate - value / slope
    const inside = next > low && next < high
    const step = inside ? next : (low + high) / 2
    if (Math.abs(step - rate) <= 1e-15 * (1 + rate)) return step
    rate = step
  }
  return rate
}

const refused = (code: string, message: string) => new DomainError(code, message, [{ path: 'payments', code, message }])

const originOf = (days: readonly DayNumber[]): DayNumber => days.reduce((first, day) => (day < first ? day : first))

/**
 * The annual percentage rate by the actuarial method of Regulation Z, Appendix J (b)(8):
 * Σ advances ÷ ((1 + e·i)(1 + i)^t) = Σ payments ÷ ((1 + f·i)(1 + i)^t), times the unit-periods in a year.
 *
 * The one place with floating point: what is sought is the root of a polynomial, disclosed to 1/8 of a percentage point
 * and right here to far less than its last place. No money is ever computed from it.
 * @returns percent with three places, '9.690'
 * @throws DomainError `payments-below-advances`, `no-annual-percentage-rate`
 */
export function annualPercentageRate(unitPeriod: UnitPeriod, advances: readonly DatedAmount[], payments: readonly DatedAmount[]): string {
  const onDays = (amounts: readonly DatedAmount[]) => amounts.map(({ date, amountCents }) => ({ day: dayOf(date), amountCents }))
  return annualPercentageRateOnDays(unitPeriod, onDays(advances), onDays(payments))
}

/** The same for whoever has days already. */
export function annualPercentageRateOnDays(unitPeriod: UnitPeriod, advances: readonly AmountOnDay[], payments: readonly AmountOnDay[]): string {
  const origin = originOf([...advances, ...payments].map(({ day }) => day))
  const flowsOf = (amounts: readonly AmountOnDay[], sign: 1 | -1) => (
    amounts.map(({ day, amountCents }): Flow => ({ amount: sign * amountCents, ...unitPeriodTime(origin, day, unitPeriod) }))
  )
  return percentageOf([...flowsOf(advances, -1), ...flowsOf(payments, 1)], unitPeriod)
}

function percentageOf(flows: readonly Flow[], unitPeriod: UnitPeriod): string {
  const net = flows.reduce((sum, { amount }) => sum + amount, 0)
  if (net < 0) throw refused('payments-below-advances', 'The payments add up to less than the advances.')
  if (net === 0) return (0).toFixed(PLACES)
  return (solve(flows) * unitPeriodsInAYear(unitPeriod) * 100).toFixed(PLACES)
}
