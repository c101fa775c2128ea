import { z } from 'zod'
import { criterionAnswers, endorsementStatuses, refusalReasons } from '#domain/partner/endorsement.ts'
import { localeSchema, localizedSchema } from '#platform/fields/localized.ts'
import { freeText, lineOfText } from '#platform/fields/text.ts'
import { partnerStandingSchema } from './partners.ts'


export const endorsementParams = z.strictObject({ endorsementId: z.uuid() })

export const askForEndorsement = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client' }),
  partnerId: z.uuid(),
  shareStory: z.boolean().meta({ description: 'Whether the partner may read her story too' }),
}).meta({ id: 'AskForEndorsement' })

/** As the applicant sees it: who was asked and how it stands, never what was said. */
export const endorsementStandingSchema = z.object({
  endorsementId: z.uuid(),
  partnerName: z.string(),
  status: z.enum(endorsementStatuses),
  on: z.iso.date().meta({ description: 'Since when' }),
}).meta({ id: 'EndorsementStanding' })
export type EndorsementStanding = z.output<typeof endorsementStandingSchema>

const recordFields = {
  knownSince: z.iso.date(),
  capacity: lineOfText(200),
  answers: z.array(z.strictObject({ code: z.string().max(60), answer: z.enum(criterionAnswers), note: lineOfText(300).nullable() })).max(20).readonly(),
  amountCents: z.int().min(1),
  installments: z.int().min(1),
  coachingHours: z.int().min(0).max(500),
}
export const endorsementRecordSchema = z.object({
  ...recordFields, capacity: z.string(),
  answers: z.array(z.object({ code: z.string(), answer: z.enum(criterionAnswers), note: z.string().nullable() })).readonly(),
}).meta({ id: 'EndorsementRecord' })

export const recordEndorsement = z.strictObject({ version: z.int().min(1), record: z.strictObject(recordFields) }).meta({ id: 'RecordEndorsement' })
export type RecordEndorsement = z.output<typeof recordEndorsement>

export const signEndorsement = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client' }),
  version: z.int().min(1).meta({ description: 'Of the record she has read' }),
  conflict: z.boolean().meta({ description: 'Whether she is family, employer, landlord or creditor of whoever asks' }),
  conflictNote: lineOfText(300).nullish().meta({ description: 'What it is; wanted where there is one' }),
  typedName: lineOfText(200),
}).meta({ id: 'SignEndorsement' })
export type SignEndorsement = z.output<typeof signEndorsement>

export const refuseEndorsement = z.strictObject({ reason: z.enum(refusalReasons), note: freeText(500).nullish() }).meta({ id: 'RefuseEndorsement' })
export const returnEndorsement = z.strictObject({ note: lineOfText(300).meta({ description: 'What should be looked at again; the partner reads it' }) }).meta({ id: 'ReturnEndorsement' })

export const signerSchema = z.object({
  name: z.string(),
  isMe: z.boolean(),
  conflict: z.boolean(),
  conflictNote: z.string().nullable(),
  recused: z.boolean(),
  signedOn: z.iso.date(),
}).meta({ id: 'EndorsementSigner' })

const policy = z.object({
  version: z.int(),
  maxAmountCents: z.int(),
  products: z.array(z.string()),
  signersNeeded: z.int(),
  criteria: z.array(z.object({ code: z.string(), question: localizedSchema })),
  conflictRule: z.enum(['recuse', 'disclose']),
})
const room = z.object({ pledgedCents: z.int(), reservedCents: z.int(), exposureCents: z.int(), headroomCents: z.int() })

const summary = {
  endorsementId: z.uuid(),
  partnerId: z.uuid(),
  partnerName: z.string(),
  status: z.enum(endorsementStatuses),
  applicant: z.string(),
  businessName: z.string().nullable(),
  purpose: z.string().nullable(),
  amountCents: z.int().nullable(),
  requestedOn: z.iso.date(),
  signed: z.int(),
  signersNeeded: z.int(),
  waitsForMe: z.boolean(),
}
export const endorsementSummarySchema = z.object(summary).meta({ id: 'EndorsementSummary' })

export const endorsementSchema = z.object({
  ...summary,
  version: z.int(),
  installments: z.int().nullable(),
  installmentChoices: z.array(z.int()),
  productName: localizedSchema.nullable(),
  annualRatePercent: z.string().nullable(),
  story: z.string().nullable().meta({ description: 'Only where she agreed' }),
  language: localeSchema.meta({ description: 'In which she writes' }),
  record: endorsementRecordSchema.nullable(),
  signers: z.array(signerSchema),
  policy,
  room: room.nullable(),
  returnNote: z.string().nullable(),
  statement: z.object({ version: z.string(), text: localizedSchema }),
  mayDo: z.array(z.enum(['record', 'sign', 'refuse', 'withdraw'])),
}).meta({ id: 'Endorsement' })
export type EndorsementView = z.output<typeof endorsementSchema>

export const partnerHomeSchema = z.object({
  partners: z.array(z.object({ partnerId: z.uuid(), name: z.string(), room: room.nullable(), standing: partnerStandingSchema })),
  endorsements: z.array(endorsementSummarySchema),
}).meta({ id: 'PartnerHome' })
export type PartnerHome = z.output<typeof partnerHomeSchema>

export const fileEndorsementSchema = z.object({
  endorsementId: z.uuid(),
  partnerName: z.string(),
  status: z.enum(endorsementStatuses),
  requestedOn: z.iso.date(),
  settledOn: z.iso.date().nullable(),
  record: endorsementRecordSchema.nullable(),
  annualRatePercent: z.string().nullable(),
  criteria: z.array(z.object({ code: z.string(), question: localizedSchema })),
  policyMaxCents: z.int(),
  signersNeeded: z.int(),
  signers: z.array(signerSchema),
  refusalReason: z.enum(refusalReasons).nullable(),
  refusalNote: z.string().nullable(),
  returnNote: z.string().nullable(),
  headroomCents: z.int().nullable().meta({ description: 'Left in the pool behind the partner; null where none stands behind it' }),
}).meta({ id: 'FileEndorsement' })
export type FileEndorsement = z.output<typeof fileEndorsementSchema>
