import { z } from 'zod'
import { clockKinds } from '#domain/application/clocks.ts'
import { decisionKinds } from '#domain/decision/decision-kind.ts'
import { moneyInCodes, moneyOutCodes } from '#domain/application/budget.ts'
import { consentKinds } from '#domain/application/consents.ts'
import { applicationStatuses } from '#domain/application/life.ts'
import { businessAges, businessPlaces, entrepreneurTypes } from '#domain/application/submission.ts'
import { partyRoles } from '#domain/application/party-role.ts'
import { localeSchema, localizedSchema } from '#platform/fields/localized.ts'
import { fundraisingEvidenceSchema } from '#services/circles/index.ts'
import { fileVouchingSchema, missingSchema } from '#services/intake/index.ts'
import { reason } from '../schemas.ts'
import { fileLetterSchema } from './letters.ts'
import { deadlineSchema } from './queue.ts'

const person = z.object({ personId: z.uuid(), name: z.string() })

export const filePartySchema = z.object({
  id: z.uuid(),
  role: z.enum(partyRoles),
  personId: z.uuid().nullable(),
  name: z.string(),
  joined: z.boolean(),
  identified: z.boolean().meta({ description: 'Gave the number of a paper that says who one is' }),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  locale: localeSchema.nullable(),
}).meta({ id: 'FileParty' })

export const fileQuoteSchema = z.object({
  advanceOn: z.iso.date().meta({ description: 'As if the money went out on this day' }),
  installments: z.int(),
  period: z.object({ every: z.int(), unit: z.enum(['day', 'week', 'semi-month', 'month']) }),
  installmentCents: z.int().meta({ description: 'The first one; all but the last are the same in an equal-installment loan' }),
  lastInstallmentCents: z.int(),
  firstDueOn: z.iso.date(),
  lastDueOn: z.iso.date(),
  amountFinancedCents: z.int(),
  financeChargeCents: z.int(),
  totalOfPaymentsCents: z.int(),
  annualPercentageRate: z.string(),
}).meta({ id: 'FileQuote' })

const line = <Code extends string>(codes: readonly [Code, ...Code[]]) => z.object({ code: z.enum(codes), amountCents: z.int() })

const fit = z.enum(['fits', 'tight', 'short'])

export const fileBudgetSchema = z.object({
  moneyIn: z.array(line(moneyInCodes)),
  moneyOut: z.array(line(moneyOutCodes)),
  moneyInCents: z.int(),
  moneyOutCents: z.int(),
  paymentCents: z.int().meta({ description: 'What this loan’s payments come to in a normal month' }),
  leftCents: z.int(),
  minimumLeftCents: z.int().meta({ description: 'What the programme asks to be left' }),
  fit,
  badMonth: z.object({ moneyInCents: z.int(), leftCents: z.int(), fit }).nullable().meta({ description: 'The same where a bad month comes in; null where nobody asked' }),
}).meta({ id: 'FileBudget' })

const consentSchema = z.object({
  kind: z.enum(consentKinds), name: z.string(), textVersion: z.string(), locale: localeSchema, givenAt: z.iso.datetime(),
  helped: z.boolean().meta({ description: 'On the device of whoever helped' }),
})

const helpSchema = z.object({
  assistanceId: z.uuid(),
  helper: person,
  helperRole: z.enum(['officer', 'coach', 'partner']),
  consentTextVersion: z.string(),
  consentTypedName: z.string().meta({ description: 'The name she typed on the helper’s screen after it was read to her' }),
  locale: localeSchema,
  openedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  endReason: z.string().nullable(),
  confirmed: z.array(z.object({ at: z.iso.datetime(), sections: z.array(z.string()) })).meta({ description: 'What she looked through and confirmed, oldest first' }),
}).meta({ id: 'FileHelp' })

