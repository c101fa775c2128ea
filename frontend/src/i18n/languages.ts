/**
 * The languages of the portal. A third one is one more line here and a folder of catalogues beside
 * `en` and `es`; nothing else knows how many there are.
 */
export const languages = [
  { code: 'en', name: 'English', locale: 'en-US' },
  { code: 'es', name: 'Español', locale: 'es-US' },
] as const

export type Language = (typeof languages)[number]['code']

export const isLanguage = (code: string | null | undefined): code is Language => languages.some((language) => language.code === code)

/** The locale that numbers and dates are written in. */
export const localeOf = (code: Language): string => languages.find((language) => language.code === code)?.locale ?? 'en-US'

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
