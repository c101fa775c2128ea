import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { isReceived, loanEventsQuery, receiptAddress, type Loan, type LoanEvent } from '#frontend/api/loans.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import type { IconName } from '#frontend/ui/icon-names.ts'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { useEventValues } from '#frontend/ui/use-event-values.ts'
import { useMethodWords } from '#frontend/ui/use-method-words.ts'

function iconOf(event: LoanEvent): IconName {
  if (event.reversedByEventId !== null || event.kind === 'reversal') return 'arrow-u-up-left-bold'
  return isReceived(event) ? 'check-circle-fill' : 'coins-fill'
}

function useEventWords(): (event: LoanEvent) => string {
  const t = useTranslations('money.history')
  const methodWords = useMethodWords('by')
  const valuesOf = useEventValues()
  return (event) => {
    const { kind, method } = event
    if (kind === 'advance') return t('advance')
    if (kind === 'reversal') return t(event.cause === 'returned-payment' ? 'returned' : event.cause === 'late-fee-not-due' ? 'notLate' : 'reversal', { installment: event.installment ?? 0 })
    if (kind !== 'payment') return t(`kind.${kind}`, valuesOf(event))
    return `${t('payment')} ${methodWords(method)}`.trim()
  }
}

function Details({ event }: { readonly event: LoanEvent }) {
  const t = useTranslations('money.history')
  const dates = useDates()
  const late = event.recordedOn !== event.effectiveOn
  return (
    <>
      {event.allocation !== null && event.reversedByEventId === null && (
        <span className="small soft">
          {t('split', { principal: formatMoney(event.allocation.principalCents), interest: formatMoney(event.allocation.interestCents) })}
          {event.allocation.creditCents > 0 && `, ${t('toCredit', { amount: formatMoney(event.allocation.creditCents) })}`}
        </span>
      )}
      {event.kind === 'reversal' && event.reason !== null && <span className="small soft">{event.reason}</span>}
      {late && <span className="small soft">{t('recorded', { date: dates.short(event.recordedOn, event.effectiveOn) })}</span>}
    </>
  )
}

function Entry({ event, loan }: { readonly event: LoanEvent; readonly loan: Loan }) {
  const t = useTranslations('money.history')
  const dates = useDates()
  const words = useEventWords()
  const undone = event.reversedByEventId !== null
  const amount = event.amountCents === null ? null : formatMoney(event.amountCents)
  return (
    <li data-undone={undone || undefined}>
      <Icon name={iconOf(event)} size={24} />
      <div>
        <span className="small soft">{dates.day(event.effectiveOn, loan.balances.asOf)}</span>
        <b>{undone ? <s>{words(event)}</s> : words(event)}</b>
        {undone && <span className="small history-undone">{t('undone')}</span>}
        <Details event={event} />
        {isReceived(event) && (
          <a className="history-receipt" href={receiptAddress(loan.id, event.eventId)} target="_blank" rel="noreferrer" aria-label={t('receiptOf', { date: dates.day(event.effectiveOn), amount: amount ?? '' })}>
            {event.receiptNumber === null ? t('receipt') : t('receiptNumber', { number: String(event.receiptNumber) })}
          </a>
        )}
      </div>
      {amount !== null && <b className="money">{undone ? <s>{amount}</s> : amount}</b>}
    </li>
  )
}

const newestFirst = (a: LoanEvent, b: LoanEvent): number => b.effectiveOn.localeCompare(a.effectiveOn) || b.recordedAt.localeCompare(a.recordedAt)

/** How many entries are shown before she asks for all of them. */
const few = 5

/** All that happened, newest first. What was undone stays in its place, struck through. */
export function History({ loan }: { readonly loan: Loan }) {
  const t = useTranslations('money.history')
  const [all, setAll] = useState(false)
  const events = useQuery(loanEventsQuery(loan.id))
  return (
    <Sheet title={t('title')}>
      <Answer query={events}>
        {(list) => (
          <>
            {!list.some((event) => event.kind === 'payment') && <EmptyState title={t('none')} why={t('why')} />}
            <ul className="history">
              {list.toSorted(newestFirst).slice(0, all ? list.length : few).map((event) => (
                <Entry key={event.eventId} event={event} loan={loan} />
              ))}
            </ul>
            {list.length > few && (
              <Button kind="quiet" fit onPress={() => setAll(!all)}>
                {all ? t('fewer') : t('all', { count: list.length })}
              </Button>
            )}
          </>
        )}
      </Answer>
    </Sheet>
  )
}
