import type { DayNumber } from '#domain/calendar-date/calendar-date.ts'
import { multiplyRounded } from '#domain/money/rounding.ts'
import type { Ratio, RoundingMode } from '#domain/money/rounding.ts'
import { greatestCommonDivisor, lowestTerms, parseAnnualRate } from '#domain/rate/annual-rate.ts'
import { UNITS_IN_A_YEAR, fullPeriodUnits, thirty360Days, unitsBetween } from '#domain/rate/day-count.ts'
import type { DayCount } from '#domain/rate/day-count.ts'
import type { DueDates } from './due-dates.ts'
import type { RateChange } from './plan-changes.ts'
import type { Terms } from './terms.ts'

/** How a loan's time becomes interest. Time is counted in units of its day count (`UNITS_IN_A_YEAR`). */
export interface Accrual {
  dayCount: DayCount
  roundingMode: RoundingMode
  /** Interest on one cent for one unit. */
  perUnit: Ratio
  /** Empty where one rate holds throughout; else how many times a unit counts from which day on, so that time and rate are one factor. */
  rates: readonly { fromDay: DayNumber; times: number }[]
  /** The start and the end of every period; with `wholeUnits[k]` for the one from `bounds[k]` on. Only for 30/360. */
  bounds: readonly DayNumber[]
  wholeUnits: readonly number[]
}

/** How interest grows under these terms. @param start the day of the first advance, where the first period begins */
export function accrualOf(terms: Terms, start: DayNumber, { ends }: DueDates, changes: readonly RateChange[] = []): Accrual {
  const { dayCount, roundingMode } = terms
  const rates = ratesOf(terms, changes)
  if (dayCount !== '30/360') return { dayCount, roundingMode, ...rates, bounds: [], wholeUnits: [] }
  const full = fullPeriodUnits(terms.period)
  return {
    dayCount,
    roundingMode,
    ...rates,
    bounds: [start, ...ends.map(({ day }) => day)],
    wholeUnits: ends.map(({ day, isWhole }, index) => (isWhole ? full : thirty360Days(ends[index - 1]?.day ?? start, day))),
  }
}

function ratesOf({ annualRatePercent, dayCount }: Terms, changes: readonly RateChange[]): Pick<Accrual, 'perUnit' | 'rates'> {
  const year = UNITS_IN_A_YEAR[dayCount]
  const first = parseAnnualRate(annualRatePercent) ?? { times: 0, per: 1 }
  if (changes.length === 0) return { perUnit: lowestTerms(first.times, first.per * year), rates: [] }
  const ratios = [first, ...changes.map((change) => parseAnnualRate(change.annualRatePercent) ?? { times: 0, per: 1 })]
  const per = ratios.reduce((least, ratio) => (least / greatestCommonDivisor(least, ratio.per)) * ratio.per, 1)
  const times = ratios.map((ratio) => ratio.times * (per / ratio.per))
  const divisor = times.reduce(greatestCommonDivisor, per * year)
  return {
    perUnit: { times: 1, per: (per * year) / divisor },
    rates: times.map((one, index) => ({ fromDay: changes[index - 1]?.fromDay ?? -Infinity, times: one / divisor })),
  }
}

/** "30/360: a whole period between due dates is full, other days by 30E/360", skipped due dates included. */
function thirty360Units({ bounds, wholeUnits }: Accrual, from: DayNumber, to: DayNumber): number {
  let index = bounds.findLastIndex((bound) => bound <= from)
  if (index === -1) return thirty360Days(from, to)
  let units = 0
  let day = from
  while (day < to) {
    const end = bounds[index + 1] ?? Infinity
    if (end > to) return units + thirty360Days(day, to)
    units += day === bounds[index] ? wholeUnits[index] ?? 0 : thirty360Days(day, end)
    day = end
    index += 1
    // Banking days can move several due dates onto one: their periods have no days and yet are full.
    while (bounds[index + 1] === day) {
      units += wholeUnits[index] ?? 0
      index += 1
    }
  }
  return units
}

/** The units from one day to another, each as often as its rate counts; 0 where the second is not later. */
export function accrualUnits(accrual: Accrual, from: DayNumber, to: DayNumber): number {
  const { rates } = accrual
  if (rates.length === 0) return timeUnits(accrual, from, to)
  return rates.reduce((sum, { fromDay, times }, index) => {
    const begin = Math.max(from, fromDay)
    const end = Math.min(to, rates[index + 1]?.fromDay ?? Infinity)
    // From the same day to both: a whole period stays whole where the rate changes inside it.
    return end > begin ? sum + times * (timeUnits(accrual, from, end) - timeUnits(accrual, from, begin)) : sum
  }, 0)
}

function timeUnits(accrual: Accrual, from: DayNumber, to: DayNumber): number {
  if (to <= from) return 0
  return accrual.dayCount === '30/360' ? thirty360Units(accrual, from, to) : unitsBetween(accrual.dayCount, from, to)
}

/** Simple interest on an amount for so many units, rounded once. */
export const interestForUnits = ({ perUnit, roundingMode }: Accrual, baseCents: number, units: number): number => (
  multiplyRounded(baseCents, units, perUnit, roundingMode)
)

/** Simple interest on an amount from one day to another, rounded once. */
export const interestBetween = (accrual: Accrual, baseCents: number, from: DayNumber, to: DayNumber): number => (
  interestForUnits(accrual, baseCents, accrualUnits(accrual, from, to))
)

/** The same, rounded wherever the rate changes: "a segment ends only where principal or rate changes". */
export function interestInSegments(accrual: Accrual, baseCents: number, from: DayNumber, to: DayNumber): number {
  let interest = 0
  let day = from
  for (const { fromDay } of accrual.rates) {
    if (fromDay <= day || fromDay >= to) continue
    interest += interestBetween(accrual, baseCents, day, fromDay)
    day = fromDay
  }
  return interest + interestBetween(accrual, baseCents, day, to)
}
