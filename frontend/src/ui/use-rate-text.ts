import { useTranslations } from 'use-intl'

/** A yearly rate as people read it, "5 %" or "5%": a decimal string of percent, trailing zeros dropped. */
export function useRateText(): (percent: string, decimals?: number) => string {
  const t = useTranslations('ui')
  return (percent, decimals) => {
    const value = decimals === undefined ? String(Number(percent)) : Number(percent).toFixed(decimals)
    return t('percent', { value })
  }
}
