import { useTranslations } from 'use-intl'
import { lenderTypes } from '#domain/product/rate-cap.ts'

interface Choice {
  readonly value: string
  readonly label: string
}

/** What a line of a setting can be, each in words, where the record knows it by a code; null where anything can be typed. */
export function useChoices(): (path: string) => readonly Choice[] | null {
  const t = useTranslations('settings.lenderType')
  return (path) => (/(^|\.)lenderType$/.test(path) ? lenderTypes.map((value) => ({ value, label: t(value) })) : null)
}
