import { useTranslations } from 'use-intl'
import type { Loan } from '#frontend/api/loans.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'

/** The chart's figures, all of them, as a table. */
export function BalanceTable({ loan }: { readonly loan: Loan }) {
  const t = useTranslations('money.chart')
  const dates = useDates()
  const { balance, projection } = loan.chart
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{t('date')}</th>
          <th scope="col">{t('left')}</th>
          <th scope="col">{t('will')}</th>
        </tr>
      </thead>
      <tbody>
        {balance.map((point, index) => (
          <tr key={`${point.on}-${index}`}>
            <th scope="row">{dates.short(point.on, loan.balances.asOf)}</th>
            <td>{formatMoney(point.principalCents)}</td>
            <td>–</td>
          </tr>
        ))}
        {projection.map((point) => (
          <tr key={`p-${point.on}`}>
            <th scope="row">{dates.short(point.on, loan.balances.asOf)}</th>
            <td>–</td>
            <td>{formatMoney(point.principalCents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
