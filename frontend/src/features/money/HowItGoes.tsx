import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Loan } from '#frontend/api/loans.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { BalanceTable } from './BalanceTable.tsx'

const BalanceChart = lazy(async () => ({ default: (await import('./BalanceChart.tsx')).BalanceChart }))

function LoanState({ loan }: { readonly loan: Loan }) {
  const t = useTranslations('money.state')
  if (loan.status === 'paid-off') return <Status kind="finished">{t('paid')}</Status>
  if (loan.status === 'charged-off') return <Status kind="paused">{t('chargedOff')}</Status>
  if (loan.balances.pastDueCents > 0) return <Status kind="late">{t('late')}</Status>
  return <Status kind="up-to-date">{t('current')}</Status>
}

/** The balance going down, then the three words that never merge: paid, still owed, late. */
export function HowItGoes({ loan }: { readonly loan: Loan }) {
  const t = useTranslations('money')
  const dates = useDates()
  const [asTable, setAsTable] = useState(false)
  const { balances, paid, installments } = loan
  const complete = installments.filter((row) => row.state === 'paid').length
  return (
    <Sheet title={t('state.title')} aside={<LoanState loan={loan} />}>
      <p className="chart-finding">
        <b>{t('chart.finding', { start: formatMoney(loan.amountCents), now: formatMoney(balances.principalCents) })}</b>
        <span className="small soft">{t('chart.measure')}</span>
      </p>
      {asTable ? (
        <BalanceTable loan={loan} />
      ) : (
        <Suspense fallback={<div className="chart-place" />}>
          <BalanceChart loan={loan} />
        </Suspense>
      )}
      <Button kind="quiet" fit onPress={() => setAsTable(!asTable)}>
        {asTable ? t('chart.picture') : t('chart.table')}
      </Button>
      <Ledger>
        <LedgerRow label={t('sums.paid', { count: complete })} value={formatMoney(paid.amountCents)} />
        <LedgerRow label={t('sums.outstanding')} value={formatMoney(balances.outstandingCents)} />
        <LedgerRow label={t('sums.pastDue')} value={formatMoney(balances.pastDueCents)} />
        {balances.creditCents > 0 && <LedgerRow label={t('sums.credit')} value={formatMoney(balances.creditCents)} />}
        {balances.outstandingCents > 0 && <LedgerRow label={t('sums.payoff', { date: dates.short(balances.asOf) })} value={formatMoney(balances.payoffCents)} />}
      </Ledger>
    </Sheet>
  )
}
