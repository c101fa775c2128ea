import { registerNotices } from '#platform/notify/index.ts'
import { en } from './en.catalogue.ts'
import { es } from './es.catalogue.ts'

/** Raised with every change of a text: kept with each notice. */
export const textVersion = 'decisions-2026-11-26'

/** All words of deciding, in both languages. */
export const words = { en, es }

registerNotices({ en: en.notices, es: es.notices, textVersion })
