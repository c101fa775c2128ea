import { useTranslations } from 'use-intl'
import { useProgramme } from '#frontend/api/programme.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import type { MyCircle } from './queries.ts'

/** When she receives, and why the day moved where it did. */
export function MyTurn({ circle }: { readonly circle: MyCircle }) {
  const t = useTranslations('circle.turn')
  const dates = useDates()
  const { turn } = circle.me
  const hers = turn === null ? undefined : circle.rounds[turn - 1]
  const today = useProgramme().data?.businessDate ?? circle.startOn
  if (hers === undefined) return null
  const past = hers.dueOn < today
  return (
    <div className="pad circle-turn">
      <span className="circle-turn-number sign-voice" aria-hidden="true">
        {turn}
      </span>
      <div>
        <h2>{t(past ? 'was' : 'is', { day: dates.day(hers.dueOn, today) })}</h2>
        <p className="small soft">
          {t(past ? 'got' : 'get', { pot: formatMoney(circle.potCents), turn: String(turn) })} {hers.agreedOn !== hers.dueOn && t('moved', { day: dates.day(hers.agreedOn, today) })}
        </p>
      </div>
    </div>
  )
}
