import { z } from 'zod'
import { riskGrades } from '#domain/circle/fundraising/fundraising-rules.ts'
import { fundraisingStates } from '#domain/circle/fundraising/standing.ts'
import { lineOfText, writtenText } from '#platform/fields/text.ts'

export const fundraisingParams = z.strictObject({ fundraisingId: z.uuid() })
export const pledgeParams = z.strictObject({ fundraisingId: z.uuid(), supportPledgeId: z.uuid() })
export const supporterTokenParams = z.strictObject({ token: z.string().min(8).max(100).meta({ description: 'Of the link, or the code that was read out' }) })

const id = z.uuid().meta({ description: 'Made by the client' })
const state = z.enum(['in-review', ...fundraisingStates, 'withdrawn'])
const throughOn = z.iso.date().nullable().meta({ description: 'The last day of where it is now; null where no day runs' })
const progress = { amountCents: z.int(), pledgedCents: z.int(), state, throughOn }

export const askFundraisingSchema = z.strictObject({ id, applicationId: z.uuid(), story: writtenText(2000) }).meta({ id: 'AskFundraising' })
export type AskFundraising = z.output<typeof askFundraisingSchema>

export const myFundraisingSchema = z.object({
  fundraisingId: z.uuid(), applicationId: z.uuid(), story: z.string(), ...progress, missingCents: z.int(),
  supporters: z.int().meta({ description: 'Of her own people' }), supportersNeeded: z.int().meta({ description: '0 before it was looked at' }),
  pledges: z.array(z.object({ pledgeId: z.uuid(), name: z.string(), amountCents: z.int(), on: z.iso.date(), ofHerNetwork: z.boolean() })),
  invitations: z.array(z.object({ invitationId: z.uuid(), invitedName: z.string(), pledged: z.boolean() })),
}).meta({ id: 'MyFundraising' })
export type MyFundraising = z.output<typeof myFundraisingSchema>
export const myFundraisingsSchema = z.object({ fundraisings: z.array(myFundraisingSchema) }).meta({ id: 'MyFundraisings' })

export const supporterViewSchema = z.object({
  fundraisingId: z.uuid(), name: z.string().meta({ description: 'Her given names' }), story: z.string(), ...progress, missingCents: z.int(),
  people: z.int().meta({ description: 'How many have pledged' }),
  leastCents: z.int(), mostCents: z.int().meta({ description: 'The least and the most that one may pledge now' }),
  mine: z.object({ pledgeId: z.uuid(), amountCents: z.int() }).nullable(),
}).meta({ id: 'SupporterView' })
export type SupporterView = z.output<typeof supporterViewSchema>
export const publicFundraisingsSchema = z.object({ fundraisings: z.array(supporterViewSchema) }).meta({ id: 'PublicFundraisings' })
export const supporterInvitationSchema = z.object({ invitedName: z.string(), isUsed: z.boolean(), fundraising: supporterViewSchema }).meta({ id: 'SupporterInvitation' })
export type SupporterInvitation = z.output<typeof supporterInvitationSchema>

export const inviteSupporterSchema = z.strictObject({ id, invitedName: lineOfText(120) }).meta({ id: 'InviteSupporter' })
export const supporterInvitedSchema = z.object({
  invitationId: z.uuid(), inviteUrl: z.url().meta({ description: 'Shown this once; whoever holds it can pledge' }), inviteCode: z.string(), throughOn: z.iso.date(),
}).meta({ id: 'SupporterInvited' })

export const pledgeSchema = z.strictObject({
  id, amountCents: z.int().min(1).max(1_000_000_00), token: z.string().min(8).max(100).optional().meta({ description: 'Of her link; not needed once it is public' }),
}).meta({ id: 'Pledge' })
export type Pledge = z.output<typeof pledgeSchema>

export const reviewFundraisingSchema = z.strictObject({ riskGrade: z.int().min(1).max(riskGrades) }).meta({ id: 'ReviewFundraising' })
export type ReviewFundraising = z.output<typeof reviewFundraisingSchema>
export const fundraisingEvidenceSchema = z.object({
  fundraisingId: z.uuid(), story: z.string(), ...progress, riskGrade: z.int().nullable(), supporters: z.int(), supportersNeeded: z.int(), people: z.int(), closedOn: z.iso.date().nullable(),
}).meta({ id: 'FundraisingEvidence' })
export type FundraisingEvidence = z.output<typeof fundraisingEvidenceSchema>
