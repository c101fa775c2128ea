import { isLocale, type Locale } from '#domain/languages.ts'

export { languages, tagOf as localeOf } from '#domain/languages.ts'

/** The languages of the portal are those of the whole of Molino; each has a folder of catalogues here. */
export type Language = Locale
export const isLanguage = isLocale

const kept = 'molino.language'

/**
 * The language to start in: asked for in the address (`?lang=es`), else chosen before on this phone,
 * else the first of the phone's languages that we speak, else English.
 */
export function startingLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang')
  if (isLanguage(asked)) {
    keepLanguage(asked)
    return asked
  }
  const chosen = localStorage.getItem(kept)
  if (isLanguage(chosen)) return chosen
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en'
}

export const keepLanguage = (code: Language): void => localStorage.setItem(kept, code)
