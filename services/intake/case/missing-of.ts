import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { itemState, type ItemState, type PaperOfItem } from '#domain/application/paper-state.ts'
import type { PartyRole } from '#db/entities/shapes.ts'
import { isoInstant } from '#db/iso-instant.ts'
import type { Context } from '#platform/context/index.ts'
import { settingOn } from '#services/programmes/index.ts'

/** One thing that is or was missing; `kind` is 'party' for a person who was invited and has not joined (`note` is her name), 'vouch' for people who vouch (`count` of them). */
export interface Missing {
  id: string
  kind: string
  /** Code of a prepared reason, and an officer's own words. */
  reason: string | null
  note: string | null
  /** Who is to send it, and her name; null: any of those who ask, and no guarantor. */
  personId: string | null
  of: string | null
  /** Whether the actor may send it. */
  isMine: boolean
  count: number
  state: ItemState
  /** Of the last paper that was sent back, where another one is wanted, with whose it was. */
  rejected: { reason: string; note: string | null; on: string; personId: string } | null
  /** Null for a party: her invitation says since when. */
  requestedOn: string | null
  dueOn: string
  resolvedOn: string | null
}

type Paper = PaperOfItem & { reason: string | null; note: string | null; on: string | null; personId: string }
type Row = Omit<Missing, 'state' | 'rejected' | 'isMine'> & { myRole: PartyRole | null; papers: Paper[] }

const papersOfItem = (itemId: string) => `
(select coalesce(jsonb_agg(jsonb_build_object('state', d.state, 'sentAt', ${isoInstant('d.sent_at')}, 'reviewedAt', ${isoInstant('d.reviewed_at')},
    'reason', d.reject_reason, 'note', d.reject_note, 'on', d.reviewed_on, 'personId', d.person_id) order by d.reviewed_at nulls last), '[]')
  from uploaded_document d where d.item_id = ${itemId})`

const missingSql = `
select m.id, m.kind, m.asked_reason as reason, m.note, m.person_id as "personId",
  (select concat_ws(' ', h.given_names, h.family_names) from person h where h.id = m.person_id) as of,
  (select mine.role from application_party mine where mine.application_id = a.id and mine.person_id = ?) as "myRole", 1 as count, m.due_on as "dueOn",
  (m.requested_at at time zone g.time_zone)::date as "requestedOn", (m.resolved_at at time zone g.time_zone)::date as "resolvedOn",
  ${papersOfItem('m.id')} as papers
from missing_item m join application a on a.id = m.application_id join programme g on g.id = a.programme_id
where m.application_id = ?
union all
select p.id, 'party', null, p.invited_name, null, null, null, 1, (p.invite_expires_at at time zone g.time_zone)::date, null, null, '[]'
from application_party p join application a on a.id = p.application_id join programme g on g.id = a.programme_id
where p.application_id = ? and p.joined_at is null
union all
select a.id, 'vouch', null, null, null, null, null, a.vouches_missing, coalesce(a.respond_by,
    coalesce((select max(business_date) from milestone where application_id = a.id and kind = 'incomplete'), a.received_on) + (a.vouching ->> 'windowDays')::int), null, null, '[]'
from application a where a.id = ? and a.vouches_missing > 0
order by "requestedOn" nulls last, "dueOn", id`

/** What an application lacks or lacked, in the order in which it was asked for and is due. A party who has not joined is read from the parties: she cannot be forgotten. */
export async function missingOf(ctx: Context, applicationId: string): Promise<Missing[]> {
  await ctx.em.flush()
  const rows = await ctx.em.execute<Row[]>(missingSql, [ctx.actor.personId, applicationId, applicationId, applicationId])
  await waitLonger(ctx, applicationId, rows)
  return rows.map(({ papers, myRole, ...row }) => {
    const state = itemState(row.resolvedOn !== null, papers)
    const isMine = row.personId === null ? myRole !== null && myRole !== 'guarantor' : row.personId === ctx.actor.personId
    return { ...row, isMine, state, rejected: state === 'rejected' ? lastRejected(papers) : null }
  })
}

/** Vouches that did not come in their window are waited for as long as the law lets anything be. */
async function waitLonger(ctx: Context, applicationId: string, rows: readonly Row[]): Promise<void> {
  const late = rows.find(({ kind, dueOn }) => kind === 'vouch' && dueOn < ctx.businessDate)
  if (!late) return
  const { incompletenessNoticeDay, respondWithinDays } = await settingOn(ctx, 'clocks')
  const [application] = await ctx.em.execute<{ receivedOn: string }[]>('select received_on as "receivedOn" from application where id = ?', [applicationId])
  const latest = addDays(application?.receivedOn ?? ctx.businessDate, incompletenessNoticeDay + respondWithinDays)
  late.dueOn = latest > ctx.businessDate ? latest : ctx.businessDate
}

function lastRejected(papers: readonly Paper[]): Missing['rejected'] {
  const paper = papers.findLast(({ state }) => state === 'rejected')
  if (!paper || paper.reason === null || paper.on === null) return null
  const { reason, note, on, personId } = paper
  return { reason, note, on, personId }
}

/** The papers that came for one item. */
export async function papersOf(ctx: Context, itemId: string): Promise<PaperOfItem[]> {
  await ctx.em.flush()
  const [row] = await ctx.em.execute<{ papers: Paper[] }[]>(`select ${papersOfItem('?')} as papers`, [itemId])
  return row?.papers ?? []
}

export const stillMissing = (missing: readonly Missing[]): Missing[] => missing.filter((one) => one.resolvedOn === null)

/** What waits for her, and not for a look of ours. */
export const hersToSend = (missing: readonly Missing[]): Missing[] => stillMissing(missing).filter(({ state }) => state !== 'sent')
