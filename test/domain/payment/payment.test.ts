import { describe, expect, test } from '@jest/globals'
import { isAllocation, paymentOrder } from '#domain/payment/allocation-order.ts'
import type { OwedPart } from '#domain/payment/allocation-order.ts'
import { lateFeeArises } from '#domain/payment/late-fee.ts'
import { payInstallments } from '#domain/payment/pay-installments.ts'
import { Receipts } from '#domain/payment/receipts.ts'

const split = (feesCents: number, interestCents: number, principalCents: number, creditCents: number) => ({ feesCents, interestCents, principalCents, creditCents })

const installment = (owed: Record<OwedPart, number>) => ({ owed: (part: OwedPart) => owed[part], pay: (part: OwedPart, cents: number) => { owed[part] -= cents } })

describe('the order of payment', () => {
  test.each<[OwedPart[], OwedPart[]]>([
    [['interest', 'principal', 'fees'], ['interest', 'principal', 'fees']],
    [['interest', 'fees', 'principal'], ['interest', 'fees', 'principal']],
    [['fees', 'interest', 'principal'], ['fees', 'interest', 'principal']],
    [['principal', 'interest', 'fees'], ['interest', 'principal', 'fees']],
    [['principal', 'fees', 'interest'], ['interest', 'fees', 'principal']],
    [['fees', 'principal', 'interest'], ['fees', 'interest', 'principal']],
  ])('%j pays %j: interest always before principal, the product only places fees', (allocation, order) => {
    expect(paymentOrder(allocation)).toEqual(order)
  })

  test('names each part once', () => {
    expect(isAllocation(['fees', 'interest', 'principal'])).toBe(true)
    expect(isAllocation(['fees', 'interest', 'interest'])).toBe(false)
    expect(isAllocation(['fees', 'interest'])).toBe(false)
    expect(isAllocation(['fees', 'interest', 'principal', 'fees'])).toBe(false)
  })
})

describe('money that counts to installments', () => {
  test('pays the oldest first, within each in the order', () => {
    const first = { interest: 10, principal: 100, fees: 5 }
    const second = { interest: 8, principal: 100, fees: 0 }
    const paid = split(0, 0, 0, 0)
    expect(payInstallments([installment(first), installment(second)], ['fees', 'interest', 'principal'], 130, paid)).toBe(0)
    expect([first, second]).toEqual([{ interest: 0, principal: 0, fees: 0 }, { interest: 0, principal: 93, fees: 0 }])
    expect(paid).toEqual(split(5, 18, 107, 0))
  })

  test('comes back where nothing more is owed, and stops asking where it is used up', () => {
    const paid = split(0, 0, 0, 0)
    expect(payInstallments([installment({ interest: 1, principal: 2, fees: 3 })], ['interest', 'principal', 'fees'], 10, paid)).toBe(4)
    const untouched = { owed: () => { throw new Error('asked') }, pay: () => {} }
    expect(payInstallments([installment({ interest: 1, principal: 2, fees: 3 }), untouched], ['interest', 'principal', 'fees'], 6, paid)).toBe(0)
    expect(paid).toEqual(split(6, 2, 4, 0))
  })

  test('never pays less than nothing', () => {
    const paid = split(0, 0, 0, 0)
    expect(payInstallments([installment({ interest: -4, principal: 0, fees: 0 })], ['interest', 'principal', 'fees'], 6, paid)).toBe(6)
    expect(paid).toEqual(split(0, 0, 0, 0))
  })
})

describe('receipts', () => {
  test('let credit pay later, the oldest first, and still add up to each payment', () => {
    const receipts = new Receipts()
    receipts.add('a', split(0, 0, 100, 30))
    receipts.add('b', split(0, 0, 0, 50))
    const asked: number[] = []
    receipts.useCredit((cents) => {
      asked.push(cents)
      return asked.length === 1 ? split(10, 5, 15, 0) : split(1, 0, 0, cents - 1)
    })
    expect(asked).toEqual([30, 50])
    expect(receipts.allocations).toEqual([{ event: 'a', ...split(10, 5, 115, 0) }, { event: 'b', ...split(1, 0, 0, 49) }])
    expect(receipts.creditCents).toBe(49)
  })

  test('move interest that is not owed after all, the latest payment\'s first', () => {
    const receipts = new Receipts()
    receipts.add('a', split(0, 20, 100, 0))
    receipts.add('b', split(0, 7, 100, 0))
    expect(receipts.returnInterest(10, 'principal')).toBe(10)
    expect(receipts.returnInterest(4, 'fees')).toBe(4)
    expect(receipts.allocations).toEqual([{ event: 'a', ...split(4, 13, 103, 0) }, { event: 'b', ...split(0, 0, 107, 0) }])
    expect(receipts.returnInterest(50, 'principal')).toBe(13)
  })

  test('do not let who reads them change them', () => {
    const receipts = new Receipts()
    receipts.add('a', split(0, 20, 100, 0))
    const [read] = receipts.allocations
    if (read) read.interestCents = 0
    expect(receipts.allocations[0]?.interestCents).toBe(20)
  })
})

describe('a late fee (no pyramiding)', () => {
  test('arises where an installment was not wholly paid in time', () => {
    expect(lateFeeArises({ dueCents: 8_885, paidInTimeCents: 8_884, takenByLateFeesCents: 0 })).toBe(true)
    expect(lateFeeArises({ dueCents: 8_885, paidInTimeCents: 0, takenByLateFeesCents: 0 })).toBe(true)
  })

  test('does not where it was', () => {
    expect(lateFeeArises({ dueCents: 8_885, paidInTimeCents: 8_885, takenByLateFeesCents: 0 })).toBe(false)
  })

  test('does not where all that lacks was taken by an earlier late fee', () => {
    expect(lateFeeArises({ dueCents: 8_885, paidInTimeCents: 7_385, takenByLateFeesCents: 1_500 })).toBe(false)
    expect(lateFeeArises({ dueCents: 8_885, paidInTimeCents: 7_384, takenByLateFeesCents: 1_500 })).toBe(true)
  })
})
