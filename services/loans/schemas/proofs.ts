import { z } from 'zod'

const amount = z.int().meta({ description: 'Cents' })
const id = z.uuid().meta({ description: 'Made by the client: names this paper for good' })

export const proofToMakeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.literal('good-standing'), showAmounts: z.boolean().meta({ description: 'Whether the paper and its check say how much was lent and is owed: her choice' }) }),
  z.strictObject({ id, kind: z.literal('year-interest'), year: z.int().min(2000).max(2199) }),
  z.strictObject({ id, kind: z.literal('payoff-letter'), on: z.iso.date().exactOptional().meta({ description: 'Today or later' }) }),
]).meta({ id: 'ProofToMake' })
export type ProofToMake = z.output<typeof proofToMakeSchema>

export const proofMadeSchema = z.object({ proofId: z.uuid(), documentId: z.uuid(), checkCode: z.string().nullable() }).meta({ id: 'ProofMade' })
export type ProofMade = z.output<typeof proofMadeSchema>

export const proofListSchema = z.object({
  proofs: z.array(z.object({
    id: z.uuid(), kind: z.enum(['good-standing', 'year-interest', 'payoff-letter']), asOf: z.iso.date(), documentId: z.uuid(),
    checkCode: z.string().nullable(), madeAt: z.iso.datetime(),
  })).meta({ description: 'Newest first' }),
  years: z.array(z.int()).meta({ description: 'Years that are over and in which something was paid, newest first' }),
  inGoodStanding: z.boolean(),
}).meta({ id: 'ProofList' })
export type ProofList = z.output<typeof proofListSchema>

const standingFactsSchema = z.object({
  isPaidOff: z.boolean(),
  since: z.iso.date(),
  paymentsDue: z.int(),
  paymentsOnTime: z.int(),
  reference: z.string(),
  lenderName: z.string(),
  initials: z.array(z.string()).meta({ description: 'Of the names on the paper' }),
  amounts: z.object({ amountCents: amount, outstandingCents: amount }).nullable().meta({ description: 'Only where she chose so' }),
})
export type StandingFacts = z.output<typeof standingFactsSchema>

export const checkParams = z.object({ code: z.string().max(40) })
export const checkedProofSchema = standingFactsSchema.extend({ asOf: z.iso.date(), madeOn: z.iso.date() }).meta({ id: 'CheckedProof' })
export type CheckedProof = z.output<typeof checkedProofSchema>
