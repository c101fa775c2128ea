import { useTranslations } from 'use-intl'

const known = ['1010', '1200', '1210', '1215', '1219', '1220', '2100', '4010', '4020', '4025', '4030', '5010'] as const

/** An account as people read it: its number and its name in their language; the book's own name where we have none. */
export function useAccountName(): (code: string, own?: string) => string {
  const t = useTranslations('books.name')
  return (code, own = '') => {
    const found = known.find((one) => one === code)
    return `${code} ${found === undefined ? own : t(found)}`.trim()
  }
}
