import { describe, expect, test } from '@jest/globals'
import { installmentsOf, quote } from '#domain/loan/quote.ts'
import type { Terms, TermsFee } from '#domain/loan/terms.ts'
import { fivePercentDaily, yearAtTwelvePercent } from '../support/example-terms.ts'

const base = yearAtTwelvePercent
/** principal + interest = balance, row by row, in cents. */
const rows = (terms: Terms) => installmentsOf(terms).map((row) => `${row.principalCents}+${row.interestCents}=${row.balanceCents}`)
const totals = (terms: Terms) => installmentsOf(terms).map(({ totalCents }) => totalCents)

const withFee = (how: TermsFee['how'], financeCharge: boolean) => quote({ ...base, annualRatePercent: '0', fees: [{ kind: 'access', amountCents: 12_000, how, financeCharge }] })

describe('the amount that stays the same', () => {
  test('is rounded once, to the cent or to the multiple, by the mode', () => {
    const zero = { ...base, annualRatePercent: '0', installments: 2 }
    expect(totals({ ...zero, advances: [{ date: '2025-01-15', amountCents: 100_001 }] })).toEqual([50_000, 50_001])
    expect(totals({ ...zero, advances: [{ date: '2025-01-15', amountCents: 100_001 }], roundingMode: 'half-up' })).toEqual([50_001, 50_000])
    expect(totals({ ...zero, advances: [{ date: '2025-01-15', amountCents: 101_000 }], installmentMultipleCents: 1_000 })).toEqual([50_000, 51_000])
    expect(totals({ ...zero, advances: [{ date: '2025-01-15', amountCents: 101_000 }], installmentMultipleCents: 1_000, roundingMode: 'half-up' })).toEqual([51_000, 50_000])
  })

  test('ends the loan early where it was rounded up far enough', () => {
    const terms = { ...base, annualRatePercent: '0', installments: 6, installmentMultipleCents: 10_000, advances: [{ date: '2025-01-15', amountCents: 100_000 }] }
    expect(totals(terms)).toEqual([20_000, 20_000, 20_000, 20_000, 20_000])
    expect(installmentsOf({ ...terms, method: 'fixed-principal', principalPerInstallmentCents: 60_000 }).map(({ principalCents }) => principalCents)).toEqual([60_000, 40_000])
  })

  test('may leave everything to the last installment', () => {
    const terms = { ...base, installments: 3, installmentMultipleCents: 100_000_000 }
    expect(rows(terms)).toEqual(['0+0=1000000', '0+0=1000000', '1000000+30000=0'])
  })

  test('is spread over what is left after the grace period', () => {
    expect(rows({ ...base, installments: 4, gracePrincipalInstallments: 2 })).toEqual(['0+10000=1000000', '0+10000=1000000', '497512+10000=502488', '502488+5025=0'])
    expect(rows({ ...base, method: 'equal-principal', installments: 3, gracePrincipalInstallments: 1 })).toEqual(['0+10000=1000000', '500000+10000=500000', '500000+5000=0'])
    expect(rows({ ...base, method: 'fixed-principal', principalPerInstallmentCents: 400_000, installments: 3, gracePrincipalInstallments: 1 })).toEqual(['0+10000=1000000', '400000+10000=600000', '600000+6000=0'])
  })

  test('flat interest is on the original principal throughout', () => {
    expect(rows({ ...base, method: 'flat', installments: 3 })).toEqual(['333333+10000=666667', '333333+10000=333334', '333334+10000=0'])
  })

  test('interest that it cannot hold is carried, uncompounded, and paid first', () => {
    // a first period of seven months at 60 %: 35 % of 10,000.00
    const terms = { ...base, annualRatePercent: '60', installments: 8, firstDueDate: '2025-08-15' }
    expect(rows(terms)).toEqual([
      '0+198928=1000000', '0+198928=1000000', '146784+52144=853216', '156267+42661=696949', '164081+34847=532868', '172285+26643=360583', '180899+18029=179684', '179684+8984=0',
    ])
  })
})

describe('several advances', () => {
  const two = { ...base, advances: [{ date: '2025-01-15', amountCents: 600_000 }, { date: '2025-03-15', amountCents: 400_000 }] }

  test('each grows from its own day, and the level payment brings the balance to zero', () => {
    expect(rows({ ...two, installments: 4, annualRatePercent: '0' })).toEqual(['250000+0=350000', '250000+0=500000', '250000+0=250000', '250000+0=0'])
    expect(rows({ ...two, installments: 4 })).toEqual(['248261+6000=351739', '250744+3517=500995', '249251+5010=251744', '251744+2517=0'])
  })

  test('one inside a period bears interest from its day on, rounded for each stretch', () => {
    const terms = { ...fivePercentDaily, installments: 1, firstDueDate: '2025-03-01', advances: [{ date: '2025-01-15', amountCents: 1_000_000 }, { date: '2025-02-01', amountCents: 500_000 }] }
    // 17 days on 10,000.00: 23.29 (23.2877), 28 days on 15,000.00: 57.53 (57.534)
    expect(rows(terms)).toEqual(['1500000+8082=0'])
    expect(rows({ ...terms, method: 'flat' })).toEqual(['1500000+8082=0'])
  })

  test('an installment before an advance is never more than is owed, and the loan goes on', () => {
    const terms = { ...base, annualRatePercent: '0', installments: 4, advances: [{ date: '2025-01-15', amountCents: 10_000 }, { date: '2025-03-20', amountCents: 400_000 }] }
    expect(rows(terms)).toEqual(['10000+0=0', '0+0=0', '102500+0=297500', '297500+0=0'])
  })

  test('may come in any order after the first', () => {
    const third = { date: '2025-02-20', amountCents: 100_000 }
    const inOrder = { ...base, advances: [...two.advances.slice(0, 1), third, ...two.advances.slice(1)] }
    expect(installmentsOf({ ...base, advances: [...two.advances, third] })).toEqual(installmentsOf(inOrder))
  })

  test('on the first day they are one', () => {
    const split = { ...base, advances: [{ date: '2025-01-15', amountCents: 600_000 }, { date: '2025-01-15', amountCents: 400_000 }] }
    expect(installmentsOf(split)).toEqual(installmentsOf(base))
  })
})

