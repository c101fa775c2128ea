import { registerNotices } from '#platform/notify/index.ts'
import { en } from './en.catalogue.ts'
import { es } from './es.catalogue.ts'
import { en as vouchingEn } from './vouching/en.catalogue.ts'
import { es as vouchingEs } from './vouching/es.catalogue.ts'

/** Raised with every change of a text: kept with each notice and each consent. */
export const textVersion = 'intake-2026-11'

/** All words of asking, in both languages. */
export const words = { en: { ...en, vouching: vouchingEn }, es: { ...es, vouching: vouchingEs } }

registerNotices({ en: { ...en.notices, ...vouchingEn.notices }, es: { ...es.notices, ...vouchingEs.notices }, textVersion })
