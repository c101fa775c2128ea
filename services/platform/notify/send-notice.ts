import { newId } from '#db/new-id.ts'
import type { Context } from '../context/context.ts'
import { fileLetter, type LetterToFile } from './letters.ts'
import { seal } from './sealed.ts'
import { renderNotice, type NoticeValues } from './words.ts'

export interface NoticeToSend {
  personId: string
  /** Names its words in the service's catalogue. */
  kind: string
  /** What makes this one different from the next of its kind, e.g. a date or a decision's id: each is sent once. */
  occurrence: string
  applicationId?: string
  loanId?: string
  params: NoticeValues
  /** Of what is a letter on paper as well: what the paper says beside the notice. */
  letter?: LetterToFile | undefined
  /** Goes to this address instead of her account's, e.g. to the one that she had before a change; kept encrypted. */
  to?: { channel: 'mail' | 'text'; address: string; fieldKey: Buffer } | undefined
}

/**
 * Keeps a notice as a row in both languages, with the version of its words and her language then, and with a delivery
 * for each way it goes: her page, her mail, and a text message where its words have one and she wants texts.
 * @returns its id; null where this occurrence had been sent
 */
export async function sendNotice(ctx: Context, notice: NoticeToSend): Promise<string | null> {
  const words = renderNotice(notice.kind, notice.params)
  const { subject, body, text, textVersion } = words
  // The rows it points at may still wait in the unit of work.
  await ctx.em.flush()
  const [row] = await ctx.em.execute<{ id: string }[]>(
    `insert into notice (programme_id, person_id, application_id, loan_id, kind, occurrence, text_version, locale, subject, body, text, business_date)
     select ?, id, ?, ?, ?, ?, ?, locale, ?::jsonb, ?::jsonb, ?::jsonb, ?::date from person where id = ?
     on conflict (person_id, kind, occurrence) do nothing returning id`,
    [
      ctx.actor.programmeId, notice.applicationId ?? null, notice.loanId ?? null, notice.kind, notice.occurrence, textVersion,
      JSON.stringify(subject), JSON.stringify(body), text && JSON.stringify(text), ctx.businessDate, notice.personId,
    ],
  )
  if (row === undefined) return null
  await ctx.em.execute(deliveriesSql, [ctx.now, ctx.now, ctx.now, row.id], 'run')
  if (notice.letter) await fileLetter(ctx, { ...notice, id: row.id }, words, notice.letter)
  if (notice.to) await deliverTo(ctx, row.id, notice.to)
  return row.id
}

/** Her page has it at once. Whether she still wants texts, and whether it is night, is asked again when one is sent. */
const deliveriesSql = `
insert into delivery (programme_id, kind, notice_id, person_id, channel, locale, state, next_attempt_at, sent_at, delivered_at)
select n.programme_id, 'notice', n.id, n.person_id, way.channel, n.locale, way.state, way.next_attempt_at, way.sent_at, way.sent_at
from notice n join person p on p.id = n.person_id cross join lateral (values
  ('screen', 'delivered', null::timestamptz, ?::timestamptz, true),
  ('mail', 'queued', ?::timestamptz, null, p.email is not null),
  ('text', 'queued', ?::timestamptz, null, n.text is not null and p.phone is not null and coalesce(
    (select c.given from text_consent c where c.person_id = p.id order by c.id desc limit 1), false))
) as way (channel, state, next_attempt_at, sent_at, wanted)
where n.id = ? and way.wanted`

/** The address as it was given, on the delivery of its way: made, where her account has none. */
async function deliverTo(ctx: Context, noticeId: string, { channel, address, fieldKey }: NonNullable<NoticeToSend['to']>): Promise<void> {
  const [known] = await ctx.em.execute<{ id: string }[]>('select id from delivery where notice_id = ? and channel = ?', [noticeId, channel])
  const id = known?.id ?? newId()
  await ctx.em.execute(
    `insert into delivery (id, programme_id, kind, notice_id, person_id, channel, locale, state, next_attempt_at, address_encrypted)
     select ?, programme_id, 'notice', id, person_id, ?, locale, 'queued', ?, ? from notice where id = ?
     on conflict (id) do update set address_encrypted = excluded.address_encrypted`,
    [id, channel, ctx.now, seal(fieldKey, id, 'address', address), noticeId], 'run',
  )
}
