import { z } from 'zod'
import { guaranteeSettings } from '#domain/circle/guarantee/guarantee-rules.ts'
import { cares } from '#domain/circle/health.ts'
import { custodies, payoutOrders } from '#domain/circle/kinds.ts'
import { cadences } from '#domain/circle/round-dates.ts'
import { moneyReceived, paymentRecordedSchema } from '#services/loans/index.ts'
import { localizedSchema } from '#platform/fields/localized.ts'
import { lineOfText } from '#platform/fields/text.ts'
import { myPartsSchema, partsSchema, savingsEventSchemas } from './savings/schemas.ts'

const payoutOrder = z.enum(payoutOrders).meta({ description: 'How the turns come about' })
const relativesWelcome = z.boolean().meta({ description: 'Whether relatives and people of one household may be in it together' })
const trainingFirst = z.boolean().meta({ description: 'Whether each is taught first how the circle works' })
const custody = z.enum(custodies).meta({ description: 'Where the money is: the group’s own box, or an account' })

const guarantee = z.enum(guaranteeSettings).meta({ description: 'What a member’s loan that is not paid means for the others' })

const circleShape = {
  id: z.uuid(),
  name: z.string(),
  kind: z.string().meta({ description: 'Built in, or of the programme’s own' }),
  relativesWelcome,
  trainingFirst,
  payoutOrder: payoutOrder.nullable(),
  guarantee: guarantee.nullable(),
  custody,
  holdsLate: z.boolean().meta({ description: 'Who is behind waits: she changes turns with the next who is not' }),
  guaranteed: z.boolean().meta({ description: 'A guarantor fills the pot where somebody has not put in' }),
  cadence: z.enum(cadences),
  contributionCents: z.int().meta({ description: 'What each member puts in, every round' }),
  potCents: z.int().meta({ description: 'What the member whose turn it is receives; nothing in a circle without turns' }),
  memberCount: z.int().meta({ description: 'Places: the most there may be where the kind begins with fewer' }),
  startOn: z.iso.date(),
  status: z.enum(['forming', 'running', 'finished']),
}
const round = z.int().meta({ description: 'The round of today: the first whose day has not passed' })
const roundDate = { round: z.int(), agreedOn: z.iso.date(), dueOn: z.iso.date().meta({ description: 'The agreed date, or the next on which banks are open' }) }
const lottery = z.object({
  lotteryId: z.uuid(),
  commitment: z.string().meta({ description: 'SHA-256 of "molino lottery " and the secret: there before anybody adds a word' }),
  members: z.array(z.object({ memberId: z.uuid(), name: z.string(), word: z.string().nullable() })).meta({ description: 'Who takes part, with the word of whoever added one' }),
  secret: z.string().nullable().meta({ description: 'Published with the draw' }),
  order: z.array(z.uuid()).nullable().meta({ description: 'Members as they were drawn. Anybody can draw it again: services/domain/circle/rotation/lottery.ts says how' }),
}).nullable()
const roundStatuses = z.enum(['collected', 'open', 'late'])

export const circleListedSchema = z.object({
  ...circleShape, round, joined: z.int(), dueOn: z.iso.date(), recipient: z.string().nullable(),
  paid: z.int().meta({ description: 'How many have paid for this round' }),
  owing: z.int().meta({ description: 'How many owe an earlier round' }),
  cares: z.array(z.enum(cares)).meta({ description: 'Why it needs care, the most pressing first; circles come in this order' }),
  dueContributions: z.int().meta({ description: 'Of the rounds whose day has passed' }),
  onTimeContributions: z.int(),
}).meta({ id: 'CircleListed' })
export type CircleListed = z.output<typeof circleListedSchema>
export const circleListSchema = z.object({ circles: z.array(circleListedSchema) }).meta({ id: 'Circles' })

