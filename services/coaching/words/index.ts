import { registerNotices } from '#platform/notify/index.ts'
import { wordsIn } from '#platform/words/words-in.ts'
import { en } from './en.catalogue.ts'

registerNotices({ ...await wordsIn(import.meta.dirname, en), textVersion: 'coaching-2026-11' })
