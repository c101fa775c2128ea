import { useTranslations } from 'use-intl'
import type { Quote } from '#domain/loan/quote.ts'
import { principalCentsOf, type Terms } from '#domain/loan/terms.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { scheduleLines } from './schedule-lines.ts'

/** Every payment, and every month without one. */
export function ScheduleTable({ terms, quoted }: { readonly terms: Terms; readonly quoted: Quote }) {
  const t = useTranslations('products.schedule')
  const dates = useDates()
  const startsOn = terms.advances[0]?.date ?? ''
  const principalCents = principalCentsOf(terms)
  const lines = scheduleLines(quoted.installments, terms.skipMonths ?? [], { startsOn, principalCents })
  const interestCents = quoted.installments.reduce((sum, row) => sum + row.interestCents, 0)
  return (
    <table className="product-schedule" aria-label={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('due')}</th>
          <th scope="col">{t('pays')}</th>
          <th scope="col">{t('interest')}</th>
          <th scope="col">{t('principal')}</th>
          <th scope="col">{t('outstanding')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) =>
          line.kind === 'payment' ? (
            <tr key={line.row.number}>
              <th scope="row">{dates.short(line.row.dueDate, startsOn)}</th>
              <td>{formatMoney(line.row.totalCents)}</td>
              <td>{formatMoney(line.row.interestCents)}</td>
              <td>{formatMoney(line.row.principalCents)}</td>
              <td>{formatMoney(line.row.balanceCents)}</td>
            </tr>
          ) : (
            <tr key={line.month} data-skipped>
              <th scope="row">
                <Icon name="sun-fill" size={16} /> {dates.month(line.month)}
              </th>
              <td colSpan={3}>{t('skipped')}</td>
              <td>{formatMoney(line.balanceCents)}</td>
            </tr>
          ),
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('sum', { count: quoted.installments.length })}</th>
          <td>{formatMoney(quoted.totalOfPaymentsCents)}</td>
          <td>{formatMoney(interestCents)}</td>
          <td>{formatMoney(principalCents)}</td>
          <td>{formatMoney(0)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
