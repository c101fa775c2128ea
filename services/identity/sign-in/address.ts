import { phoneNumber } from '#platform/fields/phone.ts'
import { problem } from '#platform/errors/index.ts'

export type Channel = 'text' | 'mail'

/** Where a code goes, and by what an account is found: a phone in E.164, or an e-mail address as it was typed. */
export interface Address { channel: Channel; value: string }

/** The same for every way to write it. */
export const canonical = ({ channel, value }: Address): string => `${channel}:${value.toLowerCase()}`

const wrong = (path: string, code: string) => problem('invalid-request', { status: 422, errors: [{ path, code }] })

/**
 * The one address that was given.
 * @throws 422 `phone: required` where there is none, `email: not-allowed` where there are two, `phone: not-a-phone`
 */
export function addressFrom({ phone, email }: { phone?: string | null | undefined; email?: string | null | undefined }): Address {
  if (phone != null && email != null) throw wrong('email', 'not-allowed')
  if (email != null) return { channel: 'mail', value: email.trim() }
  if (phone == null) throw wrong('phone', 'required')
  const value = phoneNumber(phone)
  if (value === null) throw wrong('phone', 'not-a-phone')
  return { channel: 'text', value }
}
