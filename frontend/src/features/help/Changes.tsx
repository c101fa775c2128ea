import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { marked } from '#frontend/ui/marked.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { Way } from './help-values.ts'

interface ChangesProps {
  readonly now: Way
  readonly way: Way
  readonly today: string
}

/** As it goes, and this way, side by side; then what the difference is and why. */
export function Changes({ now, way, today }: ChangesProps) {
  const t = useTranslations('help.changes')
  const dates = useDates()
  const rows = [
    { name: t('next'), value: (one: Way) => dates.short(one.nextOn, today) },
    { name: t('nextAmount'), value: (one: Way) => formatMoney(one.nextCents) },
    { name: t('last'), value: (one: Way) => formatMoney(one.lastCents) },
    { name: t('ends'), value: (one: Way) => dates.short(one.lastOn, today) },
    { name: t('total'), value: (one: Way) => formatMoney(one.totalCents), total: true },
  ]
  return (
    <Sheet title={t('title')}>
      <table className="help-changes">
        <thead>
          <tr>
            <th scope="col">
              <span className="only-read-aloud">{t('title')}</span>
            </th>
            <th scope="col">{t('now')}</th>
            <th scope="col">{t('way')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, value, total }) => (
            <tr key={name} data-total={total || undefined}>
              <th scope="row">{name}</th>
              <td>{value(now)}</td>
              <td>
                <b>{value(way)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{way.costCents > 0 ? t.rich('cost', { ...marked, amount: formatMoney(way.costCents) }) : t.rich('free', marked)}</p>
      <p className="small soft">{t('about')}</p>
    </Sheet>
  )
}
