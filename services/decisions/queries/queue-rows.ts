import type { CaseFacts } from '#domain/application/case.ts'
import type { ClockSettings } from '#domain/application/clock-settings.ts'
import type { Context } from '#platform/context/index.ts'
import { likeLiteral } from '#platform/fields/like-literal.ts'

/** An undecided application as the queue reads it. */
export interface QueueRecord {
  applicationId: string
  reference: string
  version: number
  status: 'incomplete' | 'complete' | 'proposed' | 'countered'
  businessName: string
  purpose: string
  amountCents: number
  installments: number
  productName: { en: string; es: string }
  locale: 'en' | 'es'
  receivedOn: string
  completedOn: string | null
  respondBy: string | null
  counteroffer: CaseFacts['counteroffer']
  people: string[]
  partyIds: string[]
  helperIds: string[]
  missing: number
  officer: { personId: string; name: string } | null
  standsIn: { personId: string; name: string } | null
  proposed: { decidedBy: string; amountCents: number } | null
}

/** More than this nobody works through in a day; the rest is nearer its deadline tomorrow. */
const mostRows = 500

/** All of it in one statement, the nearest deadline of the law first (services/domain/application/deadline.ts says which that is). */
const queueSql = `
select a.id as "applicationId", a.reference, a.version, a.status, a.business_name as "businessName", a.purpose, a.amount_cents as "amountCents",
  a.installments, pr.name as "productName", a.locale, a.received_on as "receivedOn", a.completed_on as "completedOn", a.respond_by as "respondBy",
  (select jsonb_agg(coalesce(nullif(concat_ws(' ', h.given_names, h.family_names), ''), p.invited_name)
      order by array_position(array['borrower', 'co-borrower', 'guarantor'], p.role), p.id)
    from application_party p left join person h on h.id = p.person_id where p.application_id = a.id and p.role <> 'guarantor') as people,
  (select coalesce(jsonb_agg(p.person_id), '[]') from application_party p where p.application_id = a.id and p.person_id is not null) as "partyIds",
  (select coalesce(jsonb_agg(s.helper_id), '[]') from assistance s where s.application_id = a.id) as "helperIds",
  ((select count(*) from missing_item m where m.application_id = a.id and m.resolved_at is null)
    + (select count(*) from application_party p where p.application_id = a.id and p.joined_at is null) + (a.vouches_missing > 0)::int)::int as missing,
  case when o.id is not null then jsonb_build_object('personId', o.id, 'name', concat_ws(' ', o.given_names, o.family_names)) end as officer,
  (select jsonb_build_object('personId', s.id, 'name', concat_ws(' ', s.given_names, s.family_names)) from deputy y join person s on s.id = y.deputy_id
    where y.officer_id = a.officer_id and y.ended_at is null and ?::date between y.from_on and y.through_on limit 1) as "standsIn",
  case when a.status = 'countered' then jsonb_build_object('decisionId', d.id, 'madeOn', d.final_on, 'expiresOn', d.expires_on) end as counteroffer,
  case when a.status = 'proposed' then jsonb_build_object('decidedBy', d.decided_by, 'amountCents', coalesce(d.amount_cents, a.amount_cents)) end as proposed
from application a
join product_version v on v.id = a.product_version_id join product pr on pr.id = v.product_id
left join person o on o.id = a.officer_id
left join lateral (select * from decision where application_id = a.id and a.status in ('proposed', 'countered') order by decided_at desc, id desc limit 1) d on true
where a.programme_id = ? and a.status in ('incomplete', 'complete', 'proposed', 'countered')
  and (?::text is null or a.reference ilike ? or has_words(a.business_name, ?) or exists (
    select from application_party p left join person h on h.id = p.person_id where p.application_id = a.id
      and has_words(coalesce(nullif(concat_ws(' ', h.given_names, h.family_names), ''), p.invited_name), ?)))
order by case a.status
    when 'incomplete' then coalesce(a.respond_by, a.received_on + ?::int)
    when 'countered' then d.expires_on
    else a.completed_on + ?::int end, a.received_at, a.id
limit ${mostRows}`

/** The open applications of the actor’s programme, the most urgent first, as many as a queue shows. */
export async function queueRecords(ctx: Context, settings: ClockSettings, search?: string): Promise<QueueRecord[]> {
  const words = search === undefined || search === '' ? null : search
  const reference = words && `%${likeLiteral(words)}%`
  return ctx.em.execute<QueueRecord[]>(queueSql, [
    ctx.businessDate, ctx.actor.programmeId, words, reference, words, words, settings.incompleteDays, settings.decisionDays,
  ])
}
