import type { CaseFacts } from '#domain/application/case.ts'
import type { ClockSettings } from '#domain/application/clock-settings.ts'
import type { ActingPerson } from '#domain/decision/authority.ts'
import type { Context } from '#platform/context/index.ts'
import { likeLiteral } from '#platform/fields/like-literal.ts'
import { queueFilters, type Queue, type QueueView, type QueueRow } from '../schemas/queue.ts'

type Filter = (typeof queueFilters)[number]

/** An undecided application as the queue reads it. */
export type QueueRecord = Omit<QueueRow, 'deadline' | 'group'> & {
  completedOn: string | null
  respondBy: string | null
  counteroffer: CaseFacts['counteroffer']
}

/** More than this nobody works through in a day; the rest is nearer its deadline tomorrow. What is counted is all of it. */
const mostRows = 500

/**
 * What an officer's filter shows, of the columns below. Hers is also what waits on her (a second yes), and what is nobody's
 * yet, even while the applicant has papers to send: a file that came in last night is seen by every officer who may take it.
 */
const shows: Record<Filter, string> = {
  all: 'true',
  mine: `(mine or "waitingOn" = 'me' or (officer_id is null and may_judge))`,
  'waiting-on-me': `"waitingOn" = 'me'`,
  'to-decide': `"nextStep" = 'decide' and "waitingOn" = 'me'`,
  second: `status = 'proposed'`,
  missing: `status = 'incomplete'`,
  'over-limit': '"overMyLimit"',
  spanish: `locale = 'es'`,
}

/**
 * Every open application of a programme as one person sees it: with its facts, what is next and who has to do it. Who may
 * is the rule of services/domain/decision/authority.ts; the amount at stake too. What is hers: her own, or of a colleague
 * for whom she stands in today.
 */
const queueSql = `
with me as (select ?::uuid as person_id, ?::boolean as is_officer, ?::bigint as limit_cents, ?::date as today),
asked as (
  select a.id as "applicationId", a.reference, a.version, a.status, a.business_name as "businessName", a.purpose, a.amount_cents as "amountCents",
    a.installments, pr.name as "productName", a.locale, a.received_on as "receivedOn", a.completed_on as "completedOn", a.respond_by as "respondBy",
    a.received_at, a.officer_id, d.decided_by, d.expires_on, me.person_id, me.is_officer, me.limit_cents, y.deputy_id,
    (select jsonb_agg(coalesce(nullif(concat_ws(' ', h.given_names, h.family_names), ''), p.invited_name)
        order by array_position(array['borrower', 'co-borrower', 'guarantor'], p.role), p.id)
      from application_party p left join person h on h.id = p.person_id where p.application_id = a.id and p.role <> 'guarantor') as people,
    ((select count(*) from missing_item m where m.application_id = a.id and m.resolved_at is null)
      + (select count(*) from application_party p where p.application_id = a.id and p.joined_at is null) + (a.vouches_missing > 0)::int)::int as missing,
    case when o.id is not null then jsonb_build_object('personId', o.id, 'name', concat_ws(' ', o.given_names, o.family_names)) end as officer,
    case when s.id is not null then jsonb_build_object('personId', s.id, 'name', concat_ws(' ', s.given_names, s.family_names)) end as "standsIn",
    case when a.status = 'countered' then jsonb_build_object('decisionId', d.id, 'madeOn', d.final_on, 'expiresOn', d.expires_on) end as counteroffer,
    greatest(coalesce(d.amount_cents, 0), a.amount_cents) as at_stake,
    exists (select from application_party p where p.application_id = a.id and p.person_id = me.person_id) as is_party,
    exists (select from assistance w where w.application_id = a.id and w.helper_id = me.person_id) as is_helper,
    exists (select from missing_item m join uploaded_document u on u.item_id = m.id
      where m.application_id = a.id and m.resolved_at is null and u.state = 'sent') as unseen
  from me cross join application a
  join product_version v on v.id = a.product_version_id join product pr on pr.id = v.product_id
  left join person o on o.id = a.officer_id
  left join lateral (select deputy_id from deputy where officer_id = a.officer_id and ended_at is null and me.today between from_on and through_on limit 1) y on true
  left join person s on s.id = y.deputy_id
  left join lateral (select * from decision where application_id = a.id and a.status in ('proposed', 'countered') order by decided_at desc, id desc limit 1) d on true
  where a.programme_id = ? and a.status in ('incomplete', 'complete', 'proposed', 'countered')
    and (?::text is null or coalesce(a.officer_id::text, 'nobody') = ?)
    and (?::text is null or a.reference ilike ? or has_words(a.business_name, ?) or exists (
      select from application_party p left join person h on h.id = p.person_id where p.application_id = a.id
        and has_words(coalesce(nullif(concat_ws(' ', h.given_names, h.family_names), ''), p.invited_name), ?)))
),
open as (
  select asked.*, coalesce(officer_id = person_id or deputy_id = person_id, false) as mine,
    is_officer and "amountCents" > limit_cents as "overMyLimit",
    is_officer and not is_party and not is_helper as may_judge
  from asked
),
queue as (
  select open.*,
    case status when 'incomplete' then case when unseen then 'look-at-papers' else 'wait-for-papers' end
      when 'countered' then 'wait-for-answer'
      when 'proposed' then case when may_second then 'second-opinion' else 'wait-for-second' end
      else 'decide' end as "nextStep",
    case status when 'incomplete' then case when not unseen then 'applicant' when is_officer and not is_party and (officer_id is null or mine) then 'me' else 'officer' end
      when 'countered' then 'applicant'
      when 'proposed' then case when may_second then 'me' else 'second-person' end
      else case when may_judge and (officer_id is null or mine) then 'me' else 'officer' end end as "waitingOn"
  from open cross join lateral (select may_judge and decided_by <> person_id and at_stake <= limit_cents as may_second) x
)`

const rowsSql = (filter: Filter) => `${queueSql}
select "applicationId", reference, version, status, "businessName", purpose, "amountCents", installments, "productName", locale, "receivedOn", "completedOn",
  "respondBy", counteroffer, people, missing, officer, "standsIn", "overMyLimit", "nextStep", "waitingOn"
from queue where ${shows[filter]}
order by case status
    when 'incomplete' then coalesce("respondBy", "receivedOn" + ?::int)
    when 'countered' then expires_on
    else "completedOn" + ?::int end, received_at, "applicationId"
limit ${mostRows}`

const countsSql = `${queueSql}
select ${queueFilters.map((one) => `count(*) filter (where ${shows[one]})::int as "${one}"`).join(', ')} from queue`

interface Asked extends QueueView { settings: ClockSettings; person: ActingPerson }

/**
 * The open applications of the actor's programme that a filter shows, the nearest deadline of the law first
 * (services/domain/application/deadline.ts says which that is), and how many each filter would show.
 */
export async function queueRecords(
  ctx: Context, { filter, search, officerId, settings, person }: Asked,
): Promise<{ records: QueueRecord[]; counts: Queue['counts'] }> {
  const words = search === undefined || search === '' ? null : search
  const reference = words && `%${likeLiteral(words)}%`
  const whose = officerId ?? null
  const params = [
    person.personId, person.isOfficer, person.limitCents, ctx.businessDate, ctx.actor.programmeId, whose, whose, words, reference, words, words,
  ]
  const records = await ctx.em.execute<QueueRecord[]>(rowsSql(filter), [...params, settings.incompleteDays, settings.decisionDays])
  const [counts] = await ctx.em.execute<Queue['counts'][]>(countsSql, params)
  if (!counts) throw new Error('a count has one row')
  return { records, counts }
}