export const circleSchema = z.object({
  ...circleShape, round,
  rounds: z.array(z.object({
    ...roundDate, recipient: z.string().nullable(), paid: z.int(), status: roundStatuses,
    payout: z.object({ eventId: z.uuid(), on: z.iso.date() }).nullable().meta({ description: 'That the pot went out, and when' }),
  })),
  members: z.array(z.object({
    id: z.uuid(), turn: z.int(), name: z.string(), joined: z.boolean(),
    related: z.boolean().nullable().meta({ description: 'Her own answer, where she was asked' }),
    trainedOn: z.iso.date().nullable(),
    left: z.boolean().meta({ description: 'She left; the guarantor holds her place' }),
    owesRounds: z.array(z.int()).meta({ description: 'Rounds up to this one that she has not paid' }),
    contributions: z.array(z.object({ id: z.uuid(), round: z.int() })),
    advances: z.array(z.object({ id: z.uuid(), round: z.int(), state: z.enum(['open', 'returned', 'lost']) })).meta({ description: 'Rounds for which the guarantor put in for her' }),
    backCents: z.int().nullable().meta({ description: 'What she would have back who left now; null once she has received, and before the rounds begin' }),
  })),
  money: z.object({
    boxCents: z.int().meta({ description: 'What is in the circle’s box or account' }),
    advancedCents: z.int().meta({ description: 'What the circle owes the guarantor' }),
    lostCents: z.int(), exposureCents: z.int().meta({ description: 'What those who have received still have to put in: what the guarantor stands behind' }),
  }),
  pot: z.object({
    round: z.int(), memberId: z.uuid(), missing: z.array(z.uuid()).meta({ description: 'Whose money is not in it yet' }),
    held: z.boolean().meta({ description: 'She whose turn it is is behind' }),
    instead: z.uuid().nullable().meta({ description: 'Who would receive in her stead' }),
  }).nullable().meta({ description: 'The pot that is next; null before the rounds begin and once all have received' }),
  missing: z.array(z.object({
    code: z.enum(['members-missing', 'related-members', 'training-missing', 'turns-not-drawn']), memberIds: z.array(z.uuid()), count: z.int(),
  })).meta({ description: 'Without which the rounds cannot begin; empty once they have' }),
  swaps: z.array(z.object({ swapId: z.uuid(), memberId: z.uuid(), withMemberId: z.uuid(), answer: z.enum(['yes', 'no']).nullable() })).meta({ description: 'Changes of turns that were asked for and are not settled' }),
  lottery,
  ...partsSchema,
}).meta({ id: 'Circle' })
export type CircleView = z.output<typeof circleSchema>

export const myCircleSchema = z.object({
  ...circleShape, round, joined: z.int(), dueOn: z.iso.date(), roundStatus: roundStatuses,
  rounds: z.array(z.object(roundDate)),
  recipient: z.string().nullable().meta({ description: 'Who receives this round; null where it is she who asks' }),
  members: z.array(z.object({
    name: z.string(), isMe: z.boolean(), joined: z.boolean(), paid: z.boolean().meta({ description: 'For this round' }),
    turn: z.int().nullable().meta({ description: 'Known to all from the beginning of the rounds or the draw; null before' }),
    received: z.boolean().meta({ description: 'Whether she has had her pot: all were there' }),
  })),
  me: z.object({
    turn: z.int().nullable(), owes: z.array(z.object({ round: z.int(), dueOn: z.iso.date() })),
    receivedOn: z.iso.date().nullable(),
    word: z.string().nullable().meta({ description: 'What she added to the lottery' }),
  }),
  swaps: z.array(z.object({
    swapId: z.uuid(), name: z.string().meta({ description: 'The other' }), byMe: z.boolean(), turn: z.int().meta({ description: 'The other’s turn' }), answer: z.enum(['yes', 'no']).nullable(),
  })).meta({ description: 'Changes of turns that concern her and are not settled' }),
  lottery,
  ...myPartsSchema,
}).meta({ id: 'MyCircle' })
export type MyCircle = z.output<typeof myCircleSchema>
export const myCirclesSchema = z.object({ circles: z.array(myCircleSchema) }).meta({ id: 'MyCircles' })

export const createCircleSchema = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client' }),
  name: lineOfText(80),
  cadence: z.enum(cadences),
  contributionCents: z.int().min(0).max(1_000_000_00),
  memberCount: z.int().min(2).max(50),
  startOn: z.iso.date(),
  kind: z.string().max(40).optional().meta({ description: 'A lending circle where it is left out' }),
  relativesWelcome: relativesWelcome.optional(),
  trainingFirst: trainingFirst.optional(),
  payoutOrder: payoutOrder.optional(),
  custody: custody.optional(),
  guarantee: guarantee.optional(),
}).meta({
  id: 'CreateCircle',
  examples: [{ id: '0198a1d0-0000-7000-8000-000000000001', name: 'Tanda Flor de Barelas', cadence: 'monthly', contributionCents: 10_000, memberCount: 10, startOn: '2027-01-17' }],
})
export type CreateCircle = z.output<typeof createCircleSchema>

export const circleParams = z.strictObject({ circleId: z.uuid() })
export const memberParams = z.strictObject({ circleId: z.uuid(), memberId: z.uuid() })

