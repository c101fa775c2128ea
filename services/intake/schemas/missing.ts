import { z } from 'zod'
import { missingItemKinds } from '#domain/application/completeness.ts'
import { lineOfText } from '#platform/fields/text.ts'

export const missingSchema = z.object({
  id: z.uuid(),
  kind: z.enum([...missingItemKinds, 'party']).meta({ description: '`party`: somebody invited who has not joined; `note` is her name' }),
  note: z.string().nullable(),
  requestedOn: z.iso.date().nullable(),
  dueOn: z.iso.date(),
  resolvedOn: z.iso.date().nullable(),
}).meta({ id: 'MissingItem' })

export const askForMissing = z.strictObject({
  items: z.array(z.strictObject({
    id: z.uuid().meta({ description: 'Made by the client' }),
    kind: z.enum(missingItemKinds),
    note: lineOfText(300).nullish().meta({ description: 'To the applicant, in her language; `other` needs one' }),
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
