import { z } from 'zod'
import { cadences } from '#domain/circle/round-dates.ts'
import { moneyReceived, paymentRecordedSchema } from '#services/loans/index.ts'
import { localizedSchema } from '#platform/fields/localized.ts'
import { lineOfText } from '#platform/fields/text.ts'

const circleShape = {
  id: z.uuid(),
  name: z.string(),
  cadence: z.enum(cadences),
  contributionCents: z.int().meta({ description: 'What each member puts in, every round' }),
  potCents: z.int().meta({ description: 'What the member whose turn it is receives' }),
  memberCount: z.int(),
  startOn: z.iso.date(),
  status: z.enum(['forming', 'running', 'finished']),
}
const round = z.int().meta({ description: 'The round of today: the first whose day has not passed' })
const roundDate = { round: z.int(), agreedOn: z.iso.date(), dueOn: z.iso.date().meta({ description: 'The agreed date, or the next on which banks are open' }) }
const roundStatuses = z.enum(['collected', 'open', 'late'])

export const circleListedSchema = z.object({
  ...circleShape, round, joined: z.int(), dueOn: z.iso.date(), recipient: z.string().nullable(),
  paid: z.int().meta({ description: 'How many have paid for this round' }),
  owing: z.int().meta({ description: 'How many owe an earlier round' }),
}).meta({ id: 'CircleListed' })
export type CircleListed = z.output<typeof circleListedSchema>
export const circleListSchema = z.object({ circles: z.array(circleListedSchema) }).meta({ id: 'Circles' })

export const circleSchema = z.object({
  ...circleShape, round,
  rounds: z.array(z.object({ ...roundDate, recipient: z.string().nullable(), paid: z.int(), status: roundStatuses })),
  members: z.array(z.object({
    id: z.uuid(), turn: z.int(), name: z.string(), joined: z.boolean(),
    owesRounds: z.array(z.int()).meta({ description: 'Rounds up to this one that she has not paid' }),
    contributions: z.array(z.object({ id: z.uuid(), round: z.int() })),
  })),
}).meta({ id: 'Circle' })
export type CircleView = z.output<typeof circleSchema>

export const myCircleSchema = z.object({
  ...circleShape, round, joined: z.int(), dueOn: z.iso.date(), roundStatus: roundStatuses,
  rounds: z.array(z.object(roundDate)),
  recipient: z.string().nullable().meta({ description: 'Who receives this round; null where it is she who asks' }),
  members: z.array(z.object({ name: z.string(), isMe: z.boolean(), joined: z.boolean(), paid: z.boolean().meta({ description: 'For this round' }) })),
  me: z.object({ turn: z.int(), owes: z.array(z.object({ round: z.int(), dueOn: z.iso.date() })) }),
}).meta({ id: 'MyCircle' })
export type MyCircle = z.output<typeof myCircleSchema>
export const myCirclesSchema = z.object({ circles: z.array(myCircleSchema) }).meta({ id: 'MyCircles' })

export const createCircleSchema = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client' }),
  name: lineOfText(80),
  cadence: z.enum(cadences),
  contributionCents: z.int().min(1).max(1_000_000_00),
  memberCount: z.int().min(2).max(50),
  startOn: z.iso.date(),
}).meta({
  id: 'CreateCircle',
  examples: [{ id: '0198a1d0-0000-7000-8000-000000000001', name: 'Tanda Flor de Barelas', cadence: 'monthly', contributionCents: 10_000, memberCount: 10, startOn: '2027-01-17' }],
})
export type CreateCircle = z.output<typeof createCircleSchema>

export const circleParams = z.strictObject({ circleId: z.uuid() })
export const memberParams = z.strictObject({ circleId: z.uuid(), memberId: z.uuid() })
export const contributionParams = z.strictObject({ circleId: z.uuid(), contributionId: z.uuid() })

export const inviteMemberSchema = z.strictObject({ id: z.uuid().meta({ description: 'Made by the client' }), invitedName: lineOfText(120) }).meta({ id: 'InviteMember' })
export const memberInvitedSchema = z.object({
  memberId: z.uuid(),
  inviteUrl: z.url().meta({ description: 'Shown this once; whoever holds it can join. Another can be made, which ends this one' }),
  inviteCode: z.string().meta({ description: 'The same, to be read out' }),
  expiresOn: z.iso.date(),
}).meta({ id: 'MemberInvited' })

export const setTurnsSchema = z.strictObject({ memberIds: z.array(z.uuid()).max(50) }).meta({ id: 'SetTurns' })
export const recordContributionSchema = z.strictObject({ id: z.uuid().meta({ description: 'Made by the client' }), memberId: z.uuid(), round: z.int().min(1).max(50) }).meta({ id: 'RecordContribution' })
export const reverseContributionSchema = z.strictObject({ id: z.uuid().meta({ description: 'Made by the client' }) }).meta({ id: 'ReverseContribution' })

export const circleTokenParams = z.strictObject({ token: z.string().min(8).max(100).meta({ description: 'Of the link, or the code that was read out' }) })
export const circleInvitationSchema = z.object({
  ...circleShape,
  state: z.enum(['open', 'expired', 'accepted', 'over']).meta({ description: '`over`: the circle has begun' }),
  invitedName: z.string(),
  coordinator: z.string().meta({ description: 'Given names of who keeps the circle' }),
  expiresOn: z.iso.date(),
  rules: z.object({ version: z.string(), text: localizedSchema }),
}).meta({ id: 'CircleInvitation' })
export type CircleInvitation = z.output<typeof circleInvitationSchema>
export const joinCircleSchema = z.strictObject({ rulesTextVersion: z.string().max(100) }).meta({ id: 'JoinCircle' })
export const circleJoinedSchema = z.object({ circleId: z.uuid(), memberId: z.uuid() }).meta({ id: 'CircleJoined' })

/** As many lines as a circle has members, and some for those who have two loans. */
const mostLines = 100

export const sheetSchema = z.strictObject({
  receivedOn: z.iso.date().meta({ description: 'The day of the meeting: today or earlier' }),
  lines: z.array(z.strictObject({
    id: z.uuid().meta({ description: 'Made by the client: names this payment for good' }),
    loanId: z.uuid().meta({ description: 'Of a member; one line a loan' }),
    ...moneyReceived,
  })).min(1).max(mostLines),
}).meta({ id: 'CircleSheet' })
export const sheetRecordedSchema = z.object({
  totalCents: z.int(),
  lines: z.array(paymentRecordedSchema).meta({ description: 'In the order in which they were sent' }),
}).meta({ id: 'CircleSheetRecorded' })
export type SheetRecorded = z.output<typeof sheetRecordedSchema>
