import type { EntityManager } from '@mikro-orm/postgresql'
import { secondFactorRequired } from '#platform/auth/index.ts'
import type { Account } from './account-at.ts'
import type { Address } from './address.ts'

/**
 * Whether a password alone is not enough in a browser that she never signed in with: the dated setting `new-device-code`,
 * and where it was never set, yes. Whoever has an authenticator, or may do nothing before she has one, is asked for that
 * instead. Only the local demo switches it off.
 */
export async function asksNewDevice(em: EntityManager, account: Account, on: string): Promise<boolean> {
  if (account.confirmed || await secondFactorRequired(em, account.personId, on)) return false
  const [row] = await em.execute<{ required: boolean }[]>(
    `select coalesce((
       select (value->>'required')::boolean from programme_setting
       where programme_id = p.programme_id and key = 'new-device-code' and effective_from <= ?::date
       order by effective_from desc, number desc limit 1), true) as required
     from person p where p.id = ?`,
    [on, account.personId],
  )
  return row?.required ?? true
}

/** Where a code for her goes: what she verified before what she only gave, her phone before her mail. */
export function addressOf({ phone, phoneVerified, email, emailVerified }: Account): Address {
  const text = phone === null ? [] : [{ channel: 'text' as const, value: phone, verified: phoneVerified }]
  const mail = email === null ? [] : [{ channel: 'mail' as const, value: email, verified: emailVerified }]
  // An e-mail address is one person's from the first; a phone is hers once she has shown it.
  const [best] = [...text.filter(({ verified }) => verified), ...mail, ...text]
  if (best === undefined) throw new Error('An account has an address')
  return { channel: best.channel, value: best.value }
}

/** So much of it that she knows which one is meant: '…0142', 'r…@example.org'. */
export function hinted({ channel, value }: Address): string {
  if (channel === 'text') return `…${value.slice(-4)}`
  const [name = '', domain = ''] = value.split('@')
  return `${name.slice(0, 1)}…@${domain}`
}