export const fileDecisionSchema = z.object({
  id: z.uuid(),
  kind: z.enum(decisionKinds),
  reasons: z.array(reason),
  reasonOther: z.string().nullable(),
  note: z.string().nullable(),
  amountCents: z.int().nullable(),
  installments: z.int().nullable(),
  productVersionId: z.uuid().nullable(),
  needsSecond: z.boolean(),
  decidedBy: person,
  decidedAt: z.iso.datetime(),
  second: z.object({ by: person, at: z.iso.datetime(), outcome: z.enum(['agreed', 'returned']), note: z.string().nullable() }).nullable(),
  finalOn: z.iso.date().nullable(),
  expiresOn: z.iso.date().nullable(),
  answer: z.enum(['accepted', 'refused', 'expired']).nullable(),
  answeredAt: z.iso.datetime().nullable(),
}).meta({ id: 'FileDecision' })

export const authoritySchema = z.object({
  limitCents: z.int(),
  mayDecide: z.boolean(),
  needsSecond: z.boolean().meta({ description: 'For what was asked, as it was asked' }),
  mayGiveSecondOpinion: z.boolean(),
  why: z.enum(['not-authorised', 'party', 'helped-applicant', 'same-person', 'limit', 'status']).nullable().meta({ description: 'Why she may do neither' }),
  possibleSeconds: z.array(person).meta({ description: 'Who could agree, were the decision above her limit' }),
}).meta({ id: 'Authority' })

export const fileSchema = z.object({
  applicationId: z.uuid(),
  reference: z.string(),
  version: z.int(),
  status: z.enum(applicationStatuses),
  locale: localeSchema,
  receivedOn: z.iso.date(),
  completedOn: z.iso.date().nullable(),
  respondBy: z.iso.date().nullable(),
  decidedOn: z.iso.date().nullable(),
  officer: person.nullable(),
  deadline: deadlineSchema.nullable(),
  clocks: z.array(z.object({ kind: z.enum(clockKinds), on: z.iso.date() })).meta({ description: 'What happens by itself, and on which day, as long as nobody does it first' }),
  parties: z.array(filePartySchema),
  businessName: z.string(),
  entrepreneurType: z.enum(entrepreneurTypes),
  businessSince: z.enum(businessAges).nullable(),
  sells: z.string().nullable(),
  place: z.enum(businessPlaces).nullable(),
  uses: z.array(z.object({ what: z.string(), amountCents: z.int(), seller: z.string().nullable() })),
  story: z.string().meta({ description: 'As they told it, in their language' }),
  purpose: z.string(),
  amountCents: z.int(),
  installments: z.int(),
  productVersionId: z.uuid(),
  productName: localizedSchema,
  budget: fileBudgetSchema,
  quote: fileQuoteSchema,
  missing: z.array(missingSchema),
  papersToLookAt: z.int().meta({ description: 'Papers that came, asked for or not, and that nobody has looked at' }),
  vouching: fileVouchingSchema,
  fundraising: fundraisingEvidenceSchema.nullable().meta({ description: 'The loan raised from supporters, where she asked for that' }),
  decisions: z.array(fileDecisionSchema),
  milestones: z.array(z.object({ kind: z.string(), occurrence: z.string(), on: z.iso.date(), passedOver: z.boolean() })),
  notices: z.array(z.object({ id: z.uuid(), kind: z.string(), to: z.string(), on: z.iso.date(), subject: localizedSchema, read: z.boolean() })),
  textVersions: z.object({ electronic: z.string(), truth: z.string(), notices: z.string(), product: z.string() }).nullable()
    .meta({ description: 'Of every text she was shown, as of the submission' }),
  consents: z.array(consentSchema),
  help: z.array(helpSchema).meta({ description: 'Every sitting in which somebody filled it in with her' }),
  letters: z.array(fileLetterSchema).meta({ description: 'Newest first' }),
  loanId: z.uuid().nullable(),
  authority: authoritySchema,
}).meta({ id: 'ApplicationFile' })
export type ApplicationFile = z.output<typeof fileSchema>
