import { z } from 'zod'
import { missingItemKinds } from '#domain/application/completeness.ts'
import { rejectReasons } from '#domain/application/paper-reasons.ts'
import { identityKinds } from '#domain/identity-document/identity-kind.ts'
import { lineOfText } from '#platform/fields/text.ts'

export const uploadedDocumentParams = z.strictObject({ uploadedDocumentId: z.uuid() })

export const uploadedDocumentSchema = z.object({
  id: z.uuid(),
  kind: z.enum(missingItemKinds),
  itemId: z.uuid().nullable().meta({ description: 'What it was asked for as; null where she sent it by herself' }),
  mediaType: z.enum(['image/jpeg', 'application/pdf']),
  sizeBytes: z.int(),
  pages: z.int().nullable(),
  hasPreview: z.boolean(),
  state: z.enum(['sent', 'accepted', 'rejected']),
  sentOn: z.iso.date(),
  reviewedOn: z.iso.date().nullable(),
  rejectReason: z.enum(rejectReasons).nullable(),
  rejectNote: z.string().nullable(),
}).meta({ id: 'UploadedDocument' })
export type UploadedDocumentView = z.output<typeof uploadedDocumentSchema>

export const myDocumentsSchema = z.object({
  documents: z.array(uploadedDocumentSchema),
  maySend: z.boolean(),
  mayTakeBack: z.boolean().meta({ description: 'Before she sends the application' }),
}).meta({ id: 'MyDocuments' })
export type MyDocuments = z.output<typeof myDocumentsSchema>

const owner = z.object({ partyId: z.uuid(), name: z.string() })

export const fileDocumentSchema = uploadedDocumentSchema.extend({ of: owner, sentBy: z.string().nullable().meta({ description: 'Who helped her send it' }) }).meta({ id: 'FileDocument' })
export const fileIdentitySchema = z.object({
  of: owner,
  kind: z.enum(identityKinds),
  numberEnd: z.string().meta({ description: 'The last four characters; the rest by a look of its own' }),
}).meta({ id: 'FileIdentity' })

export const fileDocumentsSchema = z.object({ documents: z.array(fileDocumentSchema), identities: z.array(fileIdentitySchema) }).meta({ id: 'FileDocuments' })
export type FileDocuments = z.output<typeof fileDocumentsSchema>

export const reviewDocument = z.strictObject({
  outcome: z.enum(['accepted', 'rejected']),
  reason: z.enum(rejectReasons).nullish().meta({ description: 'Of a rejection: why, in prepared words' }),
  note: lineOfText(300).nullish().meta({ description: 'To the applicant, in her language; `other` needs one' }),
  dueOn: z.iso.date().nullish().meta({ description: 'Of a rejection: by when another one is wanted; ten days from today where left out' }),
}).meta({ id: 'ReviewDocument' })
export type ReviewDocument = z.output<typeof reviewDocument>
