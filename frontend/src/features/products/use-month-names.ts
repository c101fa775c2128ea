import { useLocale } from 'use-intl'
import { dateWords } from '#frontend/i18n/calendar-date.ts'

/** The months' names, short and whole, 1 to 12. */
export function useMonthNames(): readonly { readonly month: number; readonly short: string; readonly whole: string }[] {
  const locale = useLocale()
  return Array.from({ length: 12 }, (_, index) => {
    const { month, shortMonth } = dateWords(`2027-${String(index + 1).padStart(2, '0')}-01`, locale)
    return { month: index + 1, short: shortMonth, whole: month }
  })
}
