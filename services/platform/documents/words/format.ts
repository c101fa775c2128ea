import { inEvery, tagOf, type Locale } from '#domain/languages.ts'
import type { InBoth } from '../on-paper.ts'
import { say } from './say.ts'

/** How a paper writes figures and dates. Money is written alike in every language; dates are not. */

/** Narrow and no-break spaces of newer locale data become the one no-break space that the faces have. */
const plain = (text: string) => text.replaceAll(/[\u202f\u2009\u00a0]/g, '\u00a0')

/** One text made for each language, in the spaces that the faces have. */
export function both(make: (lang: Locale) => string): InBoth {
  return inEvery((lang) => plain(make(lang)))
}

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' })

/** $1,234.56 in both languages; a minus sign before the dollar sign. */
export function money(cents: number): string {
  return cents < 0 ? `\u2212${dollars.format(-cents / 100)}` : dollars.format(cents / 100)
}

/** A decimal string as a percentage with exactly `places` places, e.g. '5.00%': one figure for both languages. */
export function percentFigure(percent: string, places = 2): string {
  return `${Number(percent).toFixed(places)}%`
}

/** Inside a sentence: '5%' in English, '5 %' in Spanish, with no more places than it has. */
export function percentWords(percent: string): InBoth {
  return say('shared.percent', { number: String(Number(percent)) })
}

const noonUtc = (day: string) => new Date(`${day}T12:00:00Z`)
const dayWith = (style: Intl.DateTimeFormatOptions) => {
  const formats = inEvery((lang) => new Intl.DateTimeFormat(tagOf(lang), { ...style, timeZone: 'UTC' }))
  return (day: string): InBoth => both((lang) => formats[lang].format(noonUtc(day)))
}

/** 'May 29, 2026' and '29 de mayo de 2026'. */
export const longDay = dayWith({ dateStyle: 'long' })
/** 'May 29, 2026' and '29 may 2026', for columns. */
export const shortDay = dayWith({ dateStyle: 'medium' })
/** 'Friday' and 'viernes'. */
export const weekday = dayWith({ weekday: 'long' })

/** An instant as the clock on the wall of `timeZone` showed it, with the zone's name. */
export function instantIn(timeZone: string, instant: Date): InBoth {
  return both((lang) => new Intl.DateTimeFormat(tagOf(lang), {
    year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short', timeZone,
  }).format(instant))
}

/** 'Ana, Luis and Rosa', 'Ana, Luis y Rosa'. */
export function listOf(items: readonly string[]): InBoth {
  return both((lang) => new Intl.ListFormat(tagOf(lang), { type: 'conjunction' }).format(items))
}
