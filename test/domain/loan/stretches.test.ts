import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { addDays, dayOf } from '#domain/calendar-date/calendar-date.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LoanHistory } from '#domain/loan/loan-events.ts'
import { stretchesOf as toldOf, type AgeingRules, type Stretch } from '#domain/loan/stretch.ts'
import { anyHistory } from '../support/any-history.ts'
import { anyPart } from '../support/any-part.ts'
import { life, payment, weeklyWithoutInterest } from '../support/example-terms.ts'
import { holdsFor } from '../support/seed.ts'

const rules: AgeingRules = { nonAccrualAfterDays: 90, graceDays: 10 }
const stretchesOf = (...asked: Parameters<typeof toldOf>): Stretch[] => toldOf(...asked).map(({ stretch }) => stretch)
const startOf = ({ terms }: LoanHistory): string => terms.advances[0]?.date ?? ''

/** What a stretch says of one of its days. */
function onDay({ from, interestByDay, pastDueByDay, ...stretch }: Stretch, day: string) {
  const since = dayOf(day) - dayOf(from)
  const of = (figures: readonly number[]) => figures[Math.min(since, figures.length - 1)]
  return {
    isOpen: stretch.isOpen, principalCents: stretch.principalCents, feesCents: stretch.feesCents, interestCents: of(interestByDay), pastDueCents: of(pastDueByDay),
    daysPastDue: stretch.daysPastDue + (stretch.daysGrow ? since : 0),
  }
}

function folded(history: LoanHistory, day: string) {
  const { status, outstanding, pastDueCents, daysPastDue } = foldLoan({ ...history, asOf: day })
  const isOpen = status === 'active'
  const { principalCents, feesCents, interestCents } = isOpen ? outstanding : { principalCents: 0, feesCents: 0, interestCents: 0 }
  return { isOpen, principalCents, feesCents, interestCents, pastDueCents: isOpen ? pastDueCents : 0, daysPastDue: isOpen ? daysPastDue : 0 }
}

test('every figure of every day of a stretch is the fold’s', () => {
  const windows = fc.record({ history: anyHistory, part: anyPart(0, 1.1), days: fc.integer({ min: 0, max: 25 }) })
  holdsFor(windows, ({ history, part, days }) => {
    const last = foldLoan({ ...history, events: [], asOf: startOf(history) }).installments.at(-1)?.dueDate ?? startOf(history)
    const from = addDays(startOf(history), Math.round((dayOf(last) - dayOf(startOf(history))) * part))
    const stretches = stretchesOf(history, from, addDays(from, days), false, rules)
    expect(stretches[0]?.from).toBe(from)
    for (const [index, stretch] of stretches.entries()) {
      expect(stretch.from).toBe(index === 0 ? from : addDays(stretches[index - 1]?.through ?? '', 1))
      for (let day = stretch.from; day <= stretch.through; day = addDays(day, 1)) expect({ day, ...onDay(stretch, day) }).toEqual({ day, ...folded(history, day) })
    }
  })
}, 240_000)

test('where one begins makes no difference: what follows from a day is what follows from an earlier one', () => {
  holdsFor(fc.record({ history: anyHistory, cut: fc.integer({ min: 1, max: 200 }) }), ({ history, cut }) => {
    const [start, through] = [startOf(history), addDays(startOf(history), 220)]
    const whole = stretchesOf(history, start, through, false, rules)
    const middle = addDays(start, cut)
    const before = whole.find((stretch) => stretch.from < middle && stretch.through >= addDays(middle, -1))
    const again = stretchesOf(history, middle, through, before !== undefined && before.isOpen && !before.accrues, rules)
    for (const stretch of again) {
      const there = whole.find(({ from, through: last }) => from <= stretch.from && last >= stretch.from)
      expect(there && { ...onDay(there, stretch.from), accrues: there.accrues }).toEqual(there && { ...onDay(stretch, stretch.from), accrues: stretch.accrues })
    }
  }, 300)
}, 240_000)

/** $40 a week from 13 January 2025 on: what is said of one day. */
function accruesOn(day: string, ...payments: [string, number][]): boolean | undefined {
  const history = life(weeklyWithoutInterest, 'daily', day, ...payments.map(([on, cents], index) => payment(`p${index}`, on, cents)))
  return stretchesOf(history, '2025-01-06', day, false, rules).find(({ from, through }) => from <= day && through >= day)?.accrues
}

test('interest is income through 90 days past due, and not from the 91st on', () => {
  expect([accruesOn('2025-04-13'), accruesOn('2025-04-14')]).toEqual([true, false])
})

test('having become less late is no cure; nothing past due is', () => {
  expect(accruesOn('2025-05-02', ['2025-05-01', 36_000])).toBe(false)
  expect(accruesOn('2025-05-02', ['2025-05-01', 52_000])).toBe(false)
  expect(accruesOn('2025-03-02', ['2025-03-01', 100])).toBe(true)
})

test('a payment that comes to light late, of a day before the mark, means that it never stopped', () => {
  expect(accruesOn('2025-04-20', ['2025-03-01', 32_000])).toBe(true)
})
