import type { z } from 'zod'
import { isoInstant } from '#db/iso-instant.ts'
import type { Context } from '#platform/context/index.ts'
import type { fileVouchSchema, VouchingView } from '../schemas/vouching.ts'

/** Somebody who was asked to vouch, and her vouch once she has given it. */
export interface AskedPerson {
  invitationId: string
  invitedName: string
  state: VouchingView['people'][number]['state']
  on: string
  expiresOn: string
  openedBy: string | null
  vouch: z.output<typeof fileVouchSchema> | null
}

const askedSql = `
select i.id as "invitationId", i.invited_name as "invitedName", i.opened_by as "openedBy", (i.expires_at at time zone g.time_zone)::date as "expiresOn",
  case when v.withdrawn_at is not null then 'withdrawn' when v.id is not null then 'given' when i.declined_at is not null then 'declined'
    when i.expires_at < ? then 'expired' when i.opened_at is not null then 'opened' else 'waiting' end as state,
  (coalesce(v.withdrawn_at, v.signed_at, i.declined_at, i.opened_at, i.invited_at) at time zone g.time_zone)::date as "on",
  case when v.id is not null then jsonb_build_object(
    'vouchId', v.id, 'name', concat_ws(' ', h.given_names, h.family_names), 'typedName', v.typed_name, 'textVersion', v.text_version,
    'signedAt', ${isoInstant('v.signed_at')}, 'signedOn', v.signed_on, 'withdrawnOn', v.withdrawn_on,
    'byParty', exists (select from application_party p where p.application_id = v.application_id and p.person_id = v.person_id),
    'answers', jsonb_build_object('knownFor', v.known_for, 'capacity', v.capacity, 'seenOfBusiness', v.seen_of_business, 'seenInWords', v.seen_in_words,
      'keptHerWord', v.kept_her_word, 'wouldLend', v.would_lend, 'householdOrFamily', v.household_or_family)) end as vouch
from vouch_invitation i
join application a on a.id = i.application_id join programme g on g.id = a.programme_id
left join vouch v on v.invitation_id = i.id left join person h on h.id = v.person_id
where i.application_id = ? and i.cancelled_at is null
order by i.invited_at, i.id`

/** Everybody who was asked to vouch, in the order of asking; those whom the applicant has taken off are left out. */
export async function askedPeople(ctx: Context, applicationId: string): Promise<AskedPerson[]> {
  await ctx.em.flush()
  return ctx.em.execute<AskedPerson[]>(askedSql, [ctx.now, applicationId])
}
