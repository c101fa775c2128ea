import type { EntityManager } from '@mikro-orm/postgresql'
import { staffRoleList } from '#platform/auth/index.ts'
import type { Address } from './address.ts'

/** What signing in needs to know of an account. */
export interface Account {
  personId: string
  /** Null where she signs in by code alone. */
  passwordHash: string | null
  /** She has an authenticator. */
  confirmed: boolean
  /** She works for the lender: a code sent to her does not sign her in. */
  staff: boolean
  phone: string | null
  phoneVerified: boolean
  email: string | null
  emailVerified: boolean
  devicesForgottenAt: Date | null
}

type Row = Omit<Account, 'devicesForgottenAt'> & { devicesForgottenAt: string | Date | null }

const columns = `p.id as "personId", c.password_hash as "passwordHash", c.totp_confirmed_at is not null as confirmed,
  exists (select from role_grant g where g.person_id = p.id and g.revoked_at is null and g.role in (${staffRoleList})) as staff,
  p.phone, p.phone_verified_at is not null as "phoneVerified", p.email, p.email_verified_at is not null as "emailVerified",
  p.devices_forgotten_at as "devicesForgottenAt"`

/**
 * Whose account an address opens. A phone that nobody verified yet opens the one account that has it (somebody helped her
 * in person, or after she lost her phone); where two have it, none.
 */
export async function accountAt(em: EntityManager, { channel, value }: Address): Promise<Account | undefined> {
  const where = channel === 'mail' ? 'lower(p.email) = lower(?)' : 'p.phone = ?'
  const rows = await em.execute<Row[]>(
    `select ${columns} from person p join credential c on c.person_id = p.id where ${where} order by p.phone_verified_at nulls last limit 2`, [value],
  )
  const [first] = rows
  if (!first || (channel === 'text' && !first.phoneVerified && rows.length > 1)) return undefined
  return { ...first, devicesForgottenAt: first.devicesForgottenAt === null ? null : new Date(first.devicesForgottenAt) }
}

/** She has shown that she reads what is sent there. */
export async function markVerified(em: EntityManager, personId: string, channel: Address['channel'], now: Date): Promise<void> {
  const column = channel === 'mail' ? 'email_verified_at' : 'phone_verified_at'
  await em.execute(`update person set ${column} = ? where id = ? and ${column} is null`, [now, personId], 'run')
}
