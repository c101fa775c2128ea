import { z } from 'zod'
import { offices } from '#domain/circle/offices/office-rules.ts'
import { choices } from '#domain/circle/votes/outcome.ts'
import { ballotKinds, motionKinds } from '#domain/circle/votes/vote-rules.ts'
import { lineOfText, writtenText } from '#platform/fields/text.ts'

export const circleParams = z.strictObject({ circleId: z.uuid() })
export const motionParams = z.strictObject({ circleId: z.uuid(), motionId: z.uuid() })

const choice = z.enum(choices)
const tally = z.object({ yes: z.int(), no: z.int() })
const fraction = z.object({ numerator: z.int(), denominator: z.int() })
const outcome = z.enum(['open', 'passed', 'failed', 'no-quorum', 'withdrawn'])

export const motionSchema = z.object({
  id: z.uuid(),
  kind: z.enum(motionKinds),
  member: z.string().nullable().meta({ description: 'Whom it is about, by name' }),
  isAboutMe: z.boolean(),
  office: z.enum(offices).nullable(),
  amountCents: z.int().nullable(),
  wording: z.string().nullable().meta({ description: 'Of by-laws: what is to change, in the circle’s own words' }),
  ballot: z.enum(ballotKinds),
  openedOn: z.iso.date(),
  closesOn: z.iso.date().meta({ description: 'The last day on which one can vote; it closes before where all have voted' }),
  outcome,
  electors: z.int().meta({ description: 'How many may vote' }),
  voted: z.int().meta({ description: 'How many have' }),
  needs: z.object({ votes: z.int(), yesIfAllVote: z.int() }).meta({ description: 'How many votes it takes to count, and how many yes to pass if all vote' }),
  tally: tally.nullable().meta({ description: 'Once it is closed; of a secret vote only from five ballots on' }),
  votes: z.array(z.object({ name: z.string(), choice })).nullable().meta({ description: 'Who voted what: of an open vote, once it is closed' }),
  mayRecount: z.boolean(),
  mayWithdraw: z.boolean(),
  mine: z.enum(['may-vote', 'voted', 'recused', 'no-vote']).nullable().meta({ description: 'Null for who keeps the circle' }),
}).meta({ id: 'CircleMotion' })
export type MotionView = z.output<typeof motionSchema>

export const officeSchema = z.object({
  office: z.enum(offices),
  seats: z.int(),
  holders: z.array(z.object({ memberId: z.uuid(), name: z.string(), fromOn: z.iso.date(), throughOn: z.iso.date() })),
  next: z.string().nullable().meta({ description: 'Whose turn it is next; null where the office does not go round' }),
}).meta({ id: 'CircleOffice' })
export type OfficeView = z.output<typeof officeSchema>

export const governanceSchema = z.object({
  motions: z.array(motionSchema).meta({ description: 'The newest first' }),
  byLaws: z.array(z.object({ wording: z.string(), since: z.iso.date() })).meta({ description: 'What the circle agreed by its votes, the oldest first' }),
  offices: z.array(officeSchema),
  people: z.array(z.object({ memberId: z.uuid(), name: z.string(), joined: z.boolean() })).meta({ description: 'Whom a vote can be about' }),
  mayOpen: z.array(z.enum(motionKinds)),
}).meta({ id: 'CircleGovernance' })
export type Governance = z.output<typeof governanceSchema>

const newMotion = {
  id: z.uuid().meta({ description: 'Made by the client' }),
  kind: z.enum(motionKinds),
  memberId: z.uuid().optional().meta({ description: 'Whom it is about: of all but by-laws' }),
  office: z.enum(offices).optional().meta({ description: 'Of an officer' }),
  amountCents: z.int().min(1).max(1_000_000_00).optional().meta({ description: 'Of a loan' }),
  wording: writtenText(500).optional().meta({ description: 'Of by-laws' }),
}
export const memberMotionSchema = z.strictObject(newMotion).meta({ id: 'ProposeMotion' })
export const openMotionSchema = z.strictObject({
  ...newMotion,
  ballot: z.enum(ballotKinds).optional().meta({ description: 'As the rules say where it is left out' }),
  openDays: z.int().min(1).max(30).optional(),
}).meta({ id: 'OpenMotion', examples: [{ id: '0198a1d0-0000-7000-8000-000000000001', kind: 'officer', memberId: '0198a1d0-0000-7000-8000-000000000002', office: 'treasurer' }] })
export type OpenMotion = z.output<typeof openMotionSchema>

export const castVoteSchema = z.strictObject({ choice }).meta({ id: 'CastVote' })
export const voteCastSchema = z.object({ motionId: z.uuid(), voted: z.literal(true) }).meta({ id: 'VoteCast' })
export type VoteCast = z.output<typeof voteCastSchema>

export const recountSchema = z.object({
  motionId: z.uuid(),
  electors: z.int(),
  voted: z.int(),
  quorum: fraction,
  threshold: fraction,
  ballots: z.array(z.object({ mark: lineOfText(200).meta({ description: 'A random id; in an open vote the name of who voted' }), choice })),
  tally,
  passed: z.boolean(),
  agrees: z.boolean().meta({ description: 'Whether there are as many ballots as people who voted' }),
}).meta({ id: 'CircleRecount' })
export type Recount = z.output<typeof recountSchema>

export const recordOfficeSchema = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client' }),
  kind: z.enum(['took', 'left']),
  office: z.enum(offices),
  memberId: z.uuid(),
}).meta({ id: 'RecordOffice' })
export type RecordOffice = z.output<typeof recordOfficeSchema>
