import { useTranslations } from 'use-intl'
import type { components } from '#frontend/api/schema.d.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'

export type Motion = components['schemas']['CircleMotion']
export type Governance = components['schemas']['CircleGovernance']
export type OfficeName = components['schemas']['CircleOffice']['office']

/** The question that a circle votes on, as somebody would ask it. */
export function useQuestion(): (motion: Motion) => string {
  const t = useTranslations('circle-votes')
  return ({ kind, member, office, amountCents }) => (
    t(`question.${kind}`, { name: member ?? '', amount: formatMoney(amountCents ?? 0, { whole: true }), office: office === null ? '' : t(`office.${office}`) })
  )
}

/** How it looks: an outcome is a fact, and nobody is blamed for it. */
export const looksOf = { open: 'due', passed: 'finished', failed: 'paused', 'no-quorum': 'paused', withdrawn: 'paused' } as const
