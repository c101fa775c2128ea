import { Decimal } from 'decimal.js'

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

type Day = readonly [year: number, month: number, day: number]

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

function addMonths([year, month, day]: Day, count: number): Day {
  const inYear = year + Math.floor((month + count) / 12)
  const inMonth = (month + count) % 12
  return [inYear, inMonth, Math.min(day, inMonth === 1 && isLeap(inYear) ? 29 : monthDays[inMonth] ?? 0)]
}

function dayNumber([year, month, day]: Day): number {
  const y = month < 2 ? year - 1 : year
  const m = month < 2 ? month + 13 : month + 1
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * (m - 3) + 2) / 5) + day
}

const iso = ([year, month, day]: Day): string => `${year}-${month < 9 ? '0' : ''}${month + 1}-${day < 10 ? '0' : ''}${day}`

const start: Day = [2026, 0, 15]

export interface LimitRow { number: number; dueDate: string; principalCents: number; interestCents: number; totalCents: number; balanceCents: number }

/**
 * The limit of `bench:schedules`: one kind of schedule (actual/365, level payment solved exactly, monthly from 15 January
 * 2026) as a plain loop over decimal.js, and nothing else.
 */
export function limitSchedule(principalCents: number, installments: number, annualRatePercent: number): LimitRow[] {
  const daily = new Decimal(annualRatePercent).div(36500)
  const factors: Decimal[] = []
  const dueDates: string[] = []
  let previous = dayNumber(start)
  for (let count = 1; count <= installments; count += 1) {
    const due = addMonths(start, count)
    const day = dayNumber(due)
    factors.push(daily.mul(day - previous))
    previous = day
    dueDates.push(iso(due))
  }
  let sum = new Decimal(0)
  let product = new Decimal(1)
  for (const factor of factors.toReversed()) {
    sum = sum.add(product)
    product = product.mul(factor.add(1))
  }
  let balance = new Decimal(principalCents)
  const level = balance.mul(product).div(sum).toDP(0, Decimal.ROUND_HALF_EVEN)
  return factors.map((factor, index) => {
    const interest = balance.mul(factor).toDP(0, Decimal.ROUND_HALF_EVEN)
    const principal = index === installments - 1 ? balance : level.sub(interest)
    balance = balance.sub(principal)
    return {
      number: index + 1, dueDate: dueDates[index] ?? '', principalCents: principal.toNumber(), interestCents: interest.toNumber(),
      totalCents: principal.add(interest).toNumber(), balanceCents: balance.toNumber(),
    }
  })
}
