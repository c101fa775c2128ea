import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { canonical, type Address } from './address.ts'

/** Tells in whose accounts a browser has signed in before: a code is not asked there again, and the lock-out of strangers does not reach it. */
export const deviceCookie = 'molino_device'
export const deviceDays = 400
/** A telephone may be a family's. */
const mostPeople = 5
const between = '~'

const keyed = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('base64url')
const proofOf = (secret: string, nonce: string, made: string, personId: string): string => keyed(secret, `device:${nonce}:${made}:${personId}`)

/** Value for a browser in which she has just signed in: it names nobody, and proves nothing but that. */
export function deviceMark(secret: string, personId: string, now: Date): string {
  const nonce = randomBytes(12).toString('base64url')
  const made = now.getTime().toString(36)
  return `${nonce}.${made}.${proofOf(secret, nonce, made, personId)}`
}

function isOf(mark: string, secret: string, personId: string, forgottenAt: Date | null): boolean {
  const [nonce = '', made = '', proof = ''] = mark.split('.')
  const expected = Buffer.from(proofOf(secret, nonce, made, personId))
  const given = Buffer.from(proof)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false
  return forgottenAt === null || Number.parseInt(made, 36) > forgottenAt.getTime()
}

/** The mark of hers among those of a browser, where it has one made after all her devices were last forgotten. */
export function markOf(cookie: string | undefined, secret: string, personId: string, forgottenAt: Date | null): string | undefined {
  return cookie?.split(between).find((mark) => isOf(mark, secret, personId, forgottenAt))
}

/** The cookie with one mark more, the newest first. */
export const withMark = (cookie: string | undefined, mark: string): string => (
  [mark, ...(cookie?.split(between) ?? [])].slice(0, mostPeople).join(between)
)

/** Under what name failures and codes are counted: the device's own where it is known for her, else the address's. */
export function attemptKey(secret: string, address: Address, mark: string | undefined): string {
  return mark === undefined ? `address:${keyed(secret, `address:${canonical(address)}`)}` : `device:${keyed(secret, mark)}`
}
