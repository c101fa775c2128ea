import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import { isReceived, receiptAddress, type Loan } from '#frontend/api/loans.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { Money } from '#frontend/ui/Money.tsx'
import { isBackDated, type PastLine } from './ledger-lines.ts'
import { useLineWords } from './use-event-words.ts'

interface PastRowProps {
  readonly loan: Loan
  readonly line: PastLine
  readonly mayUndo: boolean
  readonly isUndoing: boolean
  readonly onUndo: () => void
  /** Opens under the row and pushes the rest down. */
  readonly children: ReactNode
}

function What({ line: { event, number, undoneBy }, today }: { readonly line: PastLine; readonly today: string }) {
  const t = useTranslations('loans.ledger')
  const dates = useDates()
  const words = useLineWords()(event, number)
  return (
    <>
      {undoneBy === null ? words : <s>{words}</s>}
      {isBackDated(event) && (
        <span className="loan-tag">
          <Icon name="clock-counter-clockwise-bold" /> {t('recorded', { date: dates.short(event.recordedOn, today) })}
        </span>
      )}
      {undoneBy !== null && (
        <span className="loan-tag">
          <Icon name="arrow-u-up-left-bold" /> {t('undone', { date: dates.short(undoneBy.recordedOn, today) })}
        </span>
      )}
      {undoneBy !== null && undoneBy.reason !== null && <span className="soft loan-note">{undoneBy.reason}</span>}
      {event.reference !== null && undoneBy === null && <span className="soft loan-note">{event.reference}</span>}
    </>
  )
}

function Split({ line: { event, undoneBy } }: { readonly line: PastLine }) {
  const t = useTranslations('loans.ledger')
  if (undoneBy !== null) return <td data-cell="nothing" colSpan={2}>{t('countsForNothing')}</td>
  const { allocation } = event
  return (
    <>
      <td data-cell="interest" data-name={t('head.interest')}>{allocation !== null && <Money cents={allocation.interestCents} />}</td>
      <td data-cell="principal" data-name={t('head.principal')}>
        {allocation !== null && <Money cents={allocation.principalCents} />}
        {allocation !== null && allocation.feesCents > 0 && <span className="soft loan-note">{t('toFees', { amount: formatMoney(allocation.feesCents) })}</span>}
        {allocation !== null && allocation.creditCents > 0 && <span className="soft loan-note">{t('toCredit', { amount: formatMoney(allocation.creditCents) })}</span>}
      </td>
    </>
  )
}

/** One line that moved money, or changed how it is owed. What was undone stays in its place, struck through, and says why. */
export function PastRow({ loan, line, mayUndo, isUndoing, onUndo, children }: PastRowProps) {
  const t = useTranslations('loans.ledger')
  const dates = useDates()
  const { event, undoneBy } = line
  const movesMoney = isReceived(event) || event.kind === 'refund'
  const amount = (event.amountCents ?? 0) * (event.kind === 'refund' ? -1 : 1)
  const naming = { date: dates.short(event.effectiveOn, loan.balances.asOf), amount: formatMoney(amount) }
  const words = useLineWords()(event, null)
  return (
    <>
      <tr data-undone={undoneBy === null ? undefined : true} data-open={isUndoing || undefined}>
        <td data-cell="date">{naming.date}</td>
        <td data-cell="what"><What line={line} today={loan.balances.asOf} /></td>
        <td data-cell="paid">{movesMoney && (undoneBy === null ? <Money cents={amount} /> : <s><Money cents={amount} /></s>)}</td>
        <Split line={line} />
        <td data-cell="left" data-name={t('head.left')}>{event.principalAfterCents !== null && <b><Money cents={event.principalAfterCents} /></b>}</td>
        <td data-cell="do">
          {event.kind !== 'advance' && (
            <span className="loan-doings">
              {isReceived(event) && (
                <a href={receiptAddress(loan.id, event.eventId)} target="_blank" rel="noreferrer" aria-label={t('receiptOf', naming)} title={t('receipt')}>
                  <Icon name="receipt-fill" size={20} />
                </a>
              )}
              {mayUndo && undoneBy === null && (
                <Button id={`undo-${event.eventId}`} aria-label={event.kind === 'payment' ? t('undoOf', naming) : t('undoChange', { what: words, date: naming.date })} aria-expanded={isUndoing} onPress={onUndo}>
                  <Icon name="arrow-u-up-left-bold" size={18} />
                </Button>
              )}
            </span>
          )}
        </td>
      </tr>
      {isUndoing && (
        <tr className="loan-under">
          <td colSpan={7}>{children}</td>
        </tr>
      )}
    </>
  )
}
