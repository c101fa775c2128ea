import { describe, expect, test } from '@jest/globals'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LoanEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import { chargeOff, fee, fivePercentDaily, life, pause, payment, rateChange, recovery, refund, reversal, waiver } from '../support/example-terms.ts'
import { LEVEL, daily, parts, scheduled, split } from '../support/lives.ts'

const dueDates = (history: LoanHistory) => foldLoan(history).installments.map(({ dueDate }) => dueDate)
const interestOf = (history: LoanHistory) => foldLoan(history).installments.map(({ interestCents }) => interestCents)
const first = payment('p1', '2025-02-15', LEVEL)
/** Late by nine days when the pause begins. */
const late = (asOf: string) => foldLoan(scheduled(asOf, first, pause('h', '2025-03-25', '2025-05-05', '2025-03-20')))

describe('a pause', () => {
  const paused = pause('h', '2025-03-10', '2025-04-20')

  test('moves the installments due in it and all later ones by whole periods, until the first is after it', () => {
    expect(dueDates(scheduled('2025-03-01', first, { ...paused, date: '2025-03-01' })).slice(0, 4)).toEqual(['2025-02-15', '2025-05-15', '2025-06-15', '2025-07-15'])
    expect(dueDates(scheduled('2025-03-01', pause('h', '2025-02-16', '2025-03-14', '2025-03-01')))).toEqual(dueDates(scheduled('2025-03-01')))
  })

  test('has both its days inside', () => {
    expect(dueDates(scheduled('2025-03-01', pause('h', '2025-03-15', '2025-03-15', '2025-03-01')))[1]).toBe('2025-04-15')
    expect(dueDates(scheduled('2025-03-01', pause('h', '2025-03-01', '2025-04-15')))[1]).toBe('2025-05-15')
  })

  test('adds no interest where it is scheduled, and adds it where it is daily', () => {
    expect(interestOf(scheduled('2025-03-10', first, paused))).toEqual(interestOf(scheduled('2025-03-10', first)))
    // 89 days at 5 % instead of 28.
    expect(interestOf(daily('2025-03-10', payment('p1', '2025-02-15', 85_598), paused))[1]).toBe(11_200)
  })

  test('stands still in its days: neither scheduled interest nor days past due grow', () => {
    expect(late('2025-03-24').daysPastDue).toBe(9)
    expect(late('2025-04-30').daysPastDue).toBe(9)
    expect(late('2025-05-06').daysPastDue).toBe(10)
    expect(late('2025-05-05').outstanding).toEqual(late('2025-03-24').outstanding)
  })

  test('taken back, never was', () => {
    expect(foldLoan(scheduled('2025-03-20', first, paused, reversal('r', 'h', '2025-03-12')))).toEqual(foldLoan(scheduled('2025-03-20', first)))
  })

  test('that overlaps another counts its days once', () => {
    expect(foldLoan(scheduled('2025-03-21', pause('h1', '2025-03-01', '2025-03-10'), pause('h2', '2025-03-05', '2025-03-20'))).daysPastDue).toBe(34 - 20)
  })
})

describe('another rate', () => {
  test('on a due date leaves what was due by then, and solves the rest again', () => {
    // $9,211.51 at 0.5 % a month over eleven: 9,211.51 × 0.005 ÷ (1 − 1.005⁻¹¹) = 862.74.
    const rows = parts(scheduled('2025-02-20', first, rateChange('r', '2025-02-15', '6')))
    expect(rows.slice(0, 2)).toEqual(['1: 78849+10000 88849', '2: 81668+4606 0'])
    expect(rows.at(-1)).toBe('12: 85846+429 0')
  })

  test('within a period counts each of its parts at its own rate', () => {
    const [, second] = interestOf(scheduled('2025-02-20', first, rateChange('r', '2025-03-01', '6', '2025-03-01')))
    expect(second).toBe(9_212)
    // Half a month at 12 % and half at 6 % of $9,211.51, known ahead of its day.
    const known = scheduled('2025-02-20', first, { ...rateChange('r', '2025-02-18', '6'), from: '2025-03-01' } as LoanEvent)
    expect(interestOf(known)[1]).toBe(Math.round((921_151 * (16 * 12 + 14 * 6)) / 36_000))
  })

  test('that reaches back is as if it had been known then', () => {
    const asked = [payment('p1', '2025-02-15', 85_598), payment('p2', '2025-03-15', 85_598)]
    const back = foldLoan(daily('2025-04-01', ...asked, rateChange('r', '2025-04-01', '3', '2025-02-15')))
    expect(back).toEqual(foldLoan(daily('2025-04-01', ...asked, rateChange('r', '2025-02-15', '3'))))
    expect(split(daily('2025-04-01', ...asked, rateChange('r', '2025-04-01', '3', '2025-02-15')))[1]).toBe('p2 2114 83484 0 0')
  })

  test('decided later holds from its day on, also over one that was to begin after it', () => {
    const one = rateChange('a', '2025-02-01', '8', '2025-06-15')
    const other = rateChange('b', '2025-03-01', '2', '2025-04-15')
    expect(foldLoan(scheduled('2025-03-02', one, other)).installments).toEqual(foldLoan(scheduled('2025-03-02', other)).installments)
  })

  test('of nothing ends all interest', () => {
    expect(interestOf(scheduled('2025-02-15', rateChange('r', '2025-02-15', '0'))).slice(1)).toEqual(Array.from({ length: 11 }, () => 0))
    const { outstanding } = foldLoan(daily('2026-01-15', rateChange('r', '2025-01-15', '0')))
    expect(outstanding).toEqual({ principalCents: 1_000_000, interestCents: 0, feesCents: 0 })
  })
})

