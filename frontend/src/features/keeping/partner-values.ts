import { inEvery, languages, type Locale } from '#domain/languages.ts'
import type { components } from '#frontend/api/schema.d.ts'
import { fieldMoney, typedCents } from '#frontend/i18n/money-text.ts'
import type { KeptPartner } from './queries.ts'

type Body = Omit<components['schemas']['ChangePartner'], 'version'>

/** In the list of pools: none. */
export const noPool = 'none'

/** What the form holds: flat, a text for each language under `about-en`, `question-0-en`. */
export type PartnerValues = Record<string, string | boolean>

const inEach = (name: string, text?: { readonly [One in Locale]?: string }): PartnerValues => Object.fromEntries(languages.map(({ code }) => [`${name}-${code}`, text?.[code] ?? '']))

/** How many questions the form begins with. */
export const questionsOf = (partner: KeptPartner | null): number => Math.max(1, partner?.policy.criteria.length ?? 1)

export function valuesOf(partner: KeptPartner | null): PartnerValues {
  const questions = Array.from({ length: questionsOf(partner) }, (_, index) => inEach(`question-${String(index)}`, partner?.policy.criteria[index]?.question))
  return Object.assign({
    name: partner?.name ?? '', contactName: partner?.contactName ?? '', contactPhone: partner?.contactPhone ?? '', pool: partner?.poolId ?? noPool,
    most: partner === null ? '' : fieldMoney(partner.policy.maxAmountCents), signers: String(partner?.policy.signersNeeded ?? 1),
    conflictRule: partner?.policy.conflictRule ?? 'recuse', active: partner?.active ?? true, ...inEach('about', partner?.about),
  }, ...questions)
}

const textOf = (values: PartnerValues, name: string): string => String(values[name] ?? '').trim()
const everyOf = (values: PartnerValues, name: string): Record<Locale, string> => inEvery((locale) => textOf(values, `${name}-${locale}`))

/** The body of the request; a question that stays keeps its code, a new one gets the first that is free, an empty one is none. */
export function bodyOf(values: PartnerValues, partner: KeptPartner | null, count: number): Body {
  const before = partner?.policy.criteria ?? []
  const taken = new Set(before.map(({ code }) => code))
  const freeCode = (): string => {
    let number = 1
    while (taken.has(`question-${String(number)}`)) number += 1
    taken.add(`question-${String(number)}`)
    return `question-${String(number)}`
  }
  const questions = Array.from({ length: count }, (_, index) => ({ kept: before[index]?.code, question: everyOf(values, `question-${String(index)}`) }))
  return {
    name: textOf(values, 'name'), about: everyOf(values, 'about'), contactName: textOf(values, 'contactName'), contactPhone: textOf(values, 'contactPhone'),
    poolId: values.pool === noPool ? null : textOf(values, 'pool'), active: values.active === true,
    policy: {
      maxAmountCents: typedCents(textOf(values, 'most')), products: partner?.policy.products ?? [], signersNeeded: Number(textOf(values, 'signers')),
      conflictRule: values.conflictRule === 'disclose' ? 'disclose' : 'recuse',
      criteria: questions.filter(({ question }) => Object.values(question).some((said) => said !== '')).map(({ kept, question }) => ({ code: kept ?? freeCode(), question })),
    },
  }
}

/** The field of the form that a path of the request belongs to. */
export function fieldOf(path: string): string | null {
  const named: Record<string, string> = { poolId: 'pool', 'policy.maxAmountCents': 'most', 'policy.signersNeeded': 'signers', 'policy.conflictRule': 'conflictRule', 'policy.criteria': 'question-0-en' }
  const question = /^policy\.criteria\.(\d+)\.question\.(\w+)$/.exec(path)
  if (question) return `question-${question[1] ?? '0'}-${question[2] ?? 'en'}`
  return named[path] ?? (path.startsWith('policy') ? null : path.replace('.', '-'))
}
