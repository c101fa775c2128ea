import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Loan } from '#frontend/api/loans.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'

const PaidChart = lazy(async () => ({ default: (await import('./PaidChart.tsx')).PaidChart }))

function PaidTable({ loan }: { readonly loan: Loan }) {
  const t = useTranslations('money.chart')
  const dates = useDates()
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('date')}</th>
          <th scope="col">{t('due')}</th>
          <th scope="col">{t('paid')}</th>
        </tr>
      </thead>
      <tbody>
        {loan.chart.installments.map((row) => (
          <tr key={row.number}>
            <th scope="row">{row.number}</th>
            <td>{dates.short(row.dueOn, loan.balances.asOf)}</td>
            <td>{formatMoney(row.dueCents)}</td>
            <td>{formatMoney(row.paidCents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** For each payment that has come: how much was due, how much was paid. The title is the finding. */
export function PaidAgainstDue({ loan }: { readonly loan: Loan }) {
  const t = useTranslations('money.chart')
  const [asTable, setAsTable] = useState(false)
  const come = loan.chart.installments.filter((row) => row.dueOn <= loan.balances.asOf || row.paidCents > 0)
  const done = come.filter((row) => row.paidCents >= row.dueCents).length
  return (
    <Sheet title={t('paidTitle')}>
      <p className="chart-finding">
        <b>{come.length === 0 ? t('paidNone') : t('paidFinding', { done: String(done), due: String(come.length) })}</b>
      </p>
      {come.length > 0 && (
        <>
          {asTable ? (
            <PaidTable loan={loan} />
          ) : (
            <Suspense fallback={<div className="chart-place" />}>
              <PaidChart rows={come} />
            </Suspense>
          )}
          <Button kind="quiet" fit onPress={() => setAsTable(!asTable)}>
            {asTable ? t('picture') : t('table')}
          </Button>
        </>
      )}
    </Sheet>
  )
}
