import type { PartyRole } from '#db/entities/shapes.ts'
import type { Context } from '#platform/context/index.ts'

/** A party of an application. `personId` is null and `name` the one invited by until she has joined. */
export interface Party {
  id: string
  role: PartyRole
  personId: string | null
  name: string
  joined: boolean
  /** The last day on which her link works; null once she has joined. */
  invitationExpiresOn: string | null
}

const partiesSql = `
select p.id, p.role, p.person_id as "personId", coalesce(nullif(concat_ws(' ', h.given_names, h.family_names), ''), p.invited_name, '') as name,
  p.joined_at is not null as joined,
  case when p.joined_at is null then (p.invite_expires_at at time zone g.time_zone)::date end as "invitationExpiresOn"
from application_party p
join application a on a.id = p.application_id join programme g on g.id = a.programme_id
left join person h on h.id = p.person_id
where p.application_id = ?
order by array_position(array['borrower', 'co-borrower', 'guarantor'], p.role), p.id`

/** All parties, the borrower first. */
export async function partiesOf(ctx: Context, applicationId: string): Promise<Party[]> {
  await ctx.em.flush()
  return ctx.em.execute<Party[]>(partiesSql, [applicationId])
}

/** Those who asked for the loan and have joined: they are told what becomes of it. A guarantor did not ask (12 CFR 1002.2(e)). */
export function applicantsAmong(parties: readonly Party[]): string[] {
  return parties.filter((party) => party.joined && party.role !== 'guarantor').flatMap((party) => party.personId ?? [])
}
