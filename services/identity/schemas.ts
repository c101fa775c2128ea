import { z } from 'zod'
import { passwordLength } from '#domain/sign-in/password-length.ts'
import { roles, scopeKinds } from '#platform/context/index.ts'
import { localeSchema as locale } from '#platform/fields/localized.ts'
import { typedPhone } from '#platform/fields/phone.ts'
import { lineOfText, lineOrNothing, searchedWords } from '#platform/fields/text.ts'

const name = lineOfText(100)
/** Who has one name has no family names. */
const familyNames = lineOrNothing(100)
const email = z.email().max(254)
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
  email: z.string().nullable(),
  emailVerified: z.boolean(),
  phone: z.string().nullable().meta({ description: 'E.164, as +15055550142' }),
  phoneVerified: z.boolean(),
  hasPassword: z.boolean().meta({ description: 'Otherwise she signs in by a code sent to her' }),
  locale,
  grants: z.array(grantSchema),
  secondFactor: z.object({
    required: z.boolean().meta({ description: 'Whether her role and her programme ask for one' }),
    confirmed: z.boolean(),
  }),
}).meta({ id: 'Me' })
export type Me = z.output<typeof meSchema>

/** Exactly one of the two, else 422: where a code goes, and by what an account is found. */
const address = {
  phone: typedPhone.optional().meta({ description: 'As people write it; without a country it is a number of the United States' }),
  email: email.optional(),
}
const exactlyOne = 'Exactly one of `phone` and `email`.'

export const askCodeSchema = z.strictObject({ ...address, locale: locale.optional() }).meta({
  id: 'AskCode', description: exactlyOne, examples: [{ phone: '505-555-0117', locale: 'es' }],
})
export type AskCode = z.output<typeof askCodeSchema>

export const codeSentSchema = z.object({
  codeId: z.uuid().meta({ description: 'Names the code when it comes back' }),
  channel: z.enum(['text', 'mail']),
  goodForMinutes: z.int(),
}).meta({ id: 'CodeSent' })

const presented = { codeId: z.uuid(), code }

export const signUpSchema = z.strictObject({
  givenNames: name, familyNames: familyNames.default(''), ...address, ...presented,
  password: newPassword.optional().meta({ description: 'Where she wants one: a code alone is enough' }),
  locale: locale.optional(),
  textConsent: z.boolean().optional().meta({ description: 'She wants texts at the phone she signs up with; asked for, never a condition' }),
}).meta({
  id: 'SignUp', description: exactlyOne,
  examples: [{ givenNames: 'Rosa', familyNames: 'Ortega Quintana', phone: '505-555-0117', codeId: '0198a1d0-0000-7000-8000-000000000001', code: '492039', locale: 'es' }],
})
export type SignUp = z.output<typeof signUpSchema>

export const signInSchema = z.strictObject({
  ...address,
  password: typedPassword,
  code: code.optional().meta({ description: 'From her authenticator, where she set one up' }),
  deviceCode: z.strictObject(presented).optional().meta({ description: 'The code that was sent because this browser is new' }),
}).meta({ id: 'SignIn', description: exactlyOne, examples: [{ email: 'rosa@example.org', password: 'un molino de viento' }] })
export type SignIn = z.output<typeof signInSchema>

export const signInByCodeSchema = z.strictObject({
  ...address, ...presented, totp: code.optional().meta({ description: 'From her authenticator, where she set one up' }),
}).meta({ id: 'SignInByCode', description: exactlyOne, examples: [{ phone: '505-555-0117', codeId: '0198a1d0-0000-7000-8000-000000000001', code: '492039' }] })
export type SignInByCode = z.output<typeof signInByCodeSchema>

export const setAddressSchema = z.strictObject({ ...address, ...presented }).meta({ id: 'SetAddress', description: exactlyOne })
export type SetAddress = z.output<typeof setAddressSchema>

export const textConsentSchema = z.strictObject({ given: z.boolean() }).meta({ id: 'TextConsent', examples: [{ given: true }] })

/** What an officer looked at before she gave somebody a new way in. */
export const identityPapers = ['drivers-licence', 'passport', 'consular-card', 'other-government-id', 'known-in-person'] as const
export const recoverySchema = z.strictObject({ ...address, identityChecked: z.enum(identityPapers) }).meta({
  id: 'RecoverSignIn', description: exactlyOne, examples: [{ phone: '505-555-0118', identityChecked: 'passport' }],
})
export type RecoverSignIn = z.output<typeof recoverySchema>
export const personParams = z.strictObject({ personId: z.uuid() })
export const recoveredSchema = z.object({
  personId: z.uuid(), phone: z.string().nullable(), email: z.string().nullable(),
  told: z.array(z.enum(['mail', 'text'])).meta({ description: 'By which ways she is told at the addresses she had before; empty: nobody could be told' }),
}).meta({ id: 'SignInRecovered' })
export type Recovered = z.output<typeof recoveredSchema>

export const refreshedSchema = z.object({ accessExpiresAt: z.iso.datetime() }).meta({ id: 'Refreshed' })

export const updateMeSchema = z.strictObject({
  givenNames: name.optional(), familyNames: familyNames.optional(), locale: locale.optional(),
}).meta({ id: 'UpdateMe', examples: [{ locale: 'en' }] })
export type UpdateMe = z.output<typeof updateMeSchema>

export const changePasswordSchema = z.strictObject({
  currentPassword: typedPassword.optional().meta({ description: 'Where she has one' }), newPassword,
}).meta({ id: 'ChangePassword' })
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
  staff: truth.optional().meta({ description: 'true: only people who work for the lender' }),
})
export const searchPeople = peopleQuery.extend({
  search: searchedWords.meta({ description: 'Parts of a name in any order, of an e-mail address or of a phone; accents and case do not count' }),
}).meta({ id: 'SearchPeople', examples: [{ search: 'ortega' }] })
/** Whom to list; with what is looked for, where it is asked in a body. */
export type PeopleQuery = z.output<typeof peopleQuery> & { search?: string }

export const peopleSchema = z.array(z.object({
  id: z.uuid(), givenNames: z.string(), familyNames: z.string(), email: z.string().nullable(), phone: z.string().nullable(), roles: z.array(z.enum(roles)),
}).meta({ id: 'PersonListed' }))

export const grantListSchema = z.array(grantSchema.extend({
  personId: z.uuid(), givenNames: z.string(), familyNames: z.string(), email: z.string().nullable(),
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
