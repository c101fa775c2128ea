import { useLocale } from 'use-intl'
import { isLocale, type Locale } from '#domain/languages.ts'

/** The language now spoken, as the product's names know it. */
export function useSpoken(): Locale {
  const locale = useLocale()
  return isLocale(locale) ? locale : 'en'
}
