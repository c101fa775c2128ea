import written from './languages.json' with { type: 'json' }

/** The languages that the code itself speaks of: those that a letter is kept in. */
export type Language = 'en' | 'es'

interface Spoken {
  readonly code: Language
  readonly name: string
  readonly locale: string
}

const isSpoken = (language: { readonly code: string; readonly name: string; readonly locale: string }): language is Spoken => /^[a-z]{2}$/.test(language.code)

/**
 * The languages of the portal. A third one is one more line in languages.json and a folder of catalogues beside
 * `en` and `es`; no code knows how many there are (test/infra/third-language.test.ts adds one).
 */
export const languages: readonly Spoken[] = written.filter(isSpoken)

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
