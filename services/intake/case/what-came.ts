import { allCameOn, unseenSince, type WhatCame } from '#domain/application/arrival.ts'
import { vouchesCameOn, type SignedVouch, type VouchingRules } from '#domain/application/vouching.ts'
import { isoInstant } from '#db/iso-instant.ts'
import type { Context } from '#platform/context/index.ts'

interface Row extends Omit<WhatCame, 'vouchesOn'> {
  vouching: VouchingRules | null
  vouches: (SignedVouch & { on: string })[]
  endorsedOn: string[]
}

/** Everything that was asked of her, with the day on which it came, in one round trip. */
const whatCameSql = `
select a.received_on as "receivedOn", a.vouching,
  (select coalesce(jsonb_agg(jsonb_build_object('resolvedOn', (m.resolved_at at time zone g.time_zone)::date, 'resolvedAt', ${isoInstant('m.resolved_at')},
      'papers', (select coalesce(jsonb_agg(jsonb_build_object('state', d.state, 'sentAt', ${isoInstant('d.sent_at')}, 'reviewedAt', ${isoInstant('d.reviewed_at')},
        'sentOn', d.sent_on)), '[]') from uploaded_document d where d.item_id = m.id))), '[]')
    from missing_item m where m.application_id = a.id) as items,
  (select coalesce(jsonb_agg(jsonb_build_object('joinedOn', (p.joined_at at time zone g.time_zone)::date)), '[]')
    from application_party p where p.application_id = a.id) as parties,
  (select coalesce(jsonb_agg(jsonb_build_object('withdrawn', v.withdrawn_at is not null, 'close', v.household_or_family, 'on', v.signed_on,
      'byParty', exists (select from application_party p where p.application_id = a.id and p.person_id = v.person_id))), '[]')
    from vouch v where v.application_id = a.id) as vouches,
  (select coalesce(jsonb_agg(e.settled_on), '[]') from endorsement e where e.application_id = a.id and e.status = 'endorsed') as "endorsedOn"
from application a join programme g on g.id = a.programme_id
where a.id = ? and a.received_on is not null`

/** When the last came of what a submitted application needs, null while anything has not; and since when a paper waits for a look. */
export async function whatCame(ctx: Context, applicationId: string): Promise<{ allCameOn: string | null; unseenSince: string | null }> {
  await ctx.em.flush()
  const [row] = await ctx.em.execute<Row[]>(whatCameSql, [applicationId])
  if (!row) return { allCameOn: null, unseenSince: null }
  const { vouching, vouches, endorsedOn, ...came } = row
  const vouchesOn = vouching === null ? came.receivedOn : vouchesCameOn(vouching, vouches, endorsedOn, came.receivedOn)
  return { allCameOn: allCameOn({ ...came, vouchesOn }), unseenSince: unseenSince(came.items) }
}
