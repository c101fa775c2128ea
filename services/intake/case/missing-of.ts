import type { Context } from '#platform/context/index.ts'

/** One thing that is or was missing; `kind` is 'party' for a person who was invited and has not joined (`note` is her name). */
export interface Missing {
  id: string
  kind: string
  note: string | null
  /** Null for a party: her invitation says since when. */
  requestedOn: string | null
  dueOn: string
  resolvedOn: string | null
}

const missingSql = `
select m.id, m.kind, m.note, m.due_on as "dueOn",
  (m.requested_at at time zone g.time_zone)::date as "requestedOn", (m.resolved_at at time zone g.time_zone)::date as "resolvedOn"
from missing_item m join application a on a.id = m.application_id join programme g on g.id = a.programme_id
where m.application_id = ?
union all
select p.id, 'party', p.invited_name, (p.invite_expires_at at time zone g.time_zone)::date, null, null
from application_party p join application a on a.id = p.application_id join programme g on g.id = a.programme_id
where p.application_id = ? and p.joined_at is null
order by "requestedOn" nulls last, "dueOn", id`

/** What an application lacks or lacked, in the order in which it was asked for and is due. A party who has not joined is read from the parties: she cannot be forgotten. */
export async function missingOf(ctx: Context, applicationId: string): Promise<Missing[]> {
  await ctx.em.flush()
  return ctx.em.execute<Missing[]>(missingSql, [applicationId, applicationId])
}

export const stillMissing = (missing: readonly Missing[]): Missing[] => missing.filter((one) => one.resolvedOn === null)
