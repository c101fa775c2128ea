import './talk.css'
import { useTranslations } from 'use-intl'
import type { Talk } from '#frontend/api/repaying.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'

/** What she asked for, in words. */
export function useWishWords(): (talk: Pick<Talk, 'wish' | 'amountCents' | 'payOn' | 'pauseInstallments' | 'installments'>) => string {
  const t = useTranslations('help.talk')
  const dates = useDates()
  return ({ wish, amountCents, payOn, pauseInstallments, installments }) => {
    if (wish === 'pause') return t('wishPause', { count: pauseInstallments ?? 1 })
    if (wish === 'smaller') return t('wishSmaller', { amount: formatMoney(amountCents ?? 0) })
    if (wish === 'new-day') return t('wishNewDay', { date: dates.day(payOn ?? '') })
    if (wish === 'new-plan') return t('wishNewPlan', { count: installments ?? 1 })
    if (wish === 'talk' || payOn === null) return t('wishTalk')
    return t('wishPay', { amount: formatMoney(amountCents ?? 0), date: dates.day(payOn) })
  }
}

/** What was said, oldest first: each with who and when, and what happened in between. */
export function TalkMessages({ talk }: { readonly talk: Talk }) {
  const t = useTranslations('help.talk')
  const dates = useDates()
  if (talk.messages.length === 0) return <p className="soft">{t('none')}</p>
  return (
    <ol className="talk">
      {talk.messages.map((message) => (
        <li key={message.id} data-kind={message.kind} data-mine={message.isMine || undefined}>
          {message.kind === 'said' ? (
            <>
              <p className="talk-who">
                <b>{message.isMine ? t('you') : (message.authorName ?? t('molino'))}</b> <span className="soft">{dates.moment(message.writtenAt)}</span>
              </p>
              <p className="talk-words">{message.text}</p>
            </>
          ) : (
            <p className="small soft">
              {message.kind === 'closed' ? t('ended') : t('taken')}, {dates.moment(message.writtenAt)}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
