import type { EntityManager } from '@mikro-orm/postgresql'
import type { Locale } from './words.ts'

/** A message that this sender may send now, and no other, with all that it is made from. */
export interface ClaimedDelivery {
  id: string
  programmeId: string
  kind: 'notice' | 'code' | 'reply'
  channel: 'mail' | 'text'
  purpose: string | null
  noticeId: string | null
  personId: string | null
  locale: Locale
  /** Those of the delivery itself; her account's are beside them. */
  addressEncrypted: string | null
  contentEncrypted: string | null
  /** This one included. */
  attempts: number
  /** A code that is no longer good. */
  tooLate: boolean
}

/** Messages that wait for no others: somebody sits and waits for a code, and a slow mail server holds up no text. */
export const lanes = [
  { channel: 'mail', isAwaited: true }, { channel: 'text', isAwaited: true }, { channel: 'mail', isAwaited: false }, { channel: 'text', isAwaited: false },
] as const
export type Lane = (typeof lanes)[number]

/** What a killed sender had claimed is free again after this. One that lives renews its lease for as long as an attempt takes. */
export const leaseMs = 90_000

const leased = `?::timestamptz + make_interval(secs => ?::double precision / 1000)`

/**
 * Claims up to `limit` messages of a lane that are due, each by a lease in `next_attempt_at`. Several senders share the
 * work: what another one claims at this moment is locked and skipped.
 */
export async function claimDeliveries(em: EntityManager, now: Date, { lane, limit, lease = leaseMs }: { lane: Lane; limit: number; lease?: number }): Promise<ClaimedDelivery[]> {
  return em.execute<ClaimedDelivery[]>(
    `update delivery set attempts = attempts + 1, next_attempt_at = ${leased}
     where id in (
       select id from delivery where state = 'queued' and channel in ('mail', 'text') and channel = ? and (kind <> 'notice') = ? and next_attempt_at <= ?
       order by next_attempt_at limit ? for update skip locked)
     returning id, programme_id as "programmeId", kind, channel, purpose, notice_id as "noticeId", person_id as "personId", locale,
       address_encrypted as "addressEncrypted", content_encrypted as "contentEncrypted", attempts, coalesce(expires_at <= ?::timestamptz, false) as "tooLate"`,
    [now, lease, lane.channel, lane.isAwaited, now, limit, now],
  )
}

/** Keeps what this sender is still sending from the others: its own claim alone, and only while it is not done. */
export async function renewLease(em: EntityManager, { id, attempts }: Pick<ClaimedDelivery, 'id' | 'attempts'>, now: Date, lease: number): Promise<void> {
  await em.execute(`update delivery set next_attempt_at = ${leased} where id = ? and attempts = ? and state = 'queued'`, [now, lease, id, attempts], 'run')
}

/** What a message says and where it goes, as the record has them when it is sent. */
export interface MessageFacts {
  email: string | null
  phone: string | null
  subject: string | null
  body: string | null
  text: string | null
  timeZone: string
  lenderPhone: string | null
  quietHours: unknown
  letterFile: string | null
  letterContent: Buffer | null
}

/** The setting in force on the day of `now` in UTC: at worst some hours from the programme's own midnight. */
const setting = (key: string) => `(select s.value from programme_setting s where s.programme_id = d.programme_id and s.key = '${key}'
  and s.effective_from <= (?::timestamptz at time zone g.time_zone)::date order by s.effective_from desc, s.number desc limit 1)`

export async function factsOf(em: EntityManager, id: string, now: Date): Promise<MessageFacts | undefined> {
  const [facts] = await em.execute<MessageFacts[]>(
    `select p.email, p.phone, n.subject ->> d.locale as subject, n.body ->> d.locale as body, n.text ->> d.locale as text,
       g.time_zone as "timeZone", ${setting('lender')} ->> 'phone' as "lenderPhone", ${setting('quiet-hours')} as "quietHours",
       k.file_name as "letterFile", case when d.channel = 'mail' then k.content end as "letterContent"
     from delivery d join programme g on g.id = d.programme_id left join person p on p.id = d.person_id
       left join notice n on n.id = d.notice_id left join letter l on l.notice_id = d.notice_id left join document k on k.id = l.document_id
     where d.id = ?`,
    [now, now, id],
  )
  return facts
}

/** Empties a code with whatever ends its delivery. */
const ends = `next_attempt_at = null, content_encrypted = null`

export async function markSent(em: EntityManager, id: string, now: Date, providerId: string | null): Promise<void> {
  await em.execute(`update delivery set state = 'sent', sent_at = ?, provider_id = ?, last_error = null, ${ends} where id = ? and state = 'queued'`, [now, providerId, id], 'run')
}

/** @returns whether it was this sender that ended it */
export async function markEnded(em: EntityManager, id: string, state: 'failed' | 'given-up', error: string): Promise<boolean> {
  const rows = await em.execute<unknown[]>(`update delivery set state = ?, last_error = ?, ${ends} where id = ? and state = 'queued' returning 1 as ended`, [state, error, id])
  return rows.length > 0
}

/** It goes nowhere: there is no way out, or she does not want it. On a demo a code stays to be read on the local page. */
export async function hold(em: EntityManager, id: string, why: string, keepContent: boolean): Promise<void> {
  await em.execute(
    `update delivery set state = 'held', last_error = ?, next_attempt_at = null, content_encrypted = case when ? then content_encrypted end where id = ? and state = 'queued'`,
    [why, keepContent, id], 'run',
  )
}

/** Gives it back for later. @param uncounted it was no attempt: it only waits for the morning */
export async function postpone(em: EntityManager, id: string, until: Date, { error = null, uncounted = false }: { error?: string | null; uncounted?: boolean }): Promise<void> {
  await em.execute(
    `update delivery set next_attempt_at = ?, last_error = ?, attempts = attempts - ? where id = ? and state = 'queued'`,
    [until, error, uncounted ? 1 : 0, id], 'run',
  )
}
