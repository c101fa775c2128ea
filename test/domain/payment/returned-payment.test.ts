import { expect, test } from '@jest/globals'
import { paymentMethods } from '#domain/payment/payment-method.ts'
import { canBeReturned, returnedPaymentFeeCents } from '#domain/payment/returned-payment.ts'

const fee = { amountCents: 2_000 }
const check = { method: 'check', amountCents: 42_804, isChargedOff: false }

test('a bank sends back a check and a transfer, and never cash', () => {
  expect(paymentMethods.filter(canBeReturned)).toEqual(['check', 'transfer'])
  expect(canBeReturned(null)).toBe(false)
})

test('a payment sent back costs the product’s fee, and never more than itself', () => {
  expect(returnedPaymentFeeCents(fee, check)).toBe(2_000)
  expect(returnedPaymentFeeCents(fee, { ...check, amountCents: 1_000 })).toBe(1_000)
})

test('it costs nothing where the product has no fee, where no bank sent it back, and once the loan is charged off', () => {
  expect(returnedPaymentFeeCents(null, check)).toBe(0)
  expect(returnedPaymentFeeCents(fee, { ...check, method: 'cash' })).toBe(0)
  expect(returnedPaymentFeeCents(fee, { ...check, isChargedOff: true })).toBe(0)
})