export const inviteMemberSchema = z.strictObject({ id: z.uuid().meta({ description: 'Made by the client' }), invitedName: lineOfText(120) }).meta({ id: 'InviteMember' })
export const memberInvitedSchema = z.object({
  memberId: z.uuid(),
  inviteUrl: z.url().meta({ description: 'Shown this once; whoever holds it can join. Another can be made, which ends this one' }),
  inviteCode: z.string().meta({ description: 'The same, to be read out' }),
  expiresOn: z.iso.date(),
}).meta({ id: 'MemberInvited' })

export const setTurnsSchema = z.strictObject({ memberIds: z.array(z.uuid()).max(50) }).meta({ id: 'SetTurns' })
export const startCircleSchema = z.strictObject({ id: z.uuid().meta({ description: 'Made by the client: names the beginning for good' }) }).meta({ id: 'StartCircle' })
export type StartCircle = z.output<typeof startCircleSchema>

const recorded = { id: z.uuid().meta({ description: 'Made by the client' }), on: z.iso.date().optional().meta({ description: 'The day it happened; today where it is left out' }) }
const ofPlace = { ...recorded, memberId: z.uuid() }
const ofRound = { ...ofPlace, round: z.int().min(1).max(50) }
/** Why, in the words of whoever keeps the circle. */
const reason = lineOfText(200)
export const recordCircleEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...ofRound, kind: z.literal('contribution') }).meta({ description: 'She put in for a round' }),
  z.strictObject({ ...ofRound, kind: z.literal('advance') }).meta({ description: 'The guarantor put in for her' }),
  z.strictObject({ ...ofRound, kind: z.literal('advance-returned') }).meta({ description: 'The guarantor has that money back' }),
  z.strictObject({ ...ofRound, kind: z.literal('advance-lost'), reason }).meta({ description: 'The guarantor gives it up' }),
  z.strictObject({ ...ofRound, kind: z.literal('payout') }).meta({ description: 'She received the pot of a round' }),
  z.strictObject({ ...ofPlace, kind: z.literal('swap'), withMemberId: z.uuid(), why: z.literal('held') }).meta({ description: 'She is behind, and the next receives in her stead' }),
  z.strictObject({ ...ofPlace, kind: z.literal('taken-over'), by: z.literal('guarantor'), reason }).meta({ description: 'She leaves before she has received, and the guarantor takes her place' }),
  ...savingsEventSchemas,
]).meta({ id: 'RecordCircleEvent' })
export type RecordCircleEvent = z.output<typeof recordCircleEventSchema>
export const circleEventParams = z.strictObject({ circleId: z.uuid(), circleEventId: z.uuid() })
export const reverseCircleEventSchema = z.strictObject({ id: z.uuid().meta({ description: 'Made by the client' }), reason: reason.optional() }).meta({ id: 'ReverseCircleEvent' })
export type ReverseCircleEvent = z.output<typeof reverseCircleEventSchema>

export const trainMemberSchema = z.strictObject({ on: z.iso.date().nullable().meta({ description: 'The day she was taught; null takes it back' }) }).meta({ id: 'TrainMember' })
export type TrainMember = z.output<typeof trainMemberSchema>

export const swapParams = z.strictObject({ circleId: z.uuid(), swapId: z.uuid() })
export const askSwapSchema = z.strictObject({ id: z.uuid().meta({ description: 'Made by the client' }), withTurn: z.int().min(1).max(50).meta({ description: 'Whose turn she would like' }) }).meta({ id: 'AskSwap' })
export type AskSwap = z.output<typeof askSwapSchema>
export const answerSwapSchema = z.strictObject({ answer: z.enum(['yes', 'no']) }).meta({ id: 'AnswerSwap' })
export type AnswerSwap = z.output<typeof answerSwapSchema>
export const settleSwapSchema = z.strictObject({ outcome: z.enum(['agreed', 'refused']) }).meta({ id: 'SettleSwap' })
export type SettleSwap = z.output<typeof settleSwapSchema>

export const openLotterySchema = z.strictObject({ id: z.uuid().meta({ description: 'Made by the client' }) }).meta({ id: 'OpenLottery' })
export type OpenLottery = z.output<typeof openLotterySchema>
export const addWordSchema = z.strictObject({ word: lineOfText(40) }).meta({ id: 'AddWord' })
export type AddWord = z.output<typeof addWordSchema>

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
export const joinCircleSchema = z.strictObject({
  rulesTextVersion: z.string().max(100),
  related: z.boolean().optional().meta({ description: 'Related to another member, or of one household; asked where the circle does not welcome relatives' }),
}).meta({ id: 'JoinCircle' })
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
