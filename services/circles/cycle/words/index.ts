import { inEvery } from '#domain/languages.ts'
import { registerNotices } from '#platform/notify/index.ts'
import { wordsIn } from '#platform/words/words-in.ts'
import { en } from './en.catalogue.ts'

/** What the clock of a circle says, in every language. */
const words = await wordsIn(import.meta.dirname, en)

registerNotices({ ...inEvery((locale) => words[locale].notices), textVersion: 'circle-cycle-2026-11' })
