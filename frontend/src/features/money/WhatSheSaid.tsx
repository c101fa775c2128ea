import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { helpQuery } from '#frontend/api/repaying.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Icon } from '#frontend/ui/Icon.tsx'

/** What she told us already: that we answer, have answered, or wait for the day she named. Kind, and no second sign. */
export function WhatSheSaid({ loanId }: { readonly loanId: string }) {
  const t = useTranslations('money.said')
  const dates = useDates()
  const help = useQuery(helpQuery(loanId)).data
  const talk = help?.talks.find(({ state }) => state !== 'closed')
  const promise = help?.promises.find(({ state }) => state === 'open')
  if (help === undefined || (talk === undefined && promise === undefined)) return null
  return (
    <ul className="money-said">
      {talk !== undefined && (
        <li>
          <Icon name="chat-circle-text" size={22} />
          <Link to={`/money/${loanId}/help`}>{talk.state === 'open' ? t('waiting', { date: dates.day(talk.answerBy, help.asOf) }) : t('answered')}</Link>
        </li>
      )}
      {promise !== undefined && (
        <li>
          <Icon name="handshake-fill" size={22} />
          <span>{t('promise', { amount: formatMoney(promise.amountCents), date: dates.day(promise.promisedOn, help.asOf) })}</span>
        </li>
      )}
    </ul>
  )
}
