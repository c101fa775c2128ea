import { paymentMethods } from '#domain/payment/payment-method.ts'
import type { components } from '#frontend/api/schema.d.ts'
import { fieldMoney, typedCents } from '#frontend/i18n/money-text.ts'

export type Recorded = components['schemas']['PaymentRecorded']
type RecordPayment = components['schemas']['RecordPayment']

/** A payment as it is typed. */
export interface PaymentValues {
  readonly amount: string
  readonly method: string
  readonly reference: string
  readonly receivedOn: string
}

/** "256.82" of 25682, as the field shows it; nothing where nothing is due. */
export const typedAmount = (cents: number): string => (cents === 0 ? '' : fieldMoney(cents))

/** The request for a payment; cash has no number of its own, its receipt has. */
export function paymentBody(id: string, { amount, method, reference, receivedOn }: PaymentValues): RecordPayment {
  const number = reference.trim()
  return {
    id, amountCents: typedCents(amount), receivedOn,
    method: paymentMethods.find((one) => one === method) ?? 'cash',
    ...(number === '' || method === 'cash' ? {} : { reference: number }),
  }
}
