import { z } from 'zod'
import { applicationStatuses } from '#domain/application/life.ts'
import { entrepreneurTypes } from '#domain/application/submission.ts'
import { reasonCodes } from '#domain/decision/reasons.ts'
import { partyRoles } from '#domain/application/party-role.ts'
import { localeSchema } from '#platform/fields/localized.ts'
import { answersSchema } from './schemas/answers.ts'
import { helpSchema, shownTextSchema } from './schemas/help.ts'
import { missingSchema } from './schemas/missing.ts'
import { partySchema } from './schemas/parties.ts'

export const applicationParams = z.strictObject({ applicationId: z.uuid() })

export const startApplication = z.strictObject({ id: z.uuid().meta({ description: 'Made by the client' }) }).meta({ id: 'StartApplication' })

export const saveAnswers = z.strictObject({ version: z.int().min(1), answers: answersSchema }).meta({ id: 'SaveAnswers' })
export const answersSaved = z.object({ version: z.int(), savedAt: z.iso.datetime() }).meta({ id: 'AnswersSaved' })

export const submitApplication = z.strictObject({ version: z.int().min(1) }).meta({ id: 'SubmitApplication' })

const asked = z.object({
  businessName: z.string(),
  entrepreneurType: z.enum(entrepreneurTypes),
  purpose: z.string(),
  amountCents: z.int(),
  productVersionId: z.uuid(),
  installments: z.int(),
})

const counteroffer = z.object({
  decisionId: z.uuid(),
  amountCents: z.int(),
  installments: z.int(),
  productVersionId: z.uuid(),
  reasons: z.array(z.enum(reasonCodes)),
  reasonOther: z.string().nullable(),
  madeOn: z.iso.date(),
  expiresOn: z.iso.date().meta({ description: 'The last day on which it can be accepted' }),
})

export const applicationSchema = z.object({
  id: z.uuid(),
  reference: z.string(),
  version: z.int().meta({ description: 'Sent back with every change; a change based on an older one is refused' }),
  status: z.enum(applicationStatuses),
  locale: localeSchema,
  myRole: z.enum(partyRoles),
  isApplicant: z.boolean().meta({ description: 'She who asks: she alone, or whoever helps her today, changes and submits it' }),
  help: helpSchema.nullable().meta({ description: 'Whoever helps her in person today' }),
  answers: answersSchema.nullable().meta({ description: 'As typed; only for her, and for whoever helps her today' }),
  consentTexts: z.object({ electronic: shownTextSchema, truth: shownTextSchema }).nullable().meta({ description: 'What is to be agreed to before it is sent; null afterwards' }),
  asked: asked.nullable().meta({ description: 'As submitted; null before' }),
  parties: z.array(partySchema),
  missing: z.array(missingSchema),
  vouchesNeeded: z.int().meta({ description: 'How many people must vouch in all; 0 where the programme does without' }),
  receivedOn: z.iso.date().nullable(),
  completedOn: z.iso.date().nullable(),
  officer: z.string().nullable().meta({ description: 'Who looks after it; reached by the lender’s telephone' }),
  answerBy: z.iso.date().nullable().meta({ description: 'The latest date for an answer, once nothing is missing' }),
  respondBy: z.iso.date().nullable().meta({ description: 'The date that the notice of incompleteness named' }),
  decidedOn: z.iso.date().nullable(),
  decision: z.object({ reasons: z.array(z.enum(reasonCodes)), reasonOther: z.string().nullable() }).nullable()
    .meta({ description: 'Why it was declined; not for a guarantor' }),
  counteroffer: counteroffer.nullable(),
  loanId: z.uuid().nullable(),
  mayDo: z.array(z.enum(['save-answers', 'submit', 'withdraw', 'invite-party', 'answer-counteroffer', 'end-help', 'confirm'])),
}).meta({ id: 'Application' })
export type ApplicationView = z.output<typeof applicationSchema>

export const applicationSummarySchema = z.object({
  id: z.uuid(),
  reference: z.string(),
  status: z.enum(applicationStatuses),
  myRole: z.enum(partyRoles),
  businessName: z.string().nullable(),
  amountCents: z.int().nullable(),
  receivedOn: z.iso.date().nullable(),
  missing: z.int(),
  expiresOn: z.iso.date().nullable().meta({ description: 'Of a counteroffer that waits for an answer' }),
  loanId: z.uuid().nullable(),
  updatedAt: z.iso.datetime(),
}).meta({ id: 'ApplicationSummary' })
export type ApplicationSummary = z.output<typeof applicationSummarySchema>
export const applicationListSchema = z.object({ applications: z.array(applicationSummarySchema) }).meta({ id: 'ApplicationList' })
