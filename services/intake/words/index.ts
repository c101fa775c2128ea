import path from 'node:path'
import { inEvery } from '#domain/languages.ts'
import { registerNotices } from '#platform/notify/index.ts'
import { wordsIn } from '#platform/words/words-in.ts'
import { en } from './en.catalogue.ts'
import { en as vouchingEn } from './vouching/en.catalogue.ts'

/** Raised with every change of a text: kept with each notice and each consent. */
export const textVersion = 'intake-2026-11'

const asking = await wordsIn(import.meta.dirname, en)
const vouching = await wordsIn(path.join(import.meta.dirname, 'vouching'), vouchingEn)

/** All words of asking, in every language. */
export const words = inEvery((locale) => ({ ...asking[locale], vouching: vouching[locale] }))

registerNotices({ ...inEvery((locale) => ({ ...asking[locale].notices, ...vouching[locale].notices })), textVersion })
