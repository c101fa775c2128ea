import { useTranslations } from 'use-intl'
import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { Loan } from '#frontend/api/loans.ts'

/** Pairs of bars, one pair a payment: due is an outline, paid is filled. Words under them, not a box of colours. */
export function PaidChart({ rows }: { readonly rows: Loan['chart']['installments'] }) {
  const t = useTranslations('money.chart')
  const data = rows.map((row) => ({ number: row.number, due: row.dueCents / 100, paid: row.paidCents / 100 }))
  return (
    <figure className="chart">
      <figcaption className="only-read-aloud">{t('paidLabel')}</figcaption>
      <div aria-hidden="true">
        <ResponsiveContainer width="100%" height={140}>
          <BarChart data={data} margin={{ top: 8, right: 4, bottom: 0, left: 4 }} barGap={1} barCategoryGap="22%" accessibilityLayer={false}>
            <XAxis dataKey="number" tickLine={false} axisLine={{ stroke: 'var(--tinta)', strokeWidth: 1.5 }} tick={{ fill: 'var(--tinta-2)', fontSize: 13 }} interval="preserveStartEnd" />
            <YAxis hide />
            <Bar dataKey="due" fill="var(--papel-2)" stroke="var(--borde)" strokeWidth={1.5} isAnimationActive={false} maxBarSize={26} />
            <Bar dataKey="paid" fill="var(--g1)" isAnimationActive={false} maxBarSize={26} />
          </BarChart>
        </ResponsiveContainer>
        <p className="chart-key tiny">
          <span className="chart-key-due">{t('due')}</span>
          <span className="chart-key-paid">{t('paid')}</span>
        </p>
      </div>
    </figure>
  )
}
