import { potCents } from '#domain/circle/net-position.ts'
import type { Cadence } from '#domain/circle/round-dates.ts'
import { inEvery } from '#domain/languages.ts'
import { renderEvery, type Locale } from '#platform/notify/index.ts'
import { textVersion, words } from './index.ts'

export const rulesTextVersion = `${textVersion}-rules`

/** The one rule set that a member agrees to by joining, and the version of its words. */
export function rulesText(circle: { contributionCents: number; memberCount: number; cadence: Cadence }): { version: string; text: Record<Locale, string> } {
  const values = { memberCount: circle.memberCount, amount: { cents: circle.contributionCents }, pot: { cents: potCents(circle) }, cadence: circle.cadence }
  return { version: rulesTextVersion, text: renderEvery(inEvery((locale) => words[locale].rules), values) }
}
