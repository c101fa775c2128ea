import { describe, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LoanEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import { principalCentsOf } from '#domain/loan/terms.ts'
import { anyHistory } from '../support/any-history.ts'
import { chargeOff, dueDateChange, fee, life, pause, payment, planChange, rateChange, reversal, waiver, weeklyWithoutInterest, yearAtTwelvePercent } from '../support/example-terms.ts'
import { LEVEL, daily, scheduled } from '../support/lives.ts'
import { holdsFor } from '../support/seed.ts'
import { sumOf } from '../support/sum.ts'

const dueDates = (history: LoanHistory) => foldLoan(history).installments.map(({ dueDate }) => dueDate)
const totals = (history: LoanHistory) => foldLoan(history).installments.map((row) => row.principalCents + row.interestCents)
const interestOf = (history: LoanHistory) => foldLoan(history).installments.map(({ interestCents }) => interestCents)
const first = payment('p1', '2025-02-15', LEVEL)

describe('another due date', () => {
  test('moves one installment and leaves the others where they were', () => {
    const moved = scheduled('2025-03-01', dueDateChange('d', '2025-03-15', '2025-03-28', 'one', '2025-03-01'))
    expect(dueDates(moved).slice(0, 4)).toEqual(['2025-02-15', '2025-03-28', '2025-04-15', '2025-05-15'])
  })

  test('moves it and all later ones to another day of the month', () => {
    const moved = scheduled('2025-03-01', dueDateChange('d', '2025-03-15', '2025-03-28', 'all', '2025-03-01'))
    expect(dueDates(moved).slice(0, 4)).toEqual(['2025-02-15', '2025-03-28', '2025-04-28', '2025-05-28'])
  })

  test('agreed on after another: the later is counted from what the earlier made, each only once', () => {
    const twice = scheduled('2025-03-01', dueDateChange('d', '2025-03-15', '2025-03-20', 'all', '2025-02-16'), dueDateChange('e', '2025-04-20', '2025-04-25', 'all', '2025-02-17'))
    expect(dueDates(twice).slice(0, 5)).toEqual(['2025-02-15', '2025-03-20', '2025-04-25', '2025-05-25', '2025-06-25'])
    const first20 = scheduled('2025-03-01', dueDateChange('d', '2025-03-15', '2025-03-20', 'all', '2025-02-16'), dueDateChange('e', '2025-03-20', '2025-03-28', 'one', '2025-02-17'))
    expect(dueDates(first20).slice(0, 4)).toEqual(['2025-02-15', '2025-03-28', '2025-04-20', '2025-05-20'])
  })

  test('moves nothing that falls due on its second day already', () => {
    expect(dueDates(scheduled('2025-03-01', dueDateChange('d', '2025-03-01', '2025-03-15', 'all')))).toEqual(dueDates(scheduled('2025-03-01')))
  })

  test('adds no interest where it is scheduled, and its days where it is daily', () => {
    const change = dueDateChange('d', '2025-03-15', '2025-03-28', 'one', '2025-03-01')
    expect(interestOf(scheduled('2025-03-01', first, change))).toEqual(interestOf(scheduled('2025-03-01', first)))
    // 41 days at 5 % instead of 28, and 18 instead of 31 for the next.
    expect(interestOf(daily('2025-03-01', payment('p1', '2025-02-15', 85_598), change)).slice(1, 3)).toEqual([5_160, 2_067])
  })

  test('beside another rate keeps the time of a moved installment, at the rates of its new days', () => {
    // The month to 15 March is paid on the 28th, 13 days later: 22 days at 12 % and 8 at 6 % of $9,211.51.
    const moved = scheduled('2025-02-20', first, dueDateChange('d', '2025-03-15', '2025-03-28', 'one', '2025-02-16'), rateChange('r', '2025-02-16', '6', '2025-03-20'))
    expect(interestOf(moved)[1]).toBe(7_983)
  })

  test('agreed when it was already late, it was never late', () => {
    expect(foldLoan(scheduled('2025-03-20', first)).daysPastDue).toBe(5)
    expect(foldLoan(scheduled('2025-03-20', first, dueDateChange('d', '2025-03-15', '2025-03-28', 'one', '2025-03-20'))).daysPastDue).toBe(0)
  })

  test('gathers on its day what would have fallen due before it, and changes nothing where nothing would', () => {
    expect(dueDates(scheduled('2025-03-01', dueDateChange('d', '2025-03-01', '2025-05-01', 'one'))).slice(0, 4)).toEqual(['2025-02-15', '2025-05-01', '2025-05-01', '2025-05-15'])
    expect(dueDates(scheduled('2025-03-01', dueDateChange('d', '2025-02-16', '2025-03-14', 'all')))).toEqual(dueDates(scheduled('2025-03-01')))
  })

  test('beside a pause never falls into it', () => {
    const both = [dueDateChange('d', '2025-03-15', '2025-03-28', 'all', '2025-03-01'), pause('h', '2025-03-20', '2025-04-30', '2025-03-01')]
    expect(dueDates(scheduled('2025-03-01', ...both)).slice(0, 3)).toEqual(['2025-02-15', '2025-05-28', '2025-06-28'])
    expect(foldLoan(scheduled('2025-03-01', ...both.toReversed()))).toEqual(foldLoan(scheduled('2025-03-01', ...both)))
  })
})

describe('a new plan', () => {
  test('spreads all that is owed over so many installments from the next due date on', () => {
    const state = foldLoan(life(weeklyWithoutInterest, 'scheduled', '2025-01-21', payment('p1', '2025-01-13', 4_000), payment('p2', '2025-01-20', 1_000), planChange('n', '2025-01-21', 10)))
    expect(state.installments.map((row) => row.principalCents)).toEqual([4_000, 1_000, 4_700, 4_700, 4_700, 4_700, 4_700, 4_700, 4_700, 4_700, 4_700, 4_700])
    expect(state).toMatchObject({ daysPastDue: 0, pastDueCents: 0, nextDue: { dueDate: '2025-01-27', amountCents: 4_700 } })
  })

  test('of an interest-bearing loan is solved from what is really outstanding', () => {
    // $9,211.51 at 1 % a month over eighteen: 9,211.51 × 0.01 ÷ (1 − 1.01⁻¹⁸) = 561.74.
    const rows = totals(scheduled('2025-02-16', first, planChange('n', '2025-02-16', 18)))
    expect(rows).toHaveLength(19)
    expect(rows.slice(1, -1)).toEqual(Array.from({ length: 17 }, () => 56_174))
  })

  test('takes what is late with it: nothing is past due, its fees come with the next installment, and what it owed is owed', () => {
    for (const lived of [scheduled, daily]) {
      const late = lived('2025-06-01', payment('p1', '2025-02-15', 50_000), fee('f', '2025-03-26', 1_500))
      const was = foldLoan(late)
      const state = foldLoan({ ...late, events: [...late.events, planChange('n', '2025-06-01', 15)] })
      expect(was.daysPastDue).toBe(106)
      expect(state).toMatchObject({ daysPastDue: 0, pastDueCents: 0, outstanding: was.outstanding, payoffCents: was.payoffCents })
      expect(state.installments.find(({ feesCents }) => feesCents > 0)?.dueDate).toBe('2025-06-15')
    }
  })

  test('asks for so little so many times, and solves the rest again', () => {
    for (const lived of [scheduled, daily]) {
      const rows = totals(lived('2025-02-16', payment('p1', '2025-02-15', lived === daily ? 85_598 : LEVEL), planChange('n', '2025-02-16', 12, { lowerInstallments: 2, lowerCents: 30_000 })))
      expect(rows.slice(1, 3)).toEqual([30_000, 30_000])
      expect(rows).toHaveLength(13)
      expect(new Set(rows.slice(3, -1)).size).toBe(1)
    }
  })

  test('leaves an installment that is wholly paid ahead as it is, and what was paid toward the next one paid', () => {
    for (const lived of [scheduled, daily]) {
      const level = lived === daily ? 85_598 : LEVEL
      const paid = [payment('p1', '2025-02-15', level), payment('p2', '2025-02-20', level + 10_000)]
      const state = foldLoan({ ...lived('2025-02-25', ...paid, planChange('n', '2025-02-25', 20)), ahead: 'next' })
      expect(state.installments).toHaveLength(22)
      expect(state.installments.slice(0, 3).map(({ paidCents }) => paidCents)).toEqual([level, level, 10_000])
      expect(state.installments[1]).toMatchObject({ paidCents: level })
    }
  })

  test('after a charge-off changes nothing: what is owed stays as it is', () => {
    for (const lived of [scheduled, daily]) {
      const lost = lived('2025-10-20', chargeOff('c', '2025-09-30'))
      const { principalHistory: _, ...asItWas } = foldLoan(lost)
      expect(foldLoan({ ...lost, events: [...lost.events, planChange('n', '2025-10-01', 20)] })).toMatchObject(asItWas)
    }
  })

  test('of a loan that repays a fixed part of principal repays equal parts', () => {
    const fixed = { ...yearAtTwelvePercent, method: 'fixed-principal' as const, installments: 8, principalPerInstallmentCents: 130_000 }
    const state = foldLoan(life(fixed, 'scheduled', '2025-01-20', planChange('n', '2025-01-20', 20)))
    expect(state.installments.map(({ principalCents }) => principalCents)).toEqual(Array.from({ length: 20 }, () => 50_000))
  })

  test('of a loan whose dates have come to an end begins with the next one, and so does another after it', () => {
    for (const lived of [scheduled, daily]) {
      const over = lived('2026-06-10', payment('p1', '2025-02-15', 50_000), planChange('n', '2026-05-20', 3), planChange('m', '2026-06-01', 4))
      expect(dueDates(over).slice(12)).toEqual(['2026-06-15', '2026-07-15', '2026-08-15', '2026-09-15'])
    }
  })

  test('that asks for less than the interest leaves given up what was given up of it', () => {
    // 3,333 of the first month's 10,000 have accrued, and 3,000 are given up.
    const events = [waiver('w', '2025-01-25', 'interest', 3_000), planChange('n', '2025-01-26', 12, { lowerInstallments: 1, lowerCents: 1_000 })]
    expect(foldLoan(scheduled('2025-01-26', ...events)).outstanding.interestCents).toBe(667)
    expect(foldLoan(scheduled('2025-02-15', ...events))).toMatchObject({ outstanding: { interestCents: 7_000 }, dueNowCents: 1_000 })
  })

  test('agreed on twice, the second time runs no interest on what was late either', () => {
    const once = scheduled('2025-03-10', planChange('n', '2025-02-16', 12))
    expect(foldLoan({ ...once, events: [...once.events, planChange('m', '2025-02-20', 12)] }).installments).toEqual(foldLoan(once).installments)
  })

  test('has an installment after every advance still to come', () => {
    const inParts = { ...yearAtTwelvePercent, advances: [{ date: '2025-01-15', amountCents: 600_000 }, { date: '2025-04-01', amountCents: 400_000 }] }
    for (const accrual of ['scheduled', 'daily'] as const) {
      const planned = (...events: LoanEvent[]) => dueDates(life(inParts, accrual, '2025-01-20', ...events))
      expect(planned(planChange('n', '2025-01-20', 1))).toEqual(['2025-02-15', '2025-03-15', '2025-04-15'])
      expect(planned(planChange('n', '2025-01-20', 4))).toHaveLength(4)
    }
  })

  test('agreed on the day that an installment was moved from begins on the day it was moved to', () => {
    const moved = [first, dueDateChange('d', '2025-03-15', '2025-03-20', 'all', '2025-02-16'), planChange('n', '2025-03-15', 12)]
    expect(dueDates(scheduled('2025-03-15', ...moved)).slice(0, 3)).toEqual(['2025-02-15', '2025-03-20', '2025-04-20'])
  })

  test('holds an advance still to come where all before it is paid', () => {
    const inParts = { ...yearAtTwelvePercent, advances: [{ date: '2025-01-15', amountCents: 600_000 }, { date: '2025-02-01', amountCents: 400_000 }] }
    for (const accrual of ['scheduled', 'daily'] as const) {
      const paid: LoanHistory = { ...life(inParts, accrual, '2025-01-21', payment('p', '2025-01-15', 600_000), planChange('n', '2025-01-21', 5)), ahead: 'next' }
      expect(sumOf(foldLoan(paid).installments, ({ principalCents }) => principalCents)).toBe(1_000_000)
    }
  })

  test('leaves late interest to be given up afterwards', () => {
    const planned = scheduled('2025-02-16', planChange('n', '2025-02-16', 12))
    const waived = { ...planned, events: [...planned.events, waiver('w', '2025-02-16', 'interest', 4_000)] }
    expect(foldLoan(planned).payoffCents - foldLoan(waived).payoffCents).toBe(4_000)
    expect(foldLoan({ ...waived, asOf: '2026-06-01' }).dueNowCents).toBe(foldLoan({ ...waived, asOf: '2026-06-01' }).payoffCents)
  })

  test('taken back, never was', () => {
    expect(foldLoan(scheduled('2025-03-20', first, planChange('n', '2025-03-01', 20), reversal('r', 'n', '2025-03-12')))).toEqual(foldLoan(scheduled('2025-03-20', first)))
  })
})

test('a new plan in any life changes neither what is owed on its day nor the sum of principal, and is not late', () => {
  const cases = fc.record({ history: anyHistory, installments: fc.integer({ min: 1, max: 24 }), lower: fc.option(fc.record({ lowerInstallments: fc.integer({ min: 1, max: 4 }), lowerCents: fc.integer({ min: 1, max: 90_000 }) })) })
  holdsFor(cases, ({ history, installments, lower }) => {
    const asked = { ...history, ahead: 'next' as const, events: history.events.filter(({ kind, date }) => kind !== 'charge-off' && kind !== 'ahead-choice' && date <= history.asOf) }
    if (history.asOf < (history.terms.advances[0]?.date ?? '')) return
    const was = foldLoan(asked)
    const change: LoanEvent = { ...planChange('zz', history.asOf, installments, lower ?? undefined), recordedOn: '2190-01-01' }
    const later = asked.events.filter((event) => event.date === history.asOf && !['rate-change', 'pause', 'due-date-change', 'plan-change'].includes(event.kind))
    if (later.length > 0) return // the plan comes before the money of its day
    const state = foldLoan({ ...asked, events: [...asked.events, change] })
    expect(state.outstanding).toEqual(was.outstanding)
    expect(state.payoffCents).toBe(was.payoffCents)
    expect(state.daysPastDue).toBe(0)
    expect(sumOf(state.installments, ({ principalCents }) => principalCents)).toBe(principalCentsOf(history.terms))
  })
})
