import { z } from 'zod'
import { partyRoles } from '#domain/application/party-role.ts'
import { localizedSchema } from '#platform/fields/localized.ts'
import { lineOfText } from '#platform/fields/text.ts'


export const partySchema = z.object({
  id: z.uuid(),
  role: z.enum(partyRoles),
  name: z.string().meta({ description: 'Hers once she has joined; before, the one she was invited by' }),
  joined: z.boolean(),
  isMe: z.boolean(),
  invitationExpiresOn: z.iso.date().nullable(),
}).meta({ id: 'Party' })

export const partyParams = z.strictObject({ applicationId: z.uuid(), partyId: z.uuid() })

export const inviteParty = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client' }),
  role: z.enum(['co-borrower', 'guarantor']),
  invitedName: lineOfText(120),
}).meta({ id: 'InviteParty' })

export const invitationMade = z.object({
  partyId: z.uuid(),
  inviteUrl: z.url().meta({ description: 'Shown this once; whoever holds it can join. Another can be made, which ends this one' }),
  expiresOn: z.iso.date(),
}).meta({ id: 'InvitationMade' })


export const invitationParams = z.strictObject({ token: z.string().min(20).max(100) })

export const invitationSchema = z.object({
  state: z.enum(['open', 'expired', 'accepted', 'over']).meta({ description: '`over`: the application no longer takes parties' }),
  role: z.enum(partyRoles),
  invitedName: z.string(),
  inviter: z.string().meta({ description: 'Her given names' }),
  businessName: z.string().nullable(),
  amountCents: z.int().nullable(),
  expiresOn: z.iso.date(),
  consent: z.object({ version: z.string(), text: localizedSchema }),
}).meta({ id: 'Invitation' })
export type InvitationView = z.output<typeof invitationSchema>

export const acceptInvitation = z.strictObject({ consentTextVersion: z.string().max(100) }).meta({ id: 'AcceptInvitation' })
export const invitationAccepted = z.object({ applicationId: z.uuid(), partyId: z.uuid() }).meta({ id: 'InvitationAccepted' })
