import { z } from 'zod'
import { aheadChoices, movedInstallments, waivedParts } from '#domain/loan/loan-events.ts'
import { paymentMethods } from '#domain/payment/payment-method.ts'
import { reversalCauses } from '#domain/payment/returned-payment.ts'
import { lineOfText, writtenText } from '#platform/fields/text.ts'
import { balancesSchema, loanStatuses } from './loans.ts'

const amount = z.int().meta({ description: 'Cents' })
const maxPaymentCents = 100_000_000

export const paymentParams = z.object({ loanId: z.uuid(), eventId: z.uuid() })

/** Money that came, and how. */
export const moneyReceived = {
  amountCents: z.int().min(1).max(maxPaymentCents),
  method: z.enum(paymentMethods),
  reference: lineOfText(100).exactOptional().meta({ description: 'Number of the check, transfer …' }),
}
export const reasonGiven = writtenText(300, 3)

export const recordPaymentSchema = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client: names this payment for good' }),
  ...moneyReceived,
  receivedOn: z.iso.date().meta({ description: 'The day the money came: today or earlier, not before the loan was funded' }),
}).meta({ id: 'RecordPayment' })
export type RecordPayment = z.output<typeof recordPaymentSchema>

export const reversePaymentSchema = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client: names this reversal for good' }),
  reason: reasonGiven,
  cause: z.enum(reversalCauses).exactOptional().meta({ description: 'A mistake where it is left out. returned: a bank sent the check or transfer back, and the fee that the product has for it is charged' }),
  withoutFee: reasonGiven.exactOptional().meta({ description: 'Why that fee is left off this time' }),
}).meta({ id: 'ReversePayment' })
export type ReversePayment = z.output<typeof reversePaymentSchema>

export const allocationSchema = z.object({
  interestCents: amount,
  principalCents: amount,
  feesCents: amount,
  creditCents: amount.meta({ description: 'Beyond all that was owed' }),
}).meta({ id: 'Allocation' })
export type Allocation = z.output<typeof allocationSchema>

/** What every answer to moved money says. */
export const moneyMoved = z.object({
  eventId: z.uuid(),
  loanId: z.uuid(),
  loanStatus: z.enum(loanStatuses),
  balances: balancesSchema,
})

export const paymentRecordedSchema = moneyMoved.extend({
  amountCents: amount,
  receivedOn: z.iso.date(),
  receiptNumber: z.int().nullable().meta({ description: 'Of cash, without gaps' }),
  allocation: allocationSchema,
}).meta({ id: 'PaymentRecorded' })
export type PaymentRecorded = z.output<typeof paymentRecordedSchema>

export const paymentReversedSchema = moneyMoved.extend({
  reversedEventId: z.uuid(),
  fee: z.object({ eventId: z.uuid(), amountCents: amount }).nullable().meta({ description: 'Charged because a bank sent the payment back' }),
}).meta({ id: 'PaymentReversed' })
export type PaymentReversed = z.output<typeof paymentReversedSchema>

export const reverseEventSchema = reversePaymentSchema.meta({ id: 'ReverseLoanEvent' })
export const eventReversedSchema = paymentReversedSchema.meta({ id: 'LoanEventReversed' })

export const eventKinds = ['advance', 'payment', 'reversal', 'fee', 'refund', 'waiver', 'rate-change', 'pause', 'due-date-change', 'plan-change', 'ahead-choice', 'charge-off', 'recovery'] as const

/** Why an event is there where a rule asks for it. */
export const eventCauses = ['late-fee', 'late-fee-not-due', 'returned-payment'] as const
export type EventCause = (typeof eventCauses)[number]

export const timelineEventSchema = z.object({
  eventId: z.uuid(),
  kind: z.enum(eventKinds),
  effectiveOn: z.iso.date(),
  recordedOn: z.iso.date(),
  recordedAt: z.iso.datetime(),
  recordedByName: z.string().nullable(),
  amountCents: amount.nullable(),
  method: z.string().nullable(),
  reference: z.string().nullable(),
  receiptNumber: z.int().nullable(),
  allocation: allocationSchema.nullable().meta({ description: 'Of a payment or recovery that counts' }),
  reversesEventId: z.uuid().nullable(),
  reversedByEventId: z.uuid().nullable().meta({ description: 'The reversal that undid it; it then counts as nothing' }),
  reason: z.string().nullable(),
  cause: z.enum(eventCauses).nullable().meta({ description: 'Of a fee and of what takes something back: the rule that asks for it; null where people say why' }),
  forEventId: z.uuid().nullable().meta({ description: 'Of a fee for a returned payment: the payment' }),
  withoutFee: z.string().nullable().meta({ description: 'Of a payment that a bank sent back: why no fee was charged for it' }),
  annualRatePercent: z.string().nullable().meta({ description: 'Of another rate' }),
  from: z.iso.date().nullable().meta({ description: 'First day of a pause, of another rate, or of what another due date moves' }),
  to: z.iso.date().nullable().meta({ description: 'Last day of a pause, or the new due date' }),
  moves: z.enum(movedInstallments).nullable(),
  installments: z.int().nullable().meta({ description: 'Of a new plan' }),
  lowerInstallments: z.int().nullable(),
  lowerCents: amount.nullable(),
  ahead: z.enum(aheadChoices).nullable().meta({ description: 'What money ahead does from then on' }),
  waived: z.enum(waivedParts).nullable().meta({ description: 'What was given up' }),
  installment: z.int().nullable().meta({ description: 'Of a late fee, and of what takes one back because it was not late: the installment. No person wrote these down' }),
  principalAfterCents: amount.nullable().meta({ description: 'Principal outstanding right after it' }),
}).meta({ id: 'LoanEvent' })
export type TimelineEvent = z.output<typeof timelineEventSchema>

export const timelineSchema = z.object({ events: z.array(timelineEventSchema) }).meta({ id: 'LoanEvents' })

export const payoffQuery = z.object({ on: z.iso.date().optional() })
export const payoffSchema = z.object({
  loanId: z.uuid(),
  on: z.iso.date(),
  payoffCents: amount,
  principalCents: amount,
  interestCents: amount,
  feesCents: amount,
  creditCents: amount,
}).meta({ id: 'Payoff' })
export type Payoff = z.output<typeof payoffSchema>

export const documentParams = z.object({ documentId: z.uuid() })
export const statementQuery = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() })
