import { z } from 'zod'
import { partyRoles } from '#domain/application/party-role.ts'
import { aheadChoices } from '#domain/loan/loan-events.ts'
import { localizedSchema } from '#platform/fields/localized.ts'
import { searchedWords } from '#platform/fields/text.ts'
import { signedDocumentId } from './agreement.ts'
import { lateFeeSchema, returnedPaymentFeeSchema } from './products.ts'

export const loanStatuses = ['approved', 'signed', 'active', 'paid-off', 'charged-off', 'cancelled'] as const

const amount = z.int().meta({ description: 'Cents' })

export const loanParams = z.object({ loanId: z.uuid() })

export const loanListQuery = z.strictObject({
  status: z.enum(loanStatuses).optional(),
  before: z.string().max(20).regex(/^L-\d{4}-\d+$/).optional().meta({ description: 'The reference of the last loan of the page before' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const searchLoans = loanListQuery.extend({
  search: searchedWords.meta({ description: 'Parts of a party’s name or of the business in any order, or part of a reference; accents and case do not count' }),
}).meta({ id: 'SearchLoans', examples: [{ search: 'ortega', limit: 50 }] })
/** What to list; with what is looked for, where it is asked in a body. */
export type LoanListQuery = z.output<typeof loanListQuery> & { search?: string }

const partySchema = z.object({ personId: z.uuid(), role: z.enum(partyRoles), name: z.string() })

/** The three words that never merge: due (to be paid now), outstanding (all that is owed), past due (late). */
export const balancesSchema = z.object({
  asOf: z.iso.date(),
  principalCents: amount,
  interestCents: amount,
  feesCents: amount,
  outstandingCents: amount.meta({ description: 'All that is owed: principal, interest and fees' }),
  creditCents: amount.meta({ description: 'Paid over and above; hers' }),
  payoffCents: amount.meta({ description: 'Paid on this date it leaves exactly nothing' }),
  dueNowCents: amount.meta({ description: 'To be paid by this date, past due included' }),
  pastDueCents: amount,
  daysPastDue: z.int(),
  nextDueOn: z.iso.date().nullable().meta({ description: 'Of the next installment not wholly paid, on or after this date' }),
  nextDueCents: amount,
}).meta({ id: 'LoanBalances' })
export type LoanBalances = z.output<typeof balancesSchema>

export const loanSummarySchema = z.object({
  id: z.uuid(),
  reference: z.string(),
  status: z.enum(loanStatuses),
  amountCents: amount,
  productName: localizedSchema,
  businessName: z.string().nullable(),
  parties: z.array(partySchema),
  disbursedOn: z.iso.date().nullable(),
  balances: balancesSchema,
}).meta({ id: 'LoanSummary' })
export type LoanSummary = z.output<typeof loanSummarySchema>

export const loanListSchema = z.object({ loans: z.array(loanSummarySchema) }).meta({ id: 'LoanList' })

export const scheduledInstallmentSchema = z.object({
  number: z.int(),
  dueOn: z.iso.date(),
  principalCents: amount,
  interestCents: amount,
  feesCents: amount,
  totalCents: amount,
  paidCents: amount,
  remainingCents: amount,
  state: z.enum(['paid', 'partly-paid', 'due', 'late', 'upcoming']),
}).meta({ id: 'LoanInstallment' })
export type ScheduledInstallment = z.output<typeof scheduledInstallmentSchema>

const point = z.object({ on: z.iso.date(), principalCents: amount })

export const loanPageSchema = loanSummarySchema.extend({
  version: z.int(),
  annualRatePercent: z.string(),
  interestAccrual: z.enum(['scheduled', 'daily']),
  ahead: z.enum(aheadChoices).meta({ description: 'What money ahead does as of today' }),
  lateFee: lateFeeSchema.nullable(),
  returnedPaymentFee: returnedPaymentFeeSchema.nullable(),
  installments: z.array(scheduledInstallmentSchema),
  paid: z.object({ amountCents: amount, principalCents: amount, interestCents: amount, feesCents: amount, creditCents: amount }),
  chart: z.object({
    balance: z.array(point).meta({ description: 'Principal outstanding after each event, by effective date' }),
    projection: z.array(point).meta({ description: 'Principal outstanding after each installment to come, if each is paid on its day' }),
    installments: z.array(z.object({ number: z.int(), dueOn: z.iso.date(), dueCents: amount, paidCents: amount })),
  }),
  agreement: z.object({
    agreementId: z.uuid(),
    documentId: z.uuid(),
    signedDocumentId,
    sequence: z.int(),
    goodThrough: z.iso.date(),
    expired: z.boolean(),
    waitingForPersonIds: z.array(z.uuid()),
  }).nullable(),
}).meta({ id: 'Loan' })
export type LoanPage = z.output<typeof loanPageSchema>
