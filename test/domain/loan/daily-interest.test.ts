import { describe, expect, test } from '@jest/globals'
import { dayOf } from '#domain/calendar-date/calendar-date.ts'
import { eventsThatHappened, inOrder } from '#domain/loan/event-order.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LoanEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import { roundQuotient } from '#domain/money/rounding.ts'
import { anyHistory } from '../support/any-history.ts'
import { fee, fivePercentDaily, life, payment, yearAtTwelvePercent } from '../support/example-terms.ts'
import { holdsFor } from '../support/seed.ts'
import { sumOf } from '../support/sum.ts'

const outstanding = (history: LoanHistory) => foldLoan(history).outstanding

describe('daily interest', () => {
  test('is simple interest on what is outstanding, for every day: $10,000 at 5 % for 10, 31 and 400 days', () => {
    for (const [asOf, interestCents] of [['2025-01-25', 1_370], ['2025-02-15', 4_247], ['2026-02-19', 54_795]] as const) {
      expect(outstanding(life(fivePercentDaily, 'daily', asOf))).toEqual({ principalCents: 1_000_000, interestCents, feesCents: 0 })
    }
  })

  test('falls with the principal from the day of a payment on', () => {
    // 31 days on 10,000.00 are 42.47 (42.466); of 1,042.47 the rest pays principal; 28 days on 9,000.00 are 34.52 (34.521)
    const history = life(fivePercentDaily, 'daily', '2025-03-15', payment('p1', '2025-02-15', 104_247))
    expect(outstanding(history)).toEqual({ principalCents: 900_000, interestCents: 3_452, feesCents: 0 })
  })

  test('accrued to the day goes before principal, even of installments not yet due', () => {
    const { allocations } = foldLoan(life(fivePercentDaily, 'daily', '2025-01-25', payment('p1', '2025-01-25', 5_000)))
    expect(allocations).toEqual([{ event: 'p1', feesCents: 0, interestCents: 1_370, principalCents: 3_630, creditCents: 0 }])
  })

  test('that only is paid does not end a segment: it is rounded over the whole of it', () => {
    // 333.33 at 12 %: a day is 0.10959; ten days 1.0959, twenty 2.1918, thirty 3.2877. Rounded each ten days it would be 1.10 × 3.
    const terms = { ...fivePercentDaily, annualRatePercent: '12', advances: [{ date: '2025-01-01', amountCents: 33_333 }] }
    const events = [payment('a', '2025-01-11', 110), payment('b', '2025-01-21', 109)]
    expect(outstanding(life(terms, 'daily', '2025-01-31', ...events))).toEqual({ principalCents: 33_333, interestCents: 110, feesCents: 0 })
  })

  test('nor does money ahead that reaches no principal', () => {
    // Nearly nothing is asked of the first two months, so that the payment is money ahead; all of it is interest.
    const terms = { ...fivePercentDaily, dayCount: 'actual/364' as const, installments: 5, firstDueDate: '2019-01-13', advances: [{ date: '2019-01-01', amountCents: 2_000 }] }
    const less: LoanEvent = { kind: 'plan-change', id: 'less', date: '2019-01-01', installments: 3, lowerInstallments: 2, lowerCents: 1 }
    const history: LoanHistory = { ...life(terms, 'daily', '2019-01-25', less, payment('p', '2019-01-13', 3)), ahead: 'fewer' }
    // 24 days on 20.00 are 0.0659; in two halves they would be 0.03 each.
    expect(outstanding(history)).toEqual({ principalCents: 2_000, interestCents: 4, feesCents: 0 })
  })

  test('goes on after the last due date, and the last installment takes it', () => {
    const history = life({ ...fivePercentDaily, installments: 1 }, 'daily', '2025-03-17')
    const state = foldLoan(history)
    // 61 days on 10,000.00
    expect(state.installments).toEqual([{ number: 1, dueDate: '2025-02-15', principalCents: 1_000_000, interestCents: 8_356, feesCents: 0, paidCents: 0 }])
    expect(state).toMatchObject({ daysPastDue: 30, payoffCents: 1_008_356, dueNowCents: 1_008_356, pastDueCents: 1_008_356, nextDue: null })
  })

  test('by 30/360: a whole period is full, other days are by 30E/360, a 31st counting as the 30th', () => {
    const terms = { ...yearAtTwelvePercent, advances: [{ date: '2025-01-31', amountCents: 1_000_000 }] }
    const interestOn = (asOf: string) => outstanding(life(terms, 'daily', asOf)).interestCents
    expect(interestOn('2025-02-10')).toBe(3_333)
    expect(interestOn('2025-02-27')).toBe(9_000)
    expect(interestOn('2025-02-28')).toBe(10_000)
    expect(interestOn('2025-03-01')).toBe(11_000)
    expect(interestOn('2025-03-31')).toBe(20_000)
  })

  test('splits a year\'s end by actual/actual', () => {
    const terms = { ...fivePercentDaily, dayCount: 'actual/actual' as const, annualRatePercent: '12', advances: [{ date: '2023-12-15', amountCents: 1_000_000 }] }
    // 17 days of 2023 and 14 of 2024: 120,000 × (17/365 + 14/366)
    expect(outstanding(life(terms, 'daily', '2024-01-15')).interestCents).toBe(10_179)
  })

  test('does not compound, and fees bear none', () => {
    const history = life(fivePercentDaily, 'daily', '2027-01-15', fee('f', '2025-03-01', 50_000))
    expect(outstanding(history)).toEqual({ principalCents: 1_000_000, interestCents: 100_000, feesCents: 50_000 })
  })

  test('runs on each advance from its own day', () => {
    const terms = { ...fivePercentDaily, advances: [...fivePercentDaily.advances, { date: '2025-02-15', amountCents: 500_000 }] }
    // 31 days on 10,000.00 and 28 on 15,000.00: 42.47 + 57.53
    expect(outstanding(life(terms, 'daily', '2025-03-15'))).toEqual({ principalCents: 1_500_000, interestCents: 10_000, feesCents: 0 })
  })
})

