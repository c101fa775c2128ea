import { z } from 'zod'
import { disputeOutcomes, disputeStatuses, disputeSubjects } from '#domain/circle/disputes/dispute.ts'
import { writtenText } from '#platform/fields/text.ts'

export { circleParams } from '../schemas.ts'
export const disputeParams = z.strictObject({ circleId: z.uuid(), disputeId: z.uuid() })

const says = writtenText(500)
export const disputeSchema = z.object({
  disputeId: z.uuid(),
  memberId: z.uuid(),
  name: z.string(),
  subject: z.enum(disputeSubjects),
  round: z.int().nullable(),
  says: z.string(),
  openedOn: z.iso.date(),
  status: z.enum(disputeStatuses),
  steps: z.array(z.object({
    kind: z.enum(['answered', 'passed-on', 'withdrawn']), outcome: z.enum(disputeOutcomes).nullable(), says: z.string().nullable(), on: z.iso.date(),
    by: z.string().meta({ description: 'Who took the step, by name' }),
  })),
  passOnThrough: z.iso.date().nullable().meta({ description: 'The last day on which she may have an officer look at it; null where there is nothing to pass on' }),
}).meta({ id: 'CircleDispute' })
export type DisputeView = z.output<typeof disputeSchema>
export const disputesSchema = z.object({ disputes: z.array(disputeSchema).meta({ description: 'The newest first' }) }).meta({ id: 'CircleDisputes' })
export type Disputes = z.output<typeof disputesSchema>

const id = z.uuid().meta({ description: 'Made by the client' })
export const openDisputeSchema = z.strictObject({
  id, subject: z.enum(disputeSubjects), round: z.int().min(1).max(50).optional().meta({ description: 'Which one it is about' }), says,
}).meta({ id: 'OpenDispute', examples: [{ id: '0198a1d0-0000-7000-8000-000000000001', subject: 'paid-not-noted', round: 2, says: 'Pagué el jueves en la junta.' }] })
export type OpenDispute = z.output<typeof openDisputeSchema>

export const answerDisputeSchema = z.strictObject({
  id, outcome: z.enum(disputeOutcomes).meta({ description: 'mended: what was noted of her was put right before' }), says,
}).meta({ id: 'AnswerDispute' })
export type AnswerDispute = z.output<typeof answerDisputeSchema>

export const goOnSchema = z.strictObject({ id, kind: z.enum(['passed-on', 'withdrawn']), says: says.optional() }).meta({ id: 'GoOnWithDispute' })
export type GoOn = z.output<typeof goOnSchema>
