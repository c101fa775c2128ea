import { isoInstant } from '#db/iso-instant.ts'
import type { Context } from '#platform/context/index.ts'
import type { ApplicationSummary } from '../schemas.ts'

const mineSql = `
select a.id, a.reference, a.status, mine.role as "myRole",
  coalesce(a.business_name, case when a.applicant_id = mine.person_id then a.answers ->> 'businessName' end) as "businessName",
  a.amount_cents as "amountCents", a.received_on as "receivedOn", l.id as "loanId", ${isoInstant('a.updated_at')} as "updatedAt",
  case when a.status = 'incomplete' then
    (select count(*) from missing_item m where m.application_id = a.id and m.resolved_at is null)
    + (select count(*) from application_party p where p.application_id = a.id and p.joined_at is null) + (a.vouches_missing > 0)::int else 0 end::int as missing,
  case when a.status = 'countered' and mine.role <> 'guarantor' then
    (select d.expires_on from decision d where d.application_id = a.id and d.kind = 'counter' and d.final_on is not null and d.answer is null
      order by d.decided_at desc limit 1) end as "expiresOn"
from application a
join application_party mine on mine.application_id = a.id and mine.person_id = ?
left join loan l on l.application_id = a.id
where a.programme_id = ?
order by a.created_at desc
limit 200`

/** Every application in which the actor is a party, newest first. */
export function myApplications(ctx: Context): Promise<ApplicationSummary[]> {
  return ctx.em.execute<ApplicationSummary[]>(mineSql, [ctx.actor.personId, ctx.actor.programmeId])
}
