import { isoInstant } from '#db/iso-instant.ts'
import type { Context } from '#platform/context/index.ts'
import { wordsOf } from '../notify/local-words.ts'
import type { Page } from './queries.ts'
import type { LocalMessages } from './schemas.ts'

type Message = LocalMessages['messages'][number]
type Row = Omit<Message, 'to' | 'body'> & {
  to: string | null
  body: Message['body'] | null
  addressEncrypted: string | null
  contentEncrypted: string | null
  channel: 'mail' | 'text'
  purpose: string | null
}

/** Notices, and deliveries that are none; their ids are in the order of time alike. */
const messagesSql = `
select m.id, ${isoInstant('m.created_at')} as "sentAt", m.kind, p.given_names || ' ' || p.family_names as "to", m.locale, m.subject, m.body, m.text,
  exists (select from letter l where l.notice_id = m.id) as letter,
  d.address_encrypted as "addressEncrypted", d.content_encrypted as "contentEncrypted", d.channel, d.purpose,
  (select coalesce(jsonb_agg(jsonb_build_object('channel', w.channel, 'state', w.state, 'why', w.last_error) order by w.id), '[]')
   from delivery w where w.notice_id = m.id or w.id = m.id) as ways
from (
  select id, programme_id, person_id, created_at, kind, locale, subject, body, text from notice
  union all
  select id, programme_id, person_id, created_at, kind, locale, null, null, null from delivery where kind <> 'notice'
) m left join person p on p.id = m.person_id left join delivery d on d.id = m.id
where m.programme_id = ? and (?::uuid is null or m.id < ?::uuid)
order by m.id desc limit ?`

/**
 * Every message of the demo programme as its person would have got it, codes among them, newest first. The local start
 * sends nothing outside.
 */
export async function localMessages(ctx: Context, { before, limit }: Page, fieldKey: Buffer): Promise<LocalMessages> {
  const rows = await ctx.em.execute<Row[]>(messagesSql, [ctx.actor.programmeId, before ?? null, before ?? null, limit])
  return { messages: rows.map((row) => message(row, fieldKey)) }
}

function message(row: Row, fieldKey: Buffer): Message {
  const { id, sentAt, kind, to, locale, subject, body, text, letter, ways } = row
  if (body !== null) return { id, sentAt, kind, to: to ?? '', locale, subject, body, text, letter, ways }
  const words = wordsOf(fieldKey, row)
  return { id, sentAt, kind, to: to ?? words.address, locale, subject: words.subject, body: words.body, text: null, letter, ways }
}
