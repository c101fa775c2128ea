import { inEvery } from '#domain/languages.ts'
import { renderEvery, type Locale } from '#platform/notify/index.ts'
import { textVersion, words } from './index.ts'

/**
 * What a second party agrees to by joining, and the version of the words she saw. A guarantor is told what she would
 * answer for before she is bound (16 CFR 444.3, good practice for business credit).
 */
export function consentText(
  role: string, values: { inviter: string; businessName: string; lenderName: string; lenderPhone: string },
): { version: string; text: Record<Locale, string> } {
  const kind = role === 'guarantor' ? 'guarantor' : 'borrower'
  return { version: `${textVersion}-${kind}`, text: renderEvery(inEvery((locale) => words[locale].consent[kind]), values) }
}

export const consentTextVersion = (role: string): string => `${textVersion}-${role === 'guarantor' ? 'guarantor' : 'borrower'}`
