import { z } from 'zod'
import { partyRoles } from '#domain/application/party-role.ts'
import { localizedSchema } from '#platform/fields/localized.ts'
import { lineOfText } from '#platform/fields/text.ts'
import { lateFeeSchema } from './products.ts'
import { quoteSchema } from './terms.ts'

export const agreementParams = z.object({ agreementId: z.uuid() })

export const signAgreementSchema = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client' }),
  typedName: lineOfText(200),
  consentTextVersion: z.string().max(40),
  documentSha256: z.string().regex(/^[0-9a-fA-F]{64}$/).meta({ description: 'Of the bytes she was shown' }),
  openedDocumentAt: z.iso.datetime({ offset: true }),
  consentedAt: z.iso.datetime({ offset: true }),
  pages: z.array(z.string().max(40)).max(50).optional().meta({ description: 'The pages in the order in which she was shown them' }),
}).meta({ id: 'SignAgreement' })
export type SignAgreement = z.output<typeof signAgreementSchema>

export const agreementSignedSchema = z.object({
  signatureId: z.uuid(),
  agreementId: z.uuid(),
  loanId: z.uuid(),
  signedAt: z.iso.datetime(),
  waitingForPersonIds: z.array(z.uuid()),
  loanSigned: z.boolean().meta({ description: 'True when every party has signed' }),
}).meta({ id: 'AgreementSigned' })
export type AgreementSigned = z.output<typeof agreementSignedSchema>

export const reissueAgreementSchema = z.strictObject({
  advanceOn: z.iso.date().optional().meta({ description: 'The day the money is to go out; today where it is left out' }),
}).meta({ id: 'ReissueAgreement' })
export type ReissueAgreement = z.output<typeof reissueAgreementSchema>

export const agreementReissuedSchema = z.object({
  loanId: z.uuid(),
  agreementId: z.uuid(),
  documentId: z.uuid(),
  sequence: z.int(),
  advanceOn: z.iso.date(),
  goodThrough: z.iso.date(),
}).meta({ id: 'AgreementReissued' })
export type AgreementReissued = z.output<typeof agreementReissuedSchema>

export const signedDocumentId = z.uuid().nullable().meta({ description: 'The copy with who signed when; null until all have signed' })


export const agreementSchema = z.object({
  agreementId: z.uuid(),
  loanId: z.uuid(),
  loanReference: z.string(),
  loanStatus: z.string(),
  sequence: z.int(),
  documentId: z.uuid().meta({ description: 'The paper to be signed; `sha256` is that of its bytes' }),
  signedDocumentId,
  sha256: z.string(),
  fileName: z.string(),
  textVersion: z.string(),
  advanceOn: z.iso.date(),
  goodThrough: z.iso.date(),
  expired: z.boolean().meta({ description: 'Past its date: it can no longer be signed or funded as written' }),
  box: z.object({
    fundingProvidedCents: z.int().meta({ description: 'What the lender pays out before deductions' }),
    deductionsCents: z.int(),
    netToBorrowerCents: z.int(),
    annualRatePercent: z.string(),
    annualPercentageRate: z.string(),
    financeChargeCents: z.int(),
    amountFinancedCents: z.int(),
    totalOfPaymentsCents: z.int(),
    lateFee: lateFeeSchema.nullable(),
  }),
  quote: quoteSchema,
  parties: z.array(z.object({
    personId: z.uuid(),
    name: z.string(),
    role: z.enum(partyRoles),
    signedAt: z.iso.datetime().nullable(),
  })),
  consent: z.object({ version: z.string(), statements: z.array(localizedSchema) }),
}).meta({ id: 'Agreement' })
export type Agreement = z.output<typeof agreementSchema>
