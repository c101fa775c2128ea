import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Tells that a browser has signed in with an address before: the lock-out of strangers does not reach it. */
export const deviceCookie = 'molino_device'
export const deviceDays = 400

const keyed = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('base64url')

/** Value for a browser that has just signed in: it holds no address, and proves nothing but that. */
export function deviceMark(secret: string, email: string): string {
  const nonce = randomBytes(12).toString('base64url')
  return `${nonce}.${keyed(secret, `device:${nonce}:${email.toLowerCase()}`)}`
}

function isOf(mark: string, secret: string, email: string): boolean {
  const [nonce = '', proof = ''] = mark.split('.')
  const expected = Buffer.from(keyed(secret, `device:${nonce}:${email.toLowerCase()}`))
  const given = Buffer.from(proof)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** Under what name failures are counted: the device's own where it is known for this address, else the address's. */
export function attemptKey(secret: string, email: string, mark: string | undefined): string {
  return mark && isOf(mark, secret, email) ? `device:${keyed(secret, mark)}` : `address:${keyed(secret, `address:${email.toLowerCase()}`)}`
}
