import type { LocalizedText } from '#db/entities/shapes.ts'
import { inEvery } from '#domain/languages.ts'
import { signingWords as words } from './index.ts'

const kinds = ['access', 'origination', 'filing'] as const

/** What a fee of a product's terms is called on paper. A kind that no catalogue knows is shown as the product wrote it: never left out of the box. */
export function feeName(kind: string): LocalizedText {
  const known = kinds.find((one) => one === kind)
  return inEvery((locale) => (known ? words[locale].fees[known] : kind))
}
