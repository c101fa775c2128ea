import written from './languages.json' with { type: 'json' }

/**
 * The languages that the code itself speaks of: those of the team, and English is the one that the law reads. How many
 * there are, no code knows: a third one is one more line in languages.json and a catalogue beside each `en.catalogue.ts`
 * (test/infra/third-language.test.ts adds one).
 */
export type Locale = 'en' | 'es'

/** A language as one country writes it, a BCP 47 tag: what `Intl` and use-intl are given, never a language alone. */
export type LocaleTag = `${string}-${string}`

interface Language {
  readonly code: Locale
  /** What it calls itself. */
  readonly name: string
  /** How it writes dates and US dollars: Spanish of the United States, not of Spain. */
  readonly locale: LocaleTag
}

const isWritten = (language: { readonly code: string; readonly name: string; readonly locale: string }): language is Language => /^[a-z]{2}$/.test(language.code) && /^[a-z]{2}-[A-Z]{2}$/.test(language.locale)

export const languages: readonly Language[] = written.filter(isWritten)

export const locales: readonly Locale[] = languages.map(({ code }) => code)

export const isLocale = (code: unknown): code is Locale => locales.some((one) => one === code)

/** The tag by which `Intl` writes in this language. */
export const tagOf = (code: Locale): LocaleTag => languages.find((language) => language.code === code)?.locale ?? 'en-US'

/** One of something for each language, in the order of the list: what is hashed depends on it. */
export function inEvery<T>(make: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>
}

/** A text that was kept before a language was added is said in the first language that it has. */
export function saidIn(text: { readonly [One in Locale]?: string | undefined }, locale: Locale): string {
  return text[locale] ?? locales.map((one) => text[one]).find((one) => one !== undefined) ?? ''
}

/** What each language calls a language, e.g. 'Spanish' and 'español'; where it has no word for it, what that calls itself. */
export const languageNames = (named: Locale): Record<Locale, string> => inEvery((locale) => {
  const known = new Intl.DisplayNames(tagOf(locale), { type: 'language', fallback: 'none' }).of(named)
  return known ?? languages.find(({ code }) => code === named)?.name ?? named
})

/** Papers are in two languages: English, whose text controls, beside the one the loan was talked over in. */
export const besideEnglish = (talkedIn: Locale): Locale => (talkedIn === 'en' ? locales.find((one) => one !== 'en') ?? 'en' : talkedIn)
