import { z } from 'zod'
import { capacities, keptHerWord, knownFor, seenOfBusiness, wouldLend } from '#domain/application/vouching.ts'
import { localizedSchema } from '#platform/fields/localized.ts'
import { freeText, lineOfText } from '#platform/fields/text.ts'
import { endorsementStandingSchema, fileEndorsementSchema } from './endorsements.ts'

/** A link's token, or a code as somebody typed it. */
export const vouchInvitationParams = z.strictObject({ vouchToken: z.string().min(6).max(100) })
export const voucherParams = z.strictObject({ applicationId: z.uuid(), invitationId: z.uuid() })
export const vouchParams = z.strictObject({ vouchId: z.uuid() })

export const inviteVoucher = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client' }),
  invitedName: lineOfText(120),
}).meta({ id: 'InviteVoucher' })

export const voucherInvited = z.object({
  invitationId: z.uuid(),
  url: z.url().meta({ description: 'Shown this once; whoever holds it can answer. Another can be made, which ends this one' }),
  code: z.string().meta({ description: 'The same door for whoever is told it: typed at /v' }),
  expiresOn: z.iso.date(),
}).meta({ id: 'VoucherInvited' })

const answers = {
  knownFor: z.enum(knownFor),
  capacity: z.enum(capacities),
  seenOfBusiness: z.enum(seenOfBusiness),
  seenInWords: freeText(500).nullable(),
  keptHerWord: z.enum(keptHerWord),
  wouldLend: z.enum(wouldLend),
  householdOrFamily: z.boolean().meta({ description: 'Lives in the same home or is family. Marital status is never asked' }),
}
export const vouchAnswersSchema = z.object(answers).meta({ id: 'VouchAnswers' })

export const vouchStates = ['waiting', 'opened', 'expired', 'given', 'declined', 'withdrawn'] as const

export const vouchingSchema = z.object({
  needed: z.int().meta({ description: 'How many vouches the programme asks for; 0 where it does without' }),
  counted: z.int(),
  missing: z.int(),
  endsOn: z.iso.date().nullable().meta({ description: 'The last day they are waited for before another way in is offered; null where none are missing' }),
  windowIsOver: z.boolean(),
  mayInvite: z.boolean(),
  endorsements: z.array(endorsementStandingSchema),
  people: z.array(z.object({
    invitationId: z.uuid(),
    name: z.string().meta({ description: 'The one she was invited by' }),
    state: z.enum(vouchStates),
    on: z.iso.date().meta({ description: 'Since when' }),
    expiresOn: z.iso.date(),
    counts: z.boolean(),
    answers: vouchAnswersSchema.nullable().meta({ description: 'Only where the programme lets her see what was said' }),
  })),
}).meta({ id: 'Vouching' })
export type VouchingView = z.output<typeof vouchingSchema>


export const vouchInvitationSchema = z.object({
  state: z.enum(['open', 'expired', 'answered', 'declined', 'over']).meta({ description: '`over`: it was decided or withdrawn' }),
  invitedName: z.string(),
  applicant: z.string(),
  businessName: z.string().nullable(),
  purpose: z.string().nullable().meta({ description: 'In one line' }),
  expiresOn: z.iso.date(),
  statement: z.object({ version: z.string(), sha256: z.string(), text: localizedSchema }),
}).meta({ id: 'VouchInvitation' })
export type VouchInvitationView = z.output<typeof vouchInvitationSchema>

export const vouchInvitationOpened = z.object({ mayVouch: z.boolean(), why: z.enum(['party-cannot-vouch', 'staff-cannot-vouch', 'too-many-vouches', 'vouched-already']).nullable() })
  .meta({ id: 'VouchInvitationOpened' })
export type VouchInvitationOpened = z.output<typeof vouchInvitationOpened>

export const giveVouch = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client' }),
  ...answers,
  seenInWords: freeText(500).nullish(),
  typedName: lineOfText(200),
  statementSha256: z.string().regex(/^[0-9a-f]{64}$/).meta({ description: 'Of the words she was shown' }),
  openedAt: z.iso.datetime({ offset: true }),
}).meta({ id: 'GiveVouch' })
export type GiveVouch = z.output<typeof giveVouch>

export const vouchGiven = z.object({ vouchId: z.uuid(), signedOn: z.iso.date() }).meta({ id: 'VouchGiven' })

export const vouchDeclined = z.object({ declinedOn: z.iso.date() }).meta({ id: 'VouchDeclined' })

export const myVouchSchema = z.object({
  vouchId: z.uuid(),
  applicant: z.string(),
  businessName: z.string().nullable(),
  signedOn: z.iso.date(),
  withdrawnOn: z.iso.date().nullable(),
  mayWithdraw: z.boolean(),
}).meta({ id: 'MyVouch' })
export type MyVouch = z.output<typeof myVouchSchema>
export const myVouchesSchema = z.object({ vouches: z.array(myVouchSchema) }).meta({ id: 'MyVouches' })

export const fileVouchSchema = z.object({
  vouchId: z.uuid(),
  name: z.string(),
  answers: vouchAnswersSchema,
  typedName: z.string(),
  textVersion: z.string(),
  signedAt: z.iso.datetime(),
  signedOn: z.iso.date(),
  withdrawnOn: z.iso.date().nullable(),
  byParty: z.boolean().meta({ description: 'She has since become a party: it does not count' }),
}).meta({ id: 'FileVouch' })

export const fileVouchingSchema = z.object({
  needed: z.int(),
  counted: z.int(),
  closeAtMost: z.int(),
  endorsements: z.array(fileEndorsementSchema),
  vouches: z.array(fileVouchSchema),
  waiting: z.array(z.object({ name: z.string(), state: z.enum(vouchStates), on: z.iso.date() })),
}).meta({ id: 'FileVouching' })
export type FileVouching = z.output<typeof fileVouchingSchema>
