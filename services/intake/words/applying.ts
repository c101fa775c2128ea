import { createHash } from 'node:crypto'
import { consentKinds, type ConsentKind, type ConsentTexts } from '#domain/application/consents.ts'
import { inEvery } from '#domain/languages.ts'
import { renderEvery, type Locale } from '#platform/notify/index.ts'
import { textVersion, words } from './index.ts'

/** A text to agree to, as it is shown, with the version of its words and the hash of exactly what was shown in each language. */
export interface ShownText { version: string; text: Record<Locale, string>; sha256: Record<Locale, string> }

/** The version of what she agrees to before she sends. */
export const applyingTextVersions: ConsentTexts = { electronic: `${textVersion}-electronic`, truth: `${textVersion}-truth` }

/** What she agrees to before she sends: electronic papers and signatures (15 USC 7001(c)(1)), and that it is true. */
export function applyingTexts(lender: { lenderName: string; lenderPhone: string }): Record<ConsentKind, ShownText> {
  const texts = consentKinds.map((kind) => [kind, shown(applyingTextVersions[kind], inEvery((locale) => words[locale].applying[kind]), lender)])
  return Object.fromEntries(texts) as Record<ConsentKind, ShownText>
}

export const helpTextVersion = `${textVersion}-help-2`

/** What is read aloud to her before somebody fills in anything with her. */
export const helpText = (values: { helper: string; lenderName: string; lenderPhone: string }): ShownText => (
  shown(helpTextVersion, inEvery((locale) => words[locale].help), values)
)

function shown(version: string, both: Record<Locale, string>, values: Record<string, string>): ShownText {
  const text = renderEvery(both, values)
  return { version, text, sha256: inEvery((locale) => sha256(text[locale])) }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
