import { z } from 'zod'
import { decisionKinds } from '#domain/decision/decision-kind.ts'
import { applicationStatuses } from '#domain/application/life.ts'
import { mostReasons, reasonCodes, reasonGroups } from '#domain/decision/reasons.ts'
import { localizedSchema } from '#platform/fields/localized.ts'
import { freeText, lineOfText } from '#platform/fields/text.ts'

export const applicationParams = z.strictObject({ applicationId: z.uuid() })
export const decisionParams = z.strictObject({ decisionId: z.uuid() })

export const reason = z.enum(reasonCodes).meta({ id: 'ReasonCode' })

export const decide = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client' }),
  version: z.int().min(1).meta({ description: 'The version of the application she decided on' }),
  kind: z.enum(decisionKinds),
  reasons: z.array(reason).max(reasonCodes.length).default([]).meta({ description: `One to ${mostReasons} for counter and decline, none for approve` }),
  reasonOther: lineOfText(300).nullish().meta({ description: 'The words of the reason `other`' }),
  note: freeText(2000).nullish().meta({ description: 'For colleagues; never sent' }),
  amountCents: z.int().min(1).max(100_000_000_00).nullish(),
  installments: z.int().min(1).max(1000).nullish(),
  productVersionId: z.uuid().nullish(),
}).meta({ id: 'Decide' })
export type Decide = z.output<typeof decide>

export const secondOpinion = z.strictObject({
  outcome: z.enum(['agreed', 'returned']),
  note: freeText(2000).nullish().meta({ description: 'A return needs one: it goes to who decided' }),
}).meta({ id: 'SecondOpinion' })
export type SecondOpinion = z.output<typeof secondOpinion>

export const answerCounteroffer = z.strictObject({ answer: z.enum(['accepted', 'refused']) }).meta({ id: 'AnswerCounteroffer' })

export const decisionOutcome = z.object({
  decisionId: z.uuid(),
  applicationId: z.uuid(),
  version: z.int(),
  status: z.enum(applicationStatuses).meta({ description: '`proposed` waits for a second person' }),
  expiresOn: z.iso.date().nullable().meta({ description: 'Of a counteroffer: the last day to accept it' }),
  loanId: z.uuid().nullable(),
}).meta({ id: 'DecisionOutcome' })
export type DecisionOutcome = z.output<typeof decisionOutcome>

export const assign = z.strictObject({ officerId: z.uuid() }).meta({ id: 'Assign' })
export const assigned = z.object({ applicationId: z.uuid(), officerId: z.uuid() }).meta({ id: 'Assigned' })

export const reasonListSchema = z.object({
  most: z.int(),
  reasons: z.array(z.object({
    code: reason,
    group: z.enum(Object.keys(reasonGroups) as (keyof typeof reasonGroups)[]),
    text: localizedSchema,
    needsWords: z.boolean(),
  }).meta({ id: 'Reason' })),
}).meta({ id: 'ReasonList' })
