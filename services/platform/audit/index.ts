import type { Context } from '../context/context.ts'

export interface Audited {
  /** The field's verb in past form, e.g. 'loan-disbursed', 'file-read'. */
  action: string
  subjectKind: string
  subjectId: string | null
  /** Ids, codes, dates and amounts only: this table cannot be erased, so it holds nothing personal. */
  detail?: Record<string, unknown>
}

/** Writes who did (or looked at) what, in the same transaction as what was done. Append-only by trigger. */
export async function audit(ctx: Context, { action, subjectKind, subjectId, detail = {} }: Audited): Promise<void> {
  await ctx.em.execute(
    `insert into audit_event (programme_id, actor_id, action, subject_kind, subject_id, request_id, detail, at)
     values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)`,
    [ctx.actor.programmeId, ctx.actor.personId, action, subjectKind, subjectId, ctx.requestId, JSON.stringify(detail), ctx.now],
    'run',
  )
}
