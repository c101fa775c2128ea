import { inEvery, languageNames } from '#domain/languages.ts'
import { renderEvery, type Locale } from '#platform/notify/index.ts'
import { words } from './index.ts'

/**
 * An officer's own words to her as each language says them. She writes in the language in which the loan is talked over:
 * there they stand as they are; elsewhere it is said in which language they were written, and they are quoted.
 */
export function asWritten(note: string, writtenIn: Locale): Record<Locale, string> {
  const quoted = renderEvery(inEvery((locale) => words[locale].asWritten), { language: languageNames(writtenIn), note })
  return { ...quoted, [writtenIn]: note }
}
