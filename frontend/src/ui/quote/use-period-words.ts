import { useTranslations } from 'use-intl'

interface Period {
  readonly every: number
  readonly unit: 'day' | 'week' | 'semi-month' | 'month'
}

/** "Cada semana", "Cada 2 semanas": how often a payment comes. */
export function usePeriodWords(): (period: Period) => string {
  const t = useTranslations('quote.every')
  return ({ every, unit }) => (every === 1 ? t(unit) : t('other', { every: String(every), unit }))
}
