import { paymentMethods } from '#domain/payment/payment-method.ts'
import type { components } from '#frontend/api/schema.d.ts'
import { typedCents } from '#frontend/i18n/money-text.ts'

export type Recorded = components['schemas']['PaymentRecorded']
type RecordPayment = components['schemas']['RecordPayment']

/** A payment as it is typed. */
export interface PaymentValues {
  readonly amount: string
  readonly method: string
  readonly reference: string
  readonly receivedOn: string
}

/** "256.82" of 25682, as the field shows it. */
export const typedAmount = (cents: number): string => (cents === 0 ? '' : `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`)

/** The request for a payment; cash has no number of its own, its receipt has. */
export function paymentBody(id: string, { amount, method, reference, receivedOn }: PaymentValues): RecordPayment {
  const number = reference.trim()
  return {
    id, amountCents: typedCents(amount), receivedOn,
    method: paymentMethods.find((one) => one === method) ?? 'cash',
    ...(number === '' || method === 'cash' ? {} : { reference: number }),
  }
}
