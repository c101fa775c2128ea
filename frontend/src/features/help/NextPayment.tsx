import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Sign } from '#frontend/ui/Sign.tsx'
import type { Way } from './help-values.ts'

/** The new next payment, painted: it changes as she chooses. */
export function NextPayment({ way, today }: { readonly way: Way; readonly today: string }) {
  const t = useTranslations('help.sign')
  const dates = useDates()
  return (
    <div className="pad pad-block">
      <Sign live tone="turquoise" lead={t('lead')} amount={formatMoney(way.nextCents)} note={t('on', { date: dates.day(way.nextOn, today), distance: dates.distance(today, way.nextOn) })} />
    </div>
  )
}
