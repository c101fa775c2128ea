import { createHmac, timingSafeEqual } from 'node:crypto'

/** What signs a provider's request: its own header for it is `X-Twilio-Signature`, and others that speak alike take it. */
export const signatureHeader = 'x-twilio-signature'

/**
 * The signature of a form that the text provider posts to us: HMAC-SHA1, keyed by the token shared with it, over our
 * address and every field with its value, in the order of their names.
 */
export function signatureOf(token: string, url: string, fields: Readonly<Record<string, string>>): string {
  const text = Object.keys(fields).toSorted().reduce((sum, name) => `${sum}${name}${fields[name] ?? ''}`, url)
  return createHmac('sha1', token).update(text).digest('base64')
}

export function isSignedBy(token: string, url: string, fields: Readonly<Record<string, string>>, given: unknown): boolean {
  if (typeof given !== 'string') return false
  const [wanted, got] = [Buffer.from(signatureOf(token, url, fields)), Buffer.from(given)]
  return wanted.length === got.length && timingSafeEqual(wanted, got)
}
