import { z } from 'zod'
import { identityKinds } from '#domain/identity-document/identity-kind.ts'

export const identityParams = z.strictObject({ applicationId: z.uuid(), partyId: z.uuid() })

export const saveIdentity = z.strictObject({
  kind: z.enum(identityKinds),
  number: z.string().max(60).regex(/^[\p{L}\d\s.\-/]*$/u),
  country: z.string().max(2).nullish().meta({ description: 'ISO 3166-1, two letters; for all but US numbers' }),
  birthDate: z.iso.date().nullish().meta({ description: 'Only where she was asked' }),
}).meta({ id: 'SaveIdentity' })
export type SaveIdentity = z.output<typeof saveIdentity>

export const identitySchema = z.object({
  kind: z.enum(identityKinds),
  numberEnd: z.string().meta({ description: 'The last four characters' }),
}).meta({ id: 'Identity' })
export const myIdentitySchema = z.object({ identity: identitySchema.nullable() }).meta({ id: 'MyIdentity' })
export type MyIdentity = z.output<typeof myIdentitySchema>

export const revealedIdentitySchema = z.object({
  kind: z.enum(identityKinds),
  number: z.string(),
  country: z.string().nullable(),
  birthDate: z.iso.date().nullable(),
}).meta({ id: 'RevealedIdentity' })
export type RevealedIdentity = z.output<typeof revealedIdentitySchema>
