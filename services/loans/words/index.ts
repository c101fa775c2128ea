import path from 'node:path'
import { registerNotices } from '#platform/notify/index.ts'
import { wordsIn } from '#platform/words/words-in.ts'
import { en as collectionsEn } from './collections/en.catalogue.ts'
import { en } from './en.catalogue.ts'
import { en as signingEn } from './signing/en.catalogue.ts'

/** What is read at signing, in every language. */
export const signingWords = await wordsIn(path.join(import.meta.dirname, 'signing'), signingEn)

registerNotices({ ...await wordsIn(import.meta.dirname, en), textVersion: '2026-11-26' })
registerNotices({ ...await wordsIn(path.join(import.meta.dirname, 'collections'), collectionsEn), textVersion: '2026-11-27' })
