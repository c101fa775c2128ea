import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { poolForecastQuery, type PoolForecastView } from './queries.ts'

/** Each month end with a bar as long as its part of the most room; the figures stand beside it. */
function Months({ months, asOf }: PoolForecastView) {
  const t = useTranslations('keeping.pools.forecast')
  const dates = useDates()
  const most = Math.max(1, ...months.map(({ headroomCents }) => headroomCents))
  return (
    <table className="pool-forecast" aria-label={t('label')}>
      <thead>
        <tr>
          <th scope="col">{t('month')}</th>
          <th scope="col">{t('room')}</th>
          <th scope="col" data-figures>{t('back')}</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ endsOn, headroomCents, releasedCents }) => (
          <tr key={endsOn}>
            <th scope="row">{dates.short(endsOn, asOf)}</th>
            <td>
              <span>{formatMoney(headroomCents)}</span>
              <i aria-hidden="true" style={{ inlineSize: `${(100 * Math.max(0, headroomCents)) / most}%` }} />
            </td>
            <td data-figures>{formatMoney(releasedCents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The room a pool will have at the next twelve month ends, from the schedules of what is lent. */
export function Forecast({ poolId }: { readonly poolId: string }) {
  const t = useTranslations('keeping.pools.forecast')
  const dates = useDates()
  return (
    <section className="pool-part">
      <Answer query={useQuery(poolForecastQuery(poolId))} loading={t('loading')}>
        {(forecast) => {
          const last = forecast.months.at(-1)
          return (
            <>
              <h3>{last ? t('finding', { amount: formatMoney(last.headroomCents), month: dates.month(last.endsOn.slice(0, 7)) }) : t('label')}</h3>
              <p className="soft">{forecast.lateCents > 0 ? t('measureLate', { late: formatMoney(forecast.lateCents) }) : t('measure')}</p>
              <Months {...forecast} />
              <p className="small soft">{t('scale')}</p>
            </>
          )
        }}
      </Answer>
    </section>
  )
}
