import type { LocalizedText } from '#db/entities/shapes.ts'
import { inEvery } from '#domain/languages.ts'
import { signingWords as words } from './index.ts'

const statements = ['onScreen', 'onPaper', 'whatFor', 'changeMind', 'addressChanges', 'device'] as const

/**
 * What a party consents to before she signs on a screen: the six statements of 15 USC 7001(c) (regulation.md part h).
 * A changed text has a new version; a signature keeps the version she saw.
 */
export const consentText: { version: string; statements: readonly LocalizedText[] } = {
  version: 'esign-2026-11-22',
  statements: statements.map((name) => inEvery((locale) => words[locale].consent[name])),
}
