import { checkpointState, type Checkpoint } from '#domain/coaching/checkpoints.ts'
import type { CoachingSettings } from '#domain/coaching/coaching-settings.ts'
import type { Context } from '#platform/context/index.ts'
import type { z } from 'zod'
import type { checkpointSchema, helpSchema, nextStepSchema, sharedNoteSchema } from '../schemas/reading.ts'

export type CheckpointView = z.output<typeof checkpointSchema>
export type HelpView = z.output<typeof helpSchema>
type NoteView = z.output<typeof sharedNoteSchema>

/** A checkpoint as a page shows it today. */
export const viewOf = (one: Checkpoint, settings: CoachingSettings, today: string): CheckpointView => (
  { key: one.key, kind: one.kind, days: one.days, dueOn: one.dueOn, state: checkpointState(one, settings, today) }
)

/** The request for help that is not closed, or null. */
export async function openHelp(ctx: Context, planId: string): Promise<HelpView | null> {
  return (await openHelpOf(ctx, [planId])).get(planId) ?? null
}

/** The same of several plans, by plan. */
export async function openHelpOf(ctx: Context, planIds: readonly string[]): Promise<Map<string, HelpView>> {
  if (planIds.length === 0) return new Map()
  const rows = await ctx.em.execute<(HelpView & { planId: string })[]>(
    `select distinct on (h.plan_id) h.plan_id as "planId", h.id as "helpRequestId", case when h.answered_at is null then 'open' else 'answered' end as state, h.asked_on as "askedOn", h.about, h.body,
       to_char(h.asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "askedAt", concat_ws(' ', p.given_names, p.family_names) as "answeredBy"
     from help_request h left join person p on p.id = h.answered_by
     where h.plan_id in (${planIds.map(() => '?').join(', ')}) and h.closed_at is null order by h.plan_id, h.asked_at desc`, [...planIds],
  )
  return new Map(rows.map(({ planId, ...row }) => [planId, { ...row, answeredBy: row.answeredBy || null }]))
}

/** What is agreed that she does next: the open ones, and those done in the last month. */
export const stepsOf = (ctx: Context, planId: string): Promise<z.output<typeof nextStepSchema>[]> => ctx.em.execute(
  `select id as "stepId", body, due_on as "dueOn", done_at is not null as done from next_step
   where plan_id = ? and dropped_at is null and (done_at is null or done_at > ?::timestamptz - interval '30 days')
   order by done_at is not null, due_on nulls last, added_at, id`, [planId, ctx.now],
)

const notesSql = (table: 'shared_note' | 'private_note') => `
  select n.id as "noteId", n.body, (n.written_at at time zone r.time_zone)::date as "writtenOn", concat_ws(' ', p.given_names, p.family_names) as "writtenBy",
    n.corrects_id is not null as corrected
  from ${table} n join person p on p.id = n.written_by join coaching_plan c on c.id = n.plan_id join programme r on r.id = c.programme_id
  where n.plan_id = ? and not exists (select from ${table} later where later.corrects_id = n.id)
  order by n.written_at desc, n.id desc limit 50`

/** What she may read, newest first; a note that was corrected shows its correction. */
export const sharedNotesOf = (ctx: Context, planId: string): Promise<NoteView[]> => ctx.em.execute(notesSql('shared_note'), [planId])

/** What she may not. Called where who asks was checked for exactly this. */
export const privateNotesOf = (ctx: Context, planId: string): Promise<NoteView[]> => ctx.em.execute(notesSql('private_note'), [planId])
