import { z } from 'zod'
import { missingItemKinds } from '#domain/application/completeness.ts'
import { askReasons, rejectReasons } from '#domain/application/paper-reasons.ts'
import { itemStates } from '#domain/application/paper-state.ts'
import { lineOfText } from '#platform/fields/text.ts'

export const missingSchema = z.object({
  id: z.uuid(),
  kind: z.enum([...missingItemKinds, 'party', 'vouch']).meta({ description: '`party`: somebody invited who has not joined, `note` is her name; `vouch`: people who vouch, `count` of them' }),
  count: z.int().min(1).meta({ description: 'How many; more than one of vouches alone' }),
  reason: z.enum(askReasons).nullable().meta({ description: 'Why it was asked for, in prepared words' }),
  note: z.string().nullable(),
  of: z.string().nullable().meta({ description: 'Who is to send it, or null for any of those who ask' }),
  isMine: z.boolean().meta({ description: 'Whether whoever reads this may send it' }),
  state: z.enum(itemStates).meta({ description: '`sent`: it waits for a look; `rejected`: another one is wanted' }),
  rejected: z.object({ reason: z.enum(rejectReasons), note: z.string().nullable(), on: z.iso.date() }).nullable()
    .meta({ description: 'Why the last one was sent back; for her whose it is, and for officers' }),
  requestedOn: z.iso.date().nullable(),
  dueOn: z.iso.date(),
  resolvedOn: z.iso.date().nullable(),
}).meta({ id: 'MissingItem' })

export const askForMissing = z.strictObject({
  items: z.array(z.strictObject({
    id: z.uuid().meta({ description: 'Made by the client' }),
    kind: z.enum(missingItemKinds),
    reason: z.enum(askReasons).nullish().meta({ description: 'Why, in prepared words' }),
    note: lineOfText(300).nullish().meta({ description: 'To the applicant, in her language; `other` needs one' }),
    partyId: z.uuid().nullish().meta({ description: 'Whose it is to send; any of those who ask where left out' }),
    dueOn: z.iso.date(),
  })).min(1).max(15),
}).meta({ id: 'AskForMissing' })
export type AskForMissing = z.output<typeof askForMissing>

export const missingItemParams = z.strictObject({ applicationId: z.uuid(), itemId: z.uuid() })

export const completenessSchema = z.object({
  version: z.int(),
  status: z.enum(['incomplete', 'complete']),
  missing: z.array(missingSchema),
}).meta({ id: 'Completeness' })
export type Completeness = z.output<typeof completenessSchema>
