import { registerNotices } from '#platform/notify/index.ts'
import { en } from './en.catalogue.ts'
import { es } from './es.catalogue.ts'

/** Raised with every change of a text: kept with each notice and each consent. */
export const textVersion = 'intake-2026-11'

/** All words of asking, in both languages. */
export const words = { en, es }

registerNotices({ en: en.notices, es: es.notices, textVersion })
