import { inEvery } from '#domain/languages.ts'
import { registerNotices } from '#platform/notify/index.ts'
import { wordsIn } from '#platform/words/words-in.ts'
import { en } from './en.catalogue.ts'

/** Raised with every change of a text: kept with each notice and each member's yes. */
export const textVersion = 'circles-2026-11c'

/** All words of circles, in every language. */
export const words = await wordsIn(import.meta.dirname, en)

registerNotices({ ...inEvery((locale) => words[locale].notices), textVersion })
