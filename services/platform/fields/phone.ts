import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { z } from 'zod'

/** A telephone number as people type it; what it means is said by `phoneNumber`. */
export const typedPhone = z.string().max(30).regex(/^[+()\d .\-/]{7,30}$/, 'a telephone number')

/**
 * What was typed as E.164 ('+15055550117'); without a country it is a number of the United States. A number of another
 * country is good as long as it has a length that its country knows.
 * @returns null for what is no number
 */
export function phoneNumber(typed: string): string | null {
  const number = parsePhoneNumberFromString(typed, 'US')
  return number !== undefined && number.ext === undefined && number.isValid() ? number.number : null
}
