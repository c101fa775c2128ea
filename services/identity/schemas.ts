import { z } from 'zod'
import { passwordLength } from '#domain/sign-in/password-length.ts'
import { roles, scopeKinds } from '#platform/context/index.ts'
import { lineOfText } from '#platform/fields/text.ts'
import { locales } from '#platform/notify/index.ts'

const name = lineOfText(100)
const phone = z.string().max(30).regex(/^[+()\d .-]{7,30}$/, 'a telephone number')
const email = z.email().max(254)
export const locale = z.enum(locales)
export const newPassword = z.string().min(passwordLength.least).max(passwordLength.most)
const typedPassword = z.string().min(1).max(passwordLength.most)
const code = z.string().regex(/^\d{6}$/, 'six digits')

export const grantSchema = z.object({
  id: z.uuid(),
  role: z.enum(roles),
  scopeKind: z.enum(scopeKinds),
  scopeId: z.uuid(),
  approvalLimitCents: z.int().min(0).nullable().meta({ description: 'What an officer may approve alone, in cents' }),
}).meta({ id: 'Grant' })

export const meSchema = z.object({
  id: z.uuid(),
  givenNames: z.string(),
  familyNames: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  locale,
  grants: z.array(grantSchema),
  secondFactor: z.object({
    required: z.boolean().meta({ description: 'Whether her role and her programme ask for one' }),
    confirmed: z.boolean(),
  }),
}).meta({ id: 'Me' })
export type Me = z.output<typeof meSchema>

export const signUpSchema = z.strictObject({
  givenNames: name, familyNames: name, email, phone: phone.nullish(), password: newPassword, locale: locale.optional(),
}).meta({
  id: 'SignUp',
  examples: [{ givenNames: 'Rosa', familyNames: 'Ortega', email: 'rosa@example.org', password: 'un molino de viento', locale: 'es' }],
})
export type SignUp = z.output<typeof signUpSchema>

export const signInSchema = z.strictObject({
  email, password: typedPassword, code: code.optional().meta({ description: 'From her authenticator, where she set one up' }),
}).meta({ id: 'SignIn', examples: [{ email: 'rosa@example.org', password: 'un molino de viento' }] })
export type SignIn = z.output<typeof signInSchema>

export const refreshedSchema = z.object({ accessExpiresAt: z.iso.datetime() }).meta({ id: 'Refreshed' })

export const updateMeSchema = z.strictObject({
  givenNames: name.optional(), familyNames: name.optional(), phone: phone.nullable().optional(), locale: locale.optional(),
}).meta({ id: 'UpdateMe', examples: [{ locale: 'en' }] })
export type UpdateMe = z.output<typeof updateMeSchema>

export const changePasswordSchema = z.strictObject({ currentPassword: typedPassword, newPassword }).meta({ id: 'ChangePassword' })
export type ChangePassword = z.output<typeof changePasswordSchema>

export const sessionListSchema = z.array(z.object({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  userAgent: z.string().nullable(),
  current: z.boolean().meta({ description: 'The one that asks' }),
}).meta({ id: 'Session' }))

export const sessionParams = z.strictObject({ sessionId: z.uuid() })

export const totpStartedSchema = z.object({
  secret: z.string().meta({ description: 'Base32, to type in by hand' }),
  uri: z.string().meta({ description: 'otpauth:// for a QR code' }),
}).meta({ id: 'SecondFactorStarted' })

export const totpCodeSchema = z.strictObject({ code }).meta({ id: 'SecondFactorCode', examples: [{ code: '492039' }] })

const truth = z.enum(['true', 'false'])
export const peopleQuery = z.strictObject({
  search: z.string().max(100).optional().meta({ description: 'Part of a name or address' }),
  staff: truth.optional().meta({ description: 'true: only people who work for the lender' }),
})
export type PeopleQuery = z.output<typeof peopleQuery>

export const peopleSchema = z.array(z.object({
  id: z.uuid(), givenNames: z.string(), familyNames: z.string(), email: z.string(), roles: z.array(z.enum(roles)),
}).meta({ id: 'PersonListed' }))

export const grantListSchema = z.array(grantSchema.extend({
  personId: z.uuid(), givenNames: z.string(), familyNames: z.string(), email: z.string(),
  grantedBy: z.uuid().nullable(), grantedAt: z.iso.datetime(),
}).meta({ id: 'GrantListed' }))

export const grantsQuery = z.strictObject({ personId: z.uuid().optional() })

export const giveGrantSchema = z.strictObject({
  personId: z.uuid(),
  role: z.enum(roles),
  scopeKind: z.enum(scopeKinds).default('programme'),
  scopeId: z.uuid().optional().meta({ description: 'The programme itself where it is left out' }),
  approvalLimitCents: z.int().min(0).max(100_000_000_00).nullish().meta({ description: 'For officers only' }),
}).meta({ id: 'GiveGrant', examples: [{ personId: '0198a1d0-0000-7000-8000-000000000001', role: 'officer', scopeKind: 'programme', approvalLimitCents: 1_000_000 }] })
export type GiveGrant = z.output<typeof giveGrantSchema>

export const grantParams = z.strictObject({ grantId: z.uuid() })
