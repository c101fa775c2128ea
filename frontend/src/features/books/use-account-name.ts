import { useTranslations } from 'use-intl'
import { chartOfAccounts } from '#domain/ledger/chart-of-accounts.ts'

/** An account as people read it: its number and its name in their language; the book's own name where the chart has none such. */
export function useAccountName(): (code: string, own?: string) => string {
  const t = useTranslations('books.name')
  return (code, own = '') => {
    const known = chartOfAccounts.find((account) => account.code === code)
    return `${code} ${known === undefined ? own : t(known.code)}`.trim()
  }
}