/** The year fraction of an actual day count, as a fraction of whole numbers. */
const yearDays: Record<string, bigint> = { 'actual/365': 365n, 'actual/364': 364n, 'actual/360': 360n }

/** '5.25' as 525 of 10,000: the rate of a year. */
function fraction(rate: string): [bigint, bigint] {
  const [whole, decimals = ''] = rate.split('.')
  return [BigInt(`${whole}${decimals}`), 100n * 10n ** BigInt(decimals.length)]
}

/** The annual rates of a life as days and exact fractions: of what was decided the last holds, from its own day on. */
function ratesOf({ terms, events, asOf }: LoanHistory): { on: (day: number) => [bigint, bigint]; days: number[] } {
  const changes = inOrder(eventsThatHappened(events)).flatMap((event) => (event.kind === 'rate-change' && event.date <= asOf ? [{ day: dayOf(event.from), rate: event.annualRatePercent }] : []))
  const onDay = (day: number) => changes.findLast((change) => change.day <= day)
  return { on: (day) => fraction(onDay(day)?.rate ?? terms.annualRatePercent), days: changes.filter((change) => onDay(change.day) === change).map(({ day }) => day) }
}

test('the interest of any life is the sum over its segments, each rounded once, at the rate of its days', () => {
  holdsFor(anyHistory, (drawn) => {
    const events = drawn.events.filter(({ kind }) => kind !== 'waiver' && kind !== 'charge-off')
    const history: LoanHistory = { ...drawn, interestAccrual: 'daily', events }
    const { terms } = history
    const inYear = yearDays[terms.dayCount]
    if (inYear === undefined) return
    const rates = ratesOf(history)
    const { allocations, outstanding: owed, principalHistory } = foldLoan(history)
    const newPlans = eventsThatHappened(events).filter(({ kind, date }) => kind === 'plan-change' && date <= history.asOf).map(({ date }) => dayOf(date))
    const ends = new Set([...rates.days, ...newPlans])
    let interest = 0n
    let from = { day: dayOf(principalHistory[0]?.date ?? ''), cents: principalHistory[0]?.principalCents ?? 0 }
    for (const [index, { date, principalCents }] of principalHistory.entries()) {
      const isLast = index === principalHistory.length - 1
      if (principalCents === from.cents && !isLast) continue
      for (const day of [...ends].filter((end) => end > from.day && end < dayOf(date)).toSorted((x, y) => x - y).concat(dayOf(date))) {
        const [rate, per] = rates.on(from.day)
        interest += roundQuotient(BigInt(from.cents) * rate * BigInt(day - from.day), per * inYear, terms.roundingMode)
        from = { ...from, day }
      }
      from = { day: dayOf(date), cents: principalCents }
    }
    expect(BigInt(owed.interestCents + sumOf(allocations, (allocation) => allocation.interestCents))).toBe(interest)
  })
})
