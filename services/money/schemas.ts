import { z } from 'zod'
import { hindrances } from '#domain/agreement/may-disburse.ts'
import { partyRoles } from '#domain/application/party-role.ts'
import { lineOfText } from '#platform/fields/text.ts'

const amount = z.int().meta({ description: 'Cents' })
export const disbursementMethods = ['cash', 'check', 'transfer'] as const

export const loanParams = z.object({ loanId: z.uuid() })

export const disburseSchema = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client: names this disbursement for good' }),
  method: z.enum(disbursementMethods),
  reference: lineOfText(100).meta({ description: 'Number of the check, transfer or cash slip' }),
  disbursedOn: z.iso.date().exactOptional().meta({ description: 'The day the money went out; today where it is left out' }),
}).meta({ id: 'DisburseLoan' })
export type Disburse = z.output<typeof disburseSchema>

export const disbursedSchema = z.object({
  loanId: z.uuid(),
  reference: z.string(),
  eventId: z.uuid(),
  disbursedOn: z.iso.date(),
  amountCents: amount,
  withheldCents: amount,
  handedOutCents: amount.meta({ description: 'What the borrower receives' }),
  loanStatus: z.enum(['active', 'paid-off', 'charged-off']),
}).meta({ id: 'LoanDisbursed' })
export type Disbursed = z.output<typeof disbursedSchema>

/** Why a loan that is signed cannot be disbursed by whoever looks; null where she may. */
const hindrance = z.enum(hindrances).nullable()

export const waitingSchema = z.object({
  disbursements: z.array(z.object({
    loanId: z.uuid(),
    loanReference: z.string(),
    applicationId: z.uuid(),
    businessName: z.string().nullable(),
    parties: z.array(z.object({ personId: z.uuid(), name: z.string(), role: z.enum(partyRoles) })),
    amountCents: amount,
    withheldCents: amount,
    handedOutCents: amount,
    advanceOn: z.iso.date().meta({ description: 'The day the agreement was made for' }),
    goodThrough: z.iso.date(),
    hindrance,
  })),
}).meta({ id: 'DisbursementsWaiting' })
export type Waiting = z.output<typeof waitingSchema>['disbursements'][number]
