import { z } from 'zod'
import { interview, type StepName } from '#domain/application/interview.ts'
import { localeSchema, localizedSchema } from '#platform/fields/localized.ts'
import { typedPhone } from '#platform/fields/phone.ts'
import { lineOfText } from '#platform/fields/text.ts'

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

export const shownTextSchema = z.object({ version: z.string(), text: localizedSchema }).meta({ id: 'ShownText' })

export const helpEnded = z.object({ ended: z.boolean() }).meta({ id: 'HelpEnded' })


export const startHelp = z.strictObject({
  id: z.uuid().meta({ description: 'Of this sitting; made by the client' }),
  applicationId: z.uuid().meta({ description: 'For a draft that she does not have yet; made by the client' }),
  phone: typedPhone.optional().meta({ description: 'Hers; one of phone and e-mail' }),
  email: z.email().max(254).optional(),
  code: z.strictObject({ codeId: z.uuid(), code: z.string().regex(/^\d{6}$/, 'six digits') }).optional()
    .meta({ description: 'That was sent to her and that she said; needed where she has an account' }),
  givenNames: lineOfText(100).optional().meta({ description: 'Of somebody who has no account' }),
  familyNames: lineOfText(100).optional(),
  locale: localeSchema.meta({ description: 'In which language it was read to her' }),
  consent: z.strictObject({ textVersion: z.string().max(100), typedName: lineOfText(200) }).meta({ description: 'The words that were read aloud, and the name she typed under them' }),
}).meta({ id: 'StartHelp' })
export type StartHelp = z.output<typeof startHelp>

export const myHelpSchema = z.object({
  consent: shownTextSchema.meta({ description: 'To be read aloud, with the reader’s own name in it' }),
  open: z.array(z.object({ applicationId: z.uuid(), applicant: z.string(), reference: z.string(), openedAt: z.iso.datetime() })),
}).meta({ id: 'MyHelp' })
export type MyHelp = z.output<typeof myHelpSchema>
