import { createHash } from 'node:crypto'
import { inEvery } from '#domain/languages.ts'
import { renderEvery, type Locale } from '#platform/notify/index.ts'
import { words } from './index.ts'

/** Raised with every change of the statement: kept with each vouch. */
export const vouchTextVersion = 'vouch-2026-11'
export const endorsementTextVersion = 'endorsement-2026-11'

/** What a voucher reads before she answers, whole, with the hash of it in both languages: what she signs is what she was shown. */
export function vouchStatement(
  values: { name: string; businessName: string; applicantSeesAnswers: boolean; lenderName: string; lenderPhone: string },
): { version: string; sha256: string; text: Record<Locale, string> } {
  const { applicantSeesAnswers, ...said } = values
  const text = renderEvery(inEvery((locale) => words[locale].vouching.statement), { ...said, applicantSees: applicantSeesAnswers ? 'answers' : 'only-that' })
  return { version: vouchTextVersion, sha256: sha256Of({ version: vouchTextVersion, text }), text }
}

/** What one of a partner's people signs under a record. */
export function endorsementStatement(values: { partner: string }): { version: string; text: Record<Locale, string> } {
  return { version: endorsementTextVersion, text: renderEvery(inEvery((locale) => words[locale].vouching.endorsement), values) }
}

/** SHA-256 (hex) of what is signed, as JSON. */
export const sha256Of = (signed: object): string => createHash('sha256').update(JSON.stringify(signed)).digest('hex')
