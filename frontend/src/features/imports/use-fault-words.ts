import { useTranslations } from 'use-intl'
import { isDateText } from '#frontend/i18n/calendar-date.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { useProblemWords } from '#frontend/ui/use-problem-words.ts'

export interface Fault {
  readonly column: string
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>> | undefined
}

/** The columns as the server names them. */
const columns = [
  'line', 'loan', 'receivedOn', 'amount', 'method', 'reference', 'givenNames', 'familyNames', 'phone', 'email', 'coGivenNames', 'coFamilyNames', 'coPhone', 'coEmail', 'language', 'product', 'lentOn', 'rate', 'installments',
  'nextDueOn', 'principal', 'paidThrough', 'interest', 'fees', 'asOf',
] as const

/** "Fecha: puede ser dos días distintos": which column, and what is wrong with it. */
export function useFaultWords(): (fault: Fault) => string {
  const t = useTranslations('imports')
  const words = useProblemWords()
  const dates = useDates()
  const asWords = ([name, value]: [string, string | number]) => [name, typeof value === 'string' && isDateText(value) ? dates.short(value) : value] as const
  return ({ column, code, params }) => {
    const known = columns.find((one) => one === column) ?? 'file'
    return t('lines.fault', { column: t(`column.${known}`), what: words.field(code, Object.fromEntries(Object.entries(params ?? {}).map(asWords))) })
  }
}
