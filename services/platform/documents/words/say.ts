import { createTranslator } from 'use-intl/core'
import { besideEnglish, inEvery, saidIn, tagOf, type Locale } from '#domain/languages.ts'
import { wordsIn, type WordsLike } from '../../words/words-in.ts'
import type { InBoth } from '../on-paper.ts'
import { asTyped, boldOff, boldOn } from '../pdf/text.ts'
import { en } from './en.catalogue.ts'

type Sections = typeof en
/** E.g. 'agreement.promise'. */
export type WordsKey = { [Section in keyof Sections]: `${Section}.${Extract<keyof Sections[Section], string>}` }[keyof Sections]

/** A value in words: the same in every language, or one for each. */
export type Values = Readonly<Record<string, string | number | InBoth>>

/** One message, ready to be said; read once. */
function reader(template: string, locale: Locale) {
  const translate = createTranslator({ locale: tagOf(locale), messages: { template }, timeZone: 'UTC', onError: (error) => { throw error } })
  return (values: Values) => translate.markup('template', {
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(value, locale)])),
    b: (chunks: string) => `${boldOn}${chunks}${boldOff}`,
  })
}

function written(value: Values[string], locale: Locale): string | number {
  const one = typeof value === 'object' ? saidIn(value, locale) : value
  return typeof one === 'string' ? asTyped(one) : one
}

const every = await wordsIn(import.meta.dirname, en)
const catalogues = inEvery((locale) => flat(every[locale]))
const readers = new Map<string, ReturnType<typeof reader>>()

function flat(words: WordsLike<typeof en>): ReadonlyMap<string, string> {
  return new Map(Object.entries(words).flatMap(([section, messages]) => (
    Object.entries(messages).map(([name, message]) => [`${section}.${name}`, message] as const)
  )))
}

function speak(locale: Locale, key: WordsKey, values: Values): string {
  const name = `${locale}.${key}`
  let read = readers.get(name)
  if (!read) {
    read = reader(catalogues[locale].get(key) ?? '', locale)
    readers.set(name, read)
  }
  return read(values)
}

/** The words of a paper in every language. A missing placeholder is a fault of ours and throws; `<b>` is bold. */
export function say(key: WordsKey, values: Values = {}): InBoth {
  return inEvery((locale) => speak(locale, key, values))
}

/** Somebody's own words in bold, whatever they contain. */
export const inBold = (text: string): string => `${boldOn}${asTyped(text)}${boldOff}`

/** English and the other language of a paper on one line, for what has no room for two columns: 'Signature · Firma'. */
export function inOneLine(words: InBoth, other: Locale | undefined): string {
  const beside = saidIn(words, other ?? besideEnglish('en'))
  return words.en === beside ? words.en : `${words.en} · ${beside}`
}
