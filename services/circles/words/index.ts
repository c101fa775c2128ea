import { registerNotices } from '#platform/notify/index.ts'
import { en } from './en.catalogue.ts'
import { es } from './es.catalogue.ts'

/** Raised with every change of a text: kept with each notice and each member's yes. */
export const textVersion = 'circles-2026-11'

registerNotices({ en: en.notices, es: es.notices, textVersion })
