import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../context/context.ts'

export interface IncidentToOpen {
  /** Stable code, e.g. 'workflow-gap'. */
  kind: string
  subjectKind: string
  subjectId: string | null
  /** Ids, codes, dates and amounts only. */
  detail?: Record<string, unknown>
}

/** Records that something is not as it should be, for people to look into; in the same transaction as what found it. */
export async function openIncident(ctx: Context, incident: IncidentToOpen): Promise<void> {
  await insertIncident(ctx.em, { ...incident, programmeId: ctx.actor.programmeId, openedAt: ctx.now })
}

/** The same for whatever runs outside a command, such as the relay. */
export async function insertIncident(em: EntityManager, incident: IncidentToOpen & { programmeId: string; openedAt: Date }): Promise<void> {
  const { programmeId, kind, subjectKind, subjectId, detail = {}, openedAt } = incident
  await em.execute(
    'insert into incident (programme_id, kind, subject_kind, subject_id, detail, opened_at) values (?, ?, ?, ?, ?::jsonb, ?)',
    [programmeId, kind, subjectKind, subjectId, JSON.stringify(detail), openedAt], 'run',
  )
}
