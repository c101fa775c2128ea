import { createTranslator } from 'use-intl/core'
import { inEvery, locales, saidIn, tagOf, type Locale } from '#domain/languages.ts'
import { phoneText } from '#domain/contact/phone-text.ts'
import type { CalendarDate } from '../clock/index.ts'

export { locales, type Locale } from '#domain/languages.ts'

/**
 * Subject and body of one kind of notice, as ICU messages with named placeholders. With `text`, at most 320 signs when
 * written out, it also goes as a text message to those who want them.
 */
export interface NoticeText { subject: string; body: string; text?: string }
export type NoticeTexts = Readonly<Record<string, NoticeText>>

export interface NoticeCatalogue extends Readonly<Record<Locale, NoticeTexts>> {
  /** Of the words, e.g. '2026-11': kept with every notice. */
  textVersion: string
}

/**
 * A value in a notice. Money and dates are written as each language writes them; a pair is a text that differs by
 * language; a list is joined ("a, b and c", "a, b y c").
 */
export type NoticeValue =
  | string | number
  | { cents: number }
  | { date: CalendarDate }
  | { phone: string }
  | Readonly<Record<Locale, string>>
  | readonly Readonly<Record<Locale, string>>[]
export type NoticeValues = Readonly<Record<string, NoticeValue>>

const catalogues = new Set<NoticeCatalogue>()

/** Called at the top of a service's index.ts with its `words`; the same catalogue twice counts once. */
export function registerNotices(catalogue: NoticeCatalogue): void {
  catalogues.add(catalogue)
}

function catalogueWith(kind: string): NoticeCatalogue {
  for (const catalogue of catalogues) if (catalogue.en[kind]) return catalogue
  throw new Error(`No service registered words for the notice ${kind}`)
}

function written(value: NoticeValue, locale: Locale): string | number {
  if (typeof value !== 'object') return value
  if ('cents' in value) return new Intl.NumberFormat(tagOf(locale), { style: 'currency', currency: 'USD' }).format(value.cents / 100)
  if ('date' in value) return new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${value.date}T00:00:00Z`))
  if ('phone' in value) return phoneText(value.phone)
  if (isList(value)) return new Intl.ListFormat(tagOf(locale), { type: 'conjunction' }).format(value.map((one) => saidIn(one, locale)))
  return saidIn(value, locale)
}

const isList = (value: object): value is readonly Readonly<Record<Locale, string>>[] => Array.isArray(value)

export interface RenderedNotice {
  subject: Record<Locale, string>
  body: Record<Locale, string>
  /** Null where this kind is no text message. */
  text: Record<Locale, string> | null
  textVersion: string
}

/** A text of any catalogue in every language, e.g. one line of a list that goes into a notice. A missing placeholder throws. */
export function renderEvery(text: Readonly<Record<Locale, string>>, values: NoticeValues = {}): Record<Locale, string> {
  const inLanguage = (locale: Locale) => {
    const translate = createTranslator({
      locale: tagOf(locale), messages: { text: text[locale] }, timeZone: 'UTC', onError: (error) => { throw error },
    })
    return translate('text', Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(value, locale)])))
  }
  return inEvery(inLanguage)
}

/** A notice in every language. A missing placeholder is a fault of ours and throws. */
export function renderNotice(kind: string, values: NoticeValues): RenderedNotice {
  const catalogue = catalogueWith(kind)
  const part = (name: keyof NoticeText): Record<Locale, string> => {
    return renderEvery(inEvery((locale) => {
      const words = catalogue[locale][kind]?.[name]
      if (words === undefined) throw new Error(`The notice ${kind} has no words in every language`)
      return words
    }), values)
  }
  const hasText = locales.some((locale) => catalogue[locale][kind]?.text !== undefined)
  return { subject: part('subject'), body: part('body'), text: hasText ? part('text') : null, textVersion: catalogue.textVersion }
}
