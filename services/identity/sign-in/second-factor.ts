import { Secret, TOTP } from 'otpauth'
import type { EntityManager } from '@mikro-orm/postgresql'
import { decryptField } from '#platform/encryption/field.ts'

const stepSeconds = 30

const totp = (secret: Secret, label = ''): TOTP => new TOTP({ issuer: 'Molino', label, secret, algorithm: 'SHA1', digits: 6, period: stepSeconds })

/** Where the secret of a person is kept, for its encryption. */
export const secretPlace = (personId: string): string => `credential.totp:${personId}`

export interface NewSecret { secret: string; uri: string }

/** A new secret (160 bits, base32), and the address that an authenticator reads from a QR code. */
export function newSecret(label: string): NewSecret {
  const secret = new Secret({ size: 20 })
  return { secret: secret.base32, uri: totp(secret, label).toString() }
}

/** The time step (30 seconds each since 1970) that a code is of, the one before and after allowed; null for no code of hers. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const delta = totp(Secret.fromBase32(secret)).validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : TOTP.counter({ period: stepSeconds, timestamp: now.getTime() }) + delta
}

/**
 * Takes a code, once: a step that was accepted, or one before it, is never accepted again, also not by two requests at
 * the same time.
 * @returns whether it was accepted
 */
export async function acceptCode(em: EntityManager, fieldKey: Buffer, personId: string, code: string, now: Date): Promise<boolean> {
  const [row] = await em.execute<{ encrypted: string | null }[]>('select totp_secret_encrypted as encrypted from credential where person_id = ?', [personId])
  if (!row?.encrypted) return false
  const step = stepOf(decryptField(fieldKey, row.encrypted, secretPlace(personId)), code, now)
  if (step === null) return false
  const accepted = await em.execute<unknown[]>(
    `update credential set totp_last_step = ? where person_id = ? and (totp_last_step is null or totp_last_step < ?) returning 1 as accepted`,
    [step, personId, step],
  )
  return accepted.length === 1
}
