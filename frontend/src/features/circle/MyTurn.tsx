import { useTranslations } from 'use-intl'
import { useProgramme } from '#frontend/api/programme.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import type { MyCircle } from './queries.ts'
import { isLate } from './turns.ts'

/** When she receives, and why the day moved where it did; once she has, on which day it was. */
export function MyTurn({ circle }: { readonly circle: MyCircle }) {
  const t = useTranslations('circle.turn')
  const dates = useDates()
  const { turn, receivedOn } = circle.me
  const hers = turn === null ? undefined : circle.rounds[turn - 1]
  const today = useProgramme().data?.businessDate ?? circle.startOn
  if (hers === undefined) return null
  const words = { pot: formatMoney(circle.potCents), turn: String(turn) }
  const isPast = hers.dueOn < today
  const moved = !isPast && hers.agreedOn !== hers.dueOn
  return (
    <div className="pad circle-turn" data-received={receivedOn !== null || undefined}>
      <span className="circle-turn-number sign-voice" aria-hidden="true">
        {turn}
      </span>
      <div>
        <h2>{receivedOn === null ? t(isPast ? 'was' : 'is', { day: dates.day(hers.dueOn, today) }) : t('had', { day: dates.day(receivedOn, today) })}</h2>
        {receivedOn === null ? (
          <p className="small soft">
            {t(isPast ? 'waits' : 'get', words)} {moved && t('moved', { day: dates.day(hers.agreedOn, today) })} {circle.holdsLate && isLate(circle, today) && t(isPast ? 'held' : 'behind')}
          </p>
        ) : (
          <p className="small soft">{t('got', words)}</p>
        )}
      </div>
    </div>
  )
}
