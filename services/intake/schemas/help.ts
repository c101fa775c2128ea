import { z } from 'zod'
import { interview, type StepName } from '#domain/application/interview.ts'
import { lineOfText } from '#platform/fields/text.ts'

const localized = z.object({ en: z.string(), es: z.string() })
const stepNames = interview.map(({ name }) => name) as [StepName, ...StepName[]]

export const helpSchema = z.object({
  assistanceId: z.uuid(),
  helper: z.string(),
  applicant: z.string(),
  iHelp: z.boolean().meta({ description: 'Whether the reader is who helps' }),
  confirmedVersion: z.int().nullable().meta({ description: 'The version of the record that she last confirmed on this device' }),
}).meta({ id: 'Help' })

export const confirmAnswers = z.strictObject({
  version: z.int().min(1),
  sections: z.array(z.enum(stepNames)).max(20).meta({ description: 'The sections she looked through' }),
  typedName: lineOfText(200).meta({ description: 'Hers, typed by her' }),
}).meta({ id: 'ConfirmAnswers' })
export type ConfirmAnswers = z.output<typeof confirmAnswers>

export const shownTextSchema = z.object({ version: z.string(), text: localized }).meta({ id: 'ShownText' })

export const helpEnded = z.object({ ended: z.boolean() }).meta({ id: 'HelpEnded' })
