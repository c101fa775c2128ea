import { z } from 'zod'
import { localeSchema } from '#platform/fields/localized.ts'
import { identitySchema } from './identity.ts'

export const knownPersonSchema = z.object({
  personId: z.uuid(),
  givenNames: z.string(),
  familyNames: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  locale: localeSchema,
  identities: z.array(identitySchema).meta({ description: 'The papers by which she said who she is in what she sent in, the last first, without most of their numbers' }),
  applications: z.array(z.object({ applicationId: z.uuid(), reference: z.string(), businessName: z.string().nullable(), receivedOn: z.iso.date() }))
    .meta({ description: 'What she asked for, newest first; for officers alone' }),
  loans: z.array(z.object({ loanId: z.uuid(), reference: z.string(), businessName: z.string().nullable() })).meta({ description: 'Her loans, newest first; for officers alone' }),
  told: z.array(z.enum(['mail', 'text'])).meta({ description: 'By which ways she would be told of a new way in at the addresses she has; empty: nobody can be told' }),
  mayRecover: z.enum(['yes', 'own', 'staff']).meta({ description: 'Whether whoever asks may give her a new way in: nobody does so for herself, nor for staff' }),
}).meta({ id: 'KnownPerson' })
export type KnownPerson = z.output<typeof knownPersonSchema>
