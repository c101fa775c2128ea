import { createHmac, timingSafeEqual } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import { newId } from '#db/new-id.ts'
import type { Locale } from '#domain/languages.ts'
import type { Config } from '#platform/config/index.ts'
import { inTransaction, type Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { sendCode } from '#platform/notify/index.ts'
import { canonical, type Address } from './address.ts'

export type CodePurpose = 'enter' | 'new-device' | 'new-address' | 'help'

const minuteMs = 60_000
export const codeMinutes = 10
const mostAttempts = 5
/** Codes for one address (or one known device of hers): so many in ten minutes, so many in a day. */
const mostInTenMinutes = 3
const mostInADay = 10

const keyed = (secret: string, text: string): Buffer => createHmac('sha256', secret).update(text).digest()

/** An address as codes are kept by it: its text cannot be read from it. */
export const addressKey = (secret: string, address: Address): string => keyed(secret, `code-address:${canonical(address)}`).toString('base64url')

/** The six digits of a row. They follow from a secret that the database does not hold, so nothing of them is kept. */
export function digitsOf(secret: string, row: { id: string; purpose: CodePurpose; addressKey: string }): string {
  const mac = keyed(secret, `code:${row.purpose}:${row.id}:${row.addressKey}`)
  return String(mac.readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}

export interface NewCode {
  purpose: CodePurpose
  address: Address
  /** Null where nobody has the address, or she has no account yet. */
  personId: string | null
  /** Under what name codes are counted (device.ts). */
  limitKey: string
  /** Of whoever has no account yet. */
  locale?: Locale | undefined
}

/**
 * Makes a code and sends it, in the transaction of `ctx`. It is good for ten minutes, five tries and one use.
 * @returns the id by which it is named when it comes back
 * @throws 429 `too-many-codes` with `retryAfterSeconds`
 */
export async function issueCode(ctx: Context, { cookie, fieldEncryptionKey }: Config['secrets'], { purpose, address, personId, limitKey, locale }: NewCode): Promise<string> {
  await ctx.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [limitKey])
  await refuseTooMany(ctx, limitKey)
  const expiresAt = new Date(ctx.now.getTime() + codeMinutes * minuteMs)
  const row = { id: newId(), purpose, addressKey: addressKey(cookie, address) }
  await ctx.em.execute(
    `insert into one_time_code (id, programme_id, person_id, purpose, channel, address_key, limit_key, created_at, expires_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [row.id, ctx.actor.programmeId, personId, purpose, address.channel, row.addressKey, limitKey, ctx.now, expiresAt], 'run',
  )
  const code = digitsOf(cookie, row)
  await sendCode(ctx, { personId, to: address.value, channel: address.channel, purpose, code, locale, expiresAt }, fieldEncryptionKey)
  return row.id
}

async function refuseTooMany({ em, now }: Context, limitKey: string): Promise<void> {
  const [sent] = await em.execute<{ day: number; recent: number; waitSeconds: number | null }[]>(
    `select count(*)::int as day, (count(*) filter (where created_at > ?::timestamptz - interval '10 minutes'))::int as recent,
       extract(epoch from min(created_at) filter (where created_at > ?::timestamptz - interval '10 minutes') + interval '10 minutes' - ?::timestamptz)::int as "waitSeconds"
     from one_time_code where limit_key = ? and created_at > ?::timestamptz - interval '1 day'`,
    [now, now, now, limitKey, now],
  )
  if (!sent || (sent.recent < mostInTenMinutes && sent.day < mostInADay)) return
  const retryAfterSeconds = sent.day >= mostInADay ? 3_600 : Math.max(1, sent.waitSeconds ?? 1)
  throw problem('too-many-codes', { status: 429, params: { retryAfterSeconds } })
}

export interface PresentedCode { id: string; code: string }

/** What a code must have been made for to count. */
export type CodeFor =
  | { purpose: 'enter' | 'help'; address: Address }
  | { purpose: 'new-device'; personId: string }
  | { purpose: 'new-address'; personId: string; address: Address }

/**
 * Whether these are the digits of a code that is still good and was made for this. The try is counted before they are
 * compared, and stays counted whatever becomes of the request. What is done with the code then calls `useCode`.
 */
export async function isCode(em: EntityManager, secret: string, given: PresentedCode, wanted: CodeFor, now: Date): Promise<boolean> {
  const key = 'address' in wanted ? addressKey(secret, wanted.address) : null
  const personId = 'personId' in wanted ? wanted.personId : null
  const [row] = await inTransaction(em, (inside) => inside.execute<{ id: string; addressKey: string }[]>(
    `update one_time_code set attempts = attempts + 1
     where id = ? and purpose = ? and (?::text is null or address_key = ?) and (?::uuid is null or person_id = ?)
       and attempts < ? and used_at is null and expires_at > ?
     returning id, address_key as "addressKey"`,
    [given.id, wanted.purpose, key, key, personId, personId, mostAttempts, now],
  ))
  const digits = digitsOf(secret, { id: row?.id ?? given.id, purpose: wanted.purpose, addressKey: row?.addressKey ?? '' })
  return timingSafeEqual(Buffer.from(digits), Buffer.from(given.code)) && row !== undefined
}

/** Uses it up, in the transaction that does what it is for: of two at once, one. */
export async function useCode(em: EntityManager, id: string, now: Date): Promise<void> {
  const used = await em.execute<unknown[]>('update one_time_code set used_at = ? where id = ? and used_at is null returning 1 as used', [now, id])
  if (used.length === 0) throw wrongCode()
}

/** Wrong, used, too old or never made: one answer. */
export const wrongCode = (path = 'code') => problem('invalid-request', { status: 422, errors: [{ path, code: 'wrong-code' }] })
