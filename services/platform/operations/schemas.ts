import { z } from 'zod'
import { localeSchema, localizedSchema } from '#platform/fields/localized.ts'


/** A page, newest first: `before` is the id of the last one of the page before. */
export const pageOfIds = z.object({
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const incidentsSchema = z.object({
  incidents: z.array(z.object({
    id: z.uuid(),
    kind: z.string(),
    subjectKind: z.string(),
    subjectId: z.uuid().nullable(),
    openedAt: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable(),
  }).meta({ id: 'Incident' })),
}).meta({ id: 'Incidents' })
export type Incidents = z.output<typeof incidentsSchema>

export const auditQuery = z.object({
  subjectId: z.uuid().optional().meta({ description: 'Only what was done to, or seen of, this one' }),
  actorId: z.uuid().optional(),
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional().meta({ description: 'The number of the last one of the page before' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type AuditQuery = z.output<typeof auditQuery>

export const auditEventsSchema = z.object({
  events: z.array(z.object({
    number: z.int(),
    at: z.iso.datetime(),
    actorId: z.uuid().nullable(),
    actorName: z.string().nullable().meta({ description: 'Null for Molino itself' }),
    action: z.string(),
    subjectKind: z.string(),
    subjectId: z.uuid().nullable(),
  }).meta({ id: 'AuditEvent' })),
}).meta({ id: 'AuditEvents' })
export type AuditEvents = z.output<typeof auditEventsSchema>

export const messagesSchema = z.object({
  messages: z.array(z.object({
    id: z.uuid(),
    sentAt: z.iso.datetime(),
    kind: z.string().meta({ description: 'Of the notice; code or reply for what is none' }),
    to: z.string().meta({ description: 'Her name; for whoever has no account yet, the address' }),
    locale: localeSchema,
    subject: localizedSchema.nullable().meta({ description: 'Null for what is a text message alone' }),
    body: localizedSchema,
    text: localizedSchema.nullable().meta({ description: 'What goes as a text message' }),
    letter: z.boolean().meta({ description: 'Whether it is a letter on paper too' }),
    ways: z.array(z.object({
      channel: z.enum(['mail', 'text', 'paper', 'screen']),
      state: z.enum(['queued', 'sent', 'delivered', 'failed', 'given-up', 'held']),
      why: z.string().nullable().meta({ description: 'A code: why it has not gone' }),
    })),
  }).meta({ id: 'LocalMessage' })),
}).meta({ id: 'LocalMessages' })
export type LocalMessages = z.output<typeof messagesSchema>
