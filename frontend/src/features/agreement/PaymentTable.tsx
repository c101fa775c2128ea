import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { Agreement } from './agreement.ts'

/** Every payment, one row each, behind one press. */
export function PaymentTable({ agreement }: { readonly agreement: Agreement }) {
  const t = useTranslations('agreement.table')
  const dates = useDates()
  return (
    <Sheet label={t('title')}>
      <details className="payments">
        <summary>{t('title')}</summary>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('on')}</th>
              <th scope="col">{t('amount')}</th>
              <th scope="col">{t('interest')}</th>
              <th scope="col">{t('left')}</th>
            </tr>
          </thead>
          <tbody>
            {agreement.quote.installments.map((row) => (
              <tr key={row.number}>
                <th scope="row">{row.number}</th>
                <td>{dates.short(row.dueDate, agreement.advanceOn)}</td>
                <td>{formatMoney(row.totalCents)}</td>
                <td>{formatMoney(row.interestCents)}</td>
                <td>{formatMoney(row.balanceCents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Sheet>
  )
}
