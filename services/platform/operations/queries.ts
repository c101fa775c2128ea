import { isoInstant } from '#db/iso-instant.ts'
import type { Context } from '#platform/context/index.ts'
import type { AuditEvents, AuditQuery, Incidents } from './schemas.ts'

export interface Page { before?: string | undefined; limit: number }

/** What was found not to be as it should, newest first, open ones and closed. */
export async function incidents(ctx: Context, { before, limit }: Page): Promise<Incidents> {
  return {
    incidents: await ctx.em.execute<Incidents['incidents']>(
      `select id, kind, subject_kind as "subjectKind", subject_id as "subjectId",
         ${isoInstant('opened_at')} as "openedAt", ${isoInstant('closed_at')} as "closedAt"
       from incident
       where programme_id = ? and (?::uuid is null or id < ?::uuid)
       order by id desc limit ?`,
      [ctx.actor.programmeId, before ?? null, before ?? null, limit],
    ),
  }
}

/** Who did or looked at what, newest first. */
export async function auditEvents(ctx: Context, { subjectId, actorId, before, limit }: AuditQuery): Promise<AuditEvents> {
  return {
    events: await ctx.em.execute<AuditEvents['events']>(
      `select e.id as number, ${isoInstant('e.at')} as at, e.actor_id as "actorId",
         p.given_names || ' ' || p.family_names as "actorName",
         e.action, e.subject_kind as "subjectKind", e.subject_id as "subjectId"
       from audit_event e left join person p on p.id = e.actor_id
       where e.programme_id = ? and (?::uuid is null or e.subject_id = ?::uuid)
         and (?::uuid is null or e.actor_id = ?::uuid) and (?::bigint is null or e.id < ?::bigint)
       order by e.id desc limit ?`,
      [ctx.actor.programmeId, subjectId ?? null, subjectId ?? null, actorId ?? null, actorId ?? null, before ?? null, before ?? null, limit],
    ),
  }
}
