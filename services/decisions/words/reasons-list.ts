import type { ReasonCode } from '#domain/decision/reasons.ts'
import { inEvery, type Locale } from '#domain/languages.ts'
import { asWritten } from '#services/intake/index.ts'
import { words } from './index.ts'

const isReason = (code: string): code is ReasonCode => code in words.en.reasons

/** The reasons a person gave, numbered, in every language; her own words for `other` as she wrote them, in the language of the application. */
export function reasonsList(reasons: readonly string[], otherWords: string | null, writtenIn: Locale): Record<Locale, string> {
  const other = otherWords === null ? null : asWritten(otherWords, writtenIn)
  const inLanguage = (locale: Locale) => reasons.filter(isReason).map((code, index) => {
    const text = code === 'other' && other !== null ? other[locale] : words[locale].reasons[code]
    return `${index + 1}. ${text}`
  }).join('\n')
  return inEvery(inLanguage)
}
