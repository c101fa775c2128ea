import type { MoneyInCode, MoneyOutCode } from '#domain/application/budget.ts'
import type { BusinessAge, BusinessPlace, EntrepreneurType } from '#domain/application/submission.ts'
import type { Locale } from '#domain/languages.ts'

/** One person of the demo with her business and what she asks for: data, in her own words. */
export interface Story {
  /** Names her, and everything of hers, in the demo's files. */
  key: string
  givenNames: string
  familyNames: string
  phone: string
  locale: Locale
  business: string
  type: EntrepreneurType
  purpose: string
  story: string
  /** Whole dollars, as people ask. */
  dollars: number
  product: 'monthly-5' | 'weekly-0'
  installments: number
  budget: Month
}

/** A normal month in whole dollars; what is left out is nothing. */
export interface Month {
  in: Partial<Record<MoneyInCode, number>>
  out: Partial<Record<MoneyOutCode, number>>
}

const lines = (side: Partial<Record<string, number>>) => Object.entries(side).map(([code, dollars]) => ({ code, amountCents: (dollars ?? 0) * 100 }))

/** Her address: example.org receives no mail. */
export const emailOf = ({ key }: Pick<Story, 'key'>): string => `${key}@example.org`

/** Where and since when a business of each kind of the demo is at it, unless its story says otherwise. */
const usual: Record<EntrepreneurType, { businessSince: BusinessAge; place: BusinessPlace }> = {
  microenterprise: { businessSince: '1-to-2', place: 'home' },
  'main-street': { businessSince: '3-to-5', place: 'shop' },
  'second-stage': { businessSince: 'over-5', place: 'market' },
  'innovation-led': { businessSince: 'under-1', place: 'online' },
}

/** A bad month brings in seven tenths of a normal one, in whole dollars. */
const badMonthIn = (side: Month['in']) => Math.floor(Object.values(side).reduce((sum, dollars) => sum + dollars, 0) * 0.7) * 100

/** What she types in the form. */
export function answersIn(story: Story, productVersionId: string): object {
  const { locale, business, type, purpose, dollars, installments, budget } = story
  return {
    locale, entrepreneurType: type, ...usual[type], sells: business, businessName: business, uses: [{ what: purpose, amountCents: dollars * 100 }],
    story: story.story, amountCents: dollars * 100, productVersionId, installments,
    budget: { moneyIn: lines(budget.in), moneyOut: lines(budget.out), badMonthInCents: badMonthIn(budget.in) },
  }
}
