import { registerNotices } from '#platform/notify/index.ts'
import { en } from './en.catalogue.ts'
import { es } from './es.catalogue.ts'

/** Raised with every change of a text: kept with each notice. */
export const textVersion = 'identity-2026-11'

registerNotices({ en, es, textVersion })
