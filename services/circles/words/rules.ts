import type { CircleRules } from '#domain/circle/kinds.ts'
import { potCents } from '#domain/circle/net-position.ts'
import type { Cadence } from '#domain/circle/round-dates.ts'
import { inEvery } from '#domain/languages.ts'
import { renderEvery, type Locale, type NoticeValues } from '#platform/notify/index.ts'
import { textVersion, words } from './index.ts'

export const rulesTextVersion = `${textVersion}-rules`

interface Agreed { contributionCents: number; memberCount: number; cadence: Cadence; rules: CircleRules }
type Text = 'groupRules' | 'rules' | 'savingsRules' | 'fundRules' | 'fineRules' | 'privacyRules'

const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no')

const turnsSaid = (circle: Agreed): NoticeValues => {
  const { payout } = circle.rules
  return { order: payout?.order ?? 'none', guaranteed: yesOrNo(payout?.guaranteed ?? false), holdsLate: yesOrNo(payout?.holdsLate ?? false), pot: { cents: potCents(circle) } }
}

function savingsSaid({ memberCount, rules: { formation, savings } }: Agreed): NoticeValues {
  const { timesShares = 0, longestDays = 0, chargeBasisPoints = 0 } = savings?.loans ?? {}
  return {
    mostShares: savings?.mostSharesAMeeting ?? 0, cycleMonths: savings?.cycleMonths ?? 0, fewest: formation.size?.fewest ?? memberCount,
    loans: yesOrNo(savings?.loans !== undefined), timesShares, longestDays, charge: String(chargeBasisPoints / 100),
  }
}

/** What is said of each part that a circle has, in this order. */
function saidOf(circle: Agreed): [Text, NoticeValues][] {
  const { payout, savings, socialFund, fines, guarantee, staggering } = circle.rules
  return [
    ...guarantee === undefined ? [] : [['groupRules', { setting: guarantee.setting, lateDays: guarantee.lateDays, staggered: yesOrNo(staggering !== undefined) }] satisfies [Text, NoticeValues]],
    ...payout === undefined ? [] : [['rules', turnsSaid(circle)] satisfies [Text, NoticeValues]],
    ...savings === undefined ? [] : [['savingsRules', savingsSaid(circle)] satisfies [Text, NoticeValues]],
    ...socialFund === undefined ? [] : [['fundRules', {}] satisfies [Text, NoticeValues]],
    ...fines === undefined ? [] : [['fineRules', { into: fines.into }] satisfies [Text, NoticeValues]],
    ...savings === undefined ? [] : [['privacyRules', {}] satisfies [Text, NoticeValues]],
  ]
}

/** The rules of a circle that a member agrees to by joining, and the version of their words. */
export function rulesText(circle: Agreed): { version: string; text: Record<Locale, string> } {
  const all = { memberCount: circle.memberCount, amount: { cents: circle.contributionCents }, cadence: circle.cadence }
  const texts = saidOf(circle).map(([text, values]) => renderEvery(inEvery((locale) => words[locale][text]), { ...all, ...values }))
  return { version: rulesTextVersion, text: inEvery((locale) => texts.map((text) => text[locale]).join('\n\n')) }
}
