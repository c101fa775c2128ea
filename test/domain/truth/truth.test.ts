import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { adjustDate, adjustDay } from '#domain/banking-days/adjust.ts'
import { isBankingDay } from '#domain/banking-days/federal-reserve-holidays.ts'
import { dayOf, weekday } from '#domain/calendar-date/calendar-date.ts'
import { quote } from '#domain/loan/quote.ts'
import { readTerms } from '#domain/loan/validate-terms.ts'
import { annualPercentageRate } from '#domain/rate/annual-percentage-rate.ts'
import { readAprCase } from '#domain/rate/read-apr-case.ts'

/** The published figures, copied here word for word so that a clone alone can be tested. */
const here = (name: string) => new URL(name, import.meta.url)
const published = (name: string) => new URL(`../../../../shared/truth/${name}`, import.meta.url)
const read = (name: string) => readFileSync(here(name), 'utf8')

interface ScheduleCase { id: string; terms: unknown; expected: { dueDate: string; principalCents: number; interestCents: number; balanceCents: number }[] }
interface AprCase { id: string; title: string; aprPercent: string }
interface BankingDays {
  years: Record<string, { closedWeekdays: string[] }>
  adjust: { date: string; weekday: string; is_banking_day: boolean; following: string; preceding: string; modified_following: string }[]
}

const schedules: ScheduleCase[] = JSON.parse(read('schedules.json'))
const rates: AprCase[] = JSON.parse(read('apr.json'))
const bankingDays: BankingDays = JSON.parse(read('banking-days.json'))

test.each(['schedules.json', 'apr.json', 'banking-days.json'])('%s here is what was published', (name) => {
  if (!existsSync(published(name))) return // a clone without the published files beside it
  expect(read(name)).toBe(readFileSync(published(name), 'utf8'))
})

describe('published installment schedules, every row to the cent', () => {
  test.each(schedules.map((example) => [example.id, example] as const))('%s', (_, { terms, expected }) => {
    const found = readTerms(terms)
    if ('problems' in found) throw new Error(JSON.stringify(found.problems))
    const rows = quote(found.terms).installments.map(({ dueDate, principalCents, interestCents, balanceCents }) => ({ dueDate, principalCents, interestCents, balanceCents }))
    expect(rows).toEqual(expected)
  })
})

describe('published annual percentage rates, within 0.01', () => {
  test.each(rates.map((example) => [example.id, example.title, example] as const))('%s: %s', (_id, _title, example) => {
    const found = readAprCase(example)
    if ('problems' in found) throw new Error(JSON.stringify(found.problems))
    const { unitPeriod, advances, payments } = found.aprCase
    const rate = annualPercentageRate(unitPeriod, advances, payments)
    expect(Math.abs(Number(rate) - Number(example.aprPercent))).toBeLessThanOrEqual(0.01)
    expect(rate).toMatch(/^\d+\.\d{3,}$/)
  })
})

describe('published banking days', () => {
  test.each(Object.entries(bankingDays.years))('in %s exactly these weekdays are closed', (year, { closedWeekdays }) => {
    const closed: string[] = []
    for (let day = dayOf(`${year}-01-01`); day <= dayOf(`${year}-12-31`); day += 1) {
      if (weekday(day) % 6 !== 0 && !isBankingDay(day)) closed.push(new Date(day * 86_400_000).toISOString().slice(0, 10))
    }
    expect(closed).toEqual(closedWeekdays)
  })

  test.each(bankingDays.adjust.map((example) => [example.date, example] as const))('%s is adjusted as published', (date, example) => {
    expect(isBankingDay(dayOf(date))).toBe(example.is_banking_day)
    expect(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][weekday(dayOf(date))]).toBe(example.weekday)
    expect(adjustDate(date, 'following')).toBe(example.following)
    expect(adjustDate(date, 'preceding')).toBe(example.preceding)
    expect(adjustDate(date, 'modified-following')).toBe(example.modified_following)
    expect(adjustDay(dayOf(date), 'none')).toBe(dayOf(date))
  })
})
