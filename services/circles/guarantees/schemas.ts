import { z } from 'zod'
import { needCodes } from '#domain/circle/graduation/what-she-needs.ts'
import { guaranteeSettings } from '#domain/circle/guarantee/guarantee-rules.ts'
import { localizedSchema } from '#platform/fields/localized.ts'
import { signAgreementSchema } from '#services/loans/index.ts'

export { circleParams as groupParams } from '../schemas.ts'
export const groupMemberParams = z.strictObject({ circleId: z.uuid(), memberId: z.uuid() })
export const guaranteeParams = z.strictObject({ guaranteeId: z.uuid() })

const setting = z.enum(guaranteeSettings)
const turn = {
  step: z.int(),
  from: z.iso.date().nullable().meta({ description: 'The day from which the money may go out; null while somebody of a step before has not received' }),
  waitsFor: z.enum(['nobody', 'step-before', 'days-on-time']),
}
const growth = {
  lastCents: z.int().nullable().meta({ description: 'Her last loan in the group' }),
  ceilingCents: z.int().nullable().meta({ description: 'The most that her next one may be; null before her first' }),
  needs: z.array(z.object({
    code: z.enum(needCodes), met: z.boolean(), has: z.int().nullable(), needs: z.int().nullable().meta({ description: 'Percent, or loans paid back; null of what is yes or no' }),
  })).meta({ description: 'What it takes for a bigger one' }),
  bankReady: z.boolean(),
}

export const groupSchema = z.object({
  setting: setting.nullable(),
  lateDays: z.int().nullable().meta({ description: 'From how many days late on a loan closes the door for the others' }),
  staggered: z.boolean(),
  cycle: z.int().nullable().meta({ description: 'Which time round' }),
  line: z.array(z.object({ memberId: z.uuid(), disbursedOn: z.iso.date().nullable(), ...turn })).meta({ description: 'In the order in which the loans go out' }),
  members: z.array(z.object({
    memberId: z.uuid(), name: z.string(), behind: z.boolean(), loan: z.enum(['none', 'approved', 'out', 'paid', 'lost']).meta({ description: 'Her last one' }), hasOpenLoan: z.boolean(), ...growth,
  })),
  guarantees: z.array(z.object({ guaranteeId: z.uuid(), loanId: z.uuid(), byMemberId: z.uuid(), capCents: z.int(), signedAt: z.iso.datetime().nullable() })),
  losses: z.array(z.object({
    memberId: z.uuid(), lostCents: z.int(), shares: z.array(z.object({ guaranteeId: z.uuid(), owesCents: z.int(), jointly: z.boolean() })),
  })).meta({ description: 'Loans that were given up, and who owes what of it by her own signature' }),
}).meta({ id: 'CircleGroup' })
export type GroupView = z.output<typeof groupSchema>

export const setLineSchema = z.strictObject({ id: z.uuid().meta({ description: 'Made by the client' }), memberIds: z.array(z.uuid()).min(1).max(50) }).meta({ id: 'SetLine' })
export type SetLine = z.output<typeof setLineSchema>
export const leaveGroupSchema = z.strictObject({ on: z.iso.date().nullable().meta({ description: 'The day she left; null takes it back' }) }).meta({ id: 'LeaveGroup' })
export type LeaveGroup = z.output<typeof leaveGroupSchema>

export const nextLoanSchema = z.object({
  setting, lateDays: z.int(), door: z.enum(['open', 'no-new-loan', 'no-bigger-loan']).meta({ description: 'Whether the group lets a loan of hers through now; never who is behind' }),
  ...growth,
  turn: z.object(turn).nullable().meta({ description: 'Where loans go out in steps: when hers may' }),
}).meta({ id: 'NextLoan' })
export type NextLoan = z.output<typeof nextLoanSchema>

export const myGuaranteeSchema = z.object({
  guaranteeId: z.uuid(), circleId: z.uuid(), circleName: z.string(), borrower: z.string(), signerName: z.string(), setting: z.enum(['capped_share', 'joint_and_several']),
  loanCents: z.int(), capCents: z.int().meta({ description: 'The most of it that she can come to owe' }),
  toBeSigned: z.boolean(), signedAt: z.iso.datetime().nullable(),
  owesCents: z.int().meta({ description: 'Of what was lost; 0 as long as nothing is' }), jointly: z.boolean(),
  sha256: z.string(), noticeSha256: z.string(),
  consent: z.object({ version: z.string(), statements: z.array(localizedSchema) }),
}).meta({ id: 'MyGuarantee' })
export type MyGuarantee = z.output<typeof myGuaranteeSchema>
export const myGuaranteesSchema = z.object({ guarantees: z.array(myGuaranteeSchema) }).meta({ id: 'MyGuarantees' })

export const signGuaranteeSchema = signAgreementSchema.extend({
  noticeSha256: z.string().regex(/^[0-9a-fA-F]{64}$/).meta({ description: 'Of the notice to cosigners that she was shown first' }),
  openedNoticeAt: z.iso.datetime({ offset: true }),
}).meta({ id: 'SignGuarantee' })
export type SignGuarantee = z.output<typeof signGuaranteeSchema>