describe('a balloon', () => {
  test('is what the last installment comes to, but for the rounding', () => {
    expect(rows({ ...base, installments: 4, finalInstallmentCents: 500_000 })).toEqual(['166645+10000=833355', '168311+8334=665044', '169995+6650=495049', '495049+4950=0'])
  })

  test('with equal principal and with flat interest the principal parts make room for it', () => {
    expect(rows({ ...base, method: 'equal-principal', installments: 3, finalInstallmentCents: 505_000 })).toEqual(['250000+10000=750000', '250000+7500=500000', '500000+5000=0'])
    expect(rows({ ...base, method: 'flat', installments: 3, finalInstallmentCents: 510_000 })).toEqual(['250000+10000=750000', '250000+10000=500000', '500000+10000=0'])
  })

  test('above the principal is met by installments that do not hold their interest', () => {
    // 12 × 100.00 of interest; 11 installments of 63.64 leave 10,500 to the last: 10,000 + 1,200 − 700.04
    expect(totals({ ...base, finalInstallmentCents: 1_050_000 })).toEqual([...Array.from({ length: 11 }, () => 6_364), 1_049_996])
  })

  test('smaller than the level payment makes the others larger', () => {
    const amounts = totals({ ...base, installments: 3, annualRatePercent: '0', finalInstallmentCents: 100_000 })
    expect(amounts).toEqual([450_000, 450_000, 100_000])
  })
})

describe('the box', () => {
  test('a financed fee is principal, and as a finance charge not financed', () => {
    expect(withFee('financed', true)).toMatchObject({ amountFinancedCents: 1_000_000, totalOfPaymentsCents: 1_012_000, financeChargeCents: 12_000 })
    expect(withFee('financed', false)).toMatchObject({ amountFinancedCents: 1_012_000, totalOfPaymentsCents: 1_012_000, financeChargeCents: 0 })
  })

  test('a fee withheld or paid at the start is not principal, and as a finance charge lowers what is financed', () => {
    for (const how of ['withheld', 'paid-upfront'] as const) {
      expect(withFee(how, true)).toMatchObject({ amountFinancedCents: 988_000, totalOfPaymentsCents: 1_000_000, financeChargeCents: 12_000 })
      expect(withFee(how, false)).toMatchObject({ amountFinancedCents: 1_000_000, totalOfPaymentsCents: 1_000_000, financeChargeCents: 0 })
    }
  })

  test('agrees with the published pairs of regulation.md part b', () => {
    // 3 cents more in the first than was printed: that engine drops what rounding leaves, the last installment here takes it
    const published = { ...base, dayCount: 'actual/365' as const }
    expect(quote({
      ...published, annualRatePercent: '4.5', advances: [{ date: '2022-08-22', amountCents: 1_000_000 }], firstDueDate: '2022-10-01',
      fees: [{ kind: 'origination', amountCents: 2_500, how: 'financed', financeCharge: true }],
    })).toMatchObject({ amountFinancedCents: 1_000_000, financeChargeCents: 28_307, totalOfPaymentsCents: 1_028_307, annualPercentageRate: '4.929' })
    expect(quote({
      ...published, annualRatePercent: '10', advances: [{ date: '2019-01-01', amountCents: 100_000 }],
      fees: [{ kind: 'origination', amountCents: 5_000, how: 'withheld', financeCharge: true }],
    })).toMatchObject({ amountFinancedCents: 95_000, financeChargeCents: 10_475, totalOfPaymentsCents: 105_475, annualPercentageRate: '19.766' })
  })

  test('the annual percentage rate is the note rate where nothing else costs', () => {
    expect(quote(base).annualPercentageRate).toBe('12.000')
    expect(quote({ ...base, gracePrincipalInstallments: 5 }).annualPercentageRate).toBe('12.000')
    expect(quote({ ...base, annualRatePercent: '0', gracePrincipalInstallments: 5 }).annualPercentageRate).toBe('0.000')
  })

  test('of one installment is in whole months, or in days', () => {
    expect(quote({ ...base, installments: 1, firstDueDate: '2025-07-15', annualRatePercent: '8.8' }).annualPercentageRate).toBe('8.800')
    expect(quote({ ...base, installments: 1, firstDueDate: '2025-07-16', dayCount: 'actual/365' }).annualPercentageRate).toBe('12.000')
    expect(quote({ ...base, installments: 3, method: 'fixed-principal', principalPerInstallmentCents: 1_000_000, firstDueDate: '2025-07-15' }).annualPercentageRate).toBe('12.000')
  })
})
