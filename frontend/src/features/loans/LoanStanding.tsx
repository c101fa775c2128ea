import { useTranslations } from 'use-intl'
import type { LoanSummary } from '#frontend/api/loans.ts'
import { Status, type StatusKind } from '#frontend/ui/Status.tsx'

const kinds: Record<LoanSummary['status'], StatusKind> = {
  approved: 'waiting', signed: 'waiting', active: 'up-to-date', 'paid-off': 'finished', 'charged-off': 'late', cancelled: 'paused',
}

/** How a loan stands, in a word: late when it is, else where it is in its life. */
export function LoanStanding({ loan: { status, balances } }: { readonly loan: Pick<LoanSummary, 'status' | 'balances'> }) {
  const t = useTranslations('loans')
  if (status === 'active' && balances.pastDueCents > 0) return <Status kind="late">{t('late', { days: balances.daysPastDue })}</Status>
  return <Status kind={kinds[status]}>{t(`status.${status}`)}</Status>
}
