import type { CircleRules } from '#domain/circle/kinds.ts'
import { potCents } from '#domain/circle/net-position.ts'
import type { Cadence } from '#domain/circle/round-dates.ts'
import { inEvery } from '#domain/languages.ts'
import { renderEvery, type Locale } from '#platform/notify/index.ts'
import { textVersion, words } from './index.ts'

export const rulesTextVersion = `${textVersion}-rules`

const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no')
const saidOf = ({ payout }: CircleRules) => ({ order: payout?.order ?? 'none', guaranteed: yesOrNo(payout?.guaranteed ?? false), holdsLate: yesOrNo(payout?.holdsLate ?? false) })

/** The rules of a circle that a member agrees to by joining, and the version of their words. */
export function rulesText(circle: { contributionCents: number; memberCount: number; cadence: Cadence; rules: CircleRules }): { version: string; text: Record<Locale, string> } {
  const { guarantee, staggering } = circle.rules
  if (guarantee !== undefined) {
    const values = { memberCount: circle.memberCount, setting: guarantee.setting, lateDays: guarantee.lateDays, staggered: yesOrNo(staggering !== undefined) }
    return { version: rulesTextVersion, text: renderEvery(inEvery((locale) => words[locale].groupRules), values) }
  }
  const values = { memberCount: circle.memberCount, amount: { cents: circle.contributionCents }, pot: { cents: potCents(circle) }, cadence: circle.cadence, ...saidOf(circle.rules) }
  return { version: rulesTextVersion, text: renderEvery(inEvery((locale) => words[locale].rules), values) }
}