describe('a waiver', () => {
  test('of fees gives up the oldest that are unpaid, and no more than there are', () => {
    const fees = [fee('f1', '2025-02-20', 1_500), fee('f2', '2025-03-20', 1_500)]
    expect(foldLoan(scheduled('2025-04-01', ...fees, waiver('w', '2025-04-01', 'fees', 2_000))).installments.map(({ feesCents }) => feesCents).slice(1, 3)).toEqual([0, 1_000])
    expect(foldLoan(scheduled('2025-04-01', ...fees, waiver('w', '2025-04-01', 'fees', 900_000))).outstanding.feesCents).toBe(0)
  })

  test('of interest gives up what has accrued, and makes what is late smaller by it', () => {
    for (const history of [scheduled('2025-03-20', first, waiver('w', '2025-03-20', 'interest', 5_000)), daily('2025-03-20', payment('p1', '2025-02-15', 85_598), waiver('w', '2025-03-20', 'interest', 1_000))]) {
      const [plain, waived] = [foldLoan({ ...history, events: history.events.slice(0, 1) }), foldLoan(history)]
      const cents = history.interestAccrual === 'daily' ? 1_000 : 5_000
      expect(plain.payoffCents - waived.payoffCents).toBe(cents)
      expect(plain.pastDueCents - waived.pastDueCents).toBe(cents)
      expect(plain.outstanding.interestCents - waived.outstanding.interestCents).toBe(cents)
    }
  })

  test('never gives up interest that is still to come', () => {
    expect(foldLoan(daily('2025-02-15', waiver('w', '2025-01-25', 'interest', 900_000))).outstanding.interestCents).toBe(4_247 - 1_370)
    const { outstanding } = foldLoan(scheduled('2025-02-15', waiver('w', '2025-01-25', 'interest', 900_000)))
    expect(outstanding.interestCents).toBe(10_000 - 3_333)
  })
})

describe('a refund', () => {
  const overpaid = [payment('p1', '2025-02-15', 85_598), payment('p2', '2025-03-10', 950_000)]

  test('comes out of credit, and every payment still adds up', () => {
    const { creditCents, allocations, status } = foldLoan(daily('2025-03-20', ...overpaid, refund('b', '2025-03-20', 20_000)))
    expect({ creditCents, status }).toEqual({ creditCents: 8_457, status: 'paid-off' })
    expect(allocations.at(-1)).toMatchObject({ creditCents: 28_457 })
  })

  test('of more than the credit is no history, and the event is named', () => {
    const history = daily('2025-03-20', ...overpaid, refund('b', '2025-03-20', 28_458))
    expect(() => foldLoan(history)).toThrow(expect.objectContaining({ code: 'invalid-history', errors: [expect.objectContaining({ path: 'events.2.amountCents', code: 'more-than-credit' })] }))
  })

  test('is not given back twice: what is left of the credit pays the next fee', () => {
    const state = foldLoan(daily('2025-04-01', ...overpaid, refund('b', '2025-03-20', 28_000), fee('f', '2025-03-25', 1_000)))
    expect(state).toMatchObject({ creditCents: 0, outstanding: { feesCents: 543 } })
  })
})

describe('a charge-off', () => {
  test('stops interest; what is owed stays, and is late as before', () => {
    for (const lived of [scheduled, daily]) {
      const then = foldLoan(lived('2025-09-30', chargeOff('c', '2025-09-30')))
      const later = foldLoan(lived('2026-09-30', chargeOff('c', '2025-09-30')))
      expect(then).toMatchObject({ status: 'charged-off', outstanding: foldLoan(lived('2025-09-30')).outstanding })
      expect(later.outstanding).toEqual(then.outstanding)
      expect(later.daysPastDue).toBe(then.daysPastDue + 365)
    }
  })

  test('is paid by recoveries, the oldest installment first, and wholly recovered it is paid off', () => {
    const owed = foldLoan(scheduled('2025-09-30', chargeOff('c', '2025-09-30'))).payoffCents
    expect(split(scheduled('2025-10-15', chargeOff('c', '2025-09-30'), recovery('v', '2025-10-15', 100_000)))).toEqual(['v 19212 80788 0 0'])
    expect(foldLoan(scheduled('2025-10-15', chargeOff('c', '2025-09-30'), recovery('v', '2025-10-15', owed)))).toMatchObject({ status: 'paid-off', payoffCents: 0, creditCents: 0 })
  })

  test('taken back, interest has never stopped', () => {
    const undone = life(fivePercentDaily, 'daily', '2025-12-01', chargeOff('c', '2025-09-30'), reversal('r', 'c', '2025-11-01'))
    expect(foldLoan(undone)).toEqual(foldLoan(daily('2025-12-01')))
  })
})
