import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { receiptAddress } from '#frontend/api/loans.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button, ButtonAnchor } from '#frontend/ui/Button.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { marked } from '#frontend/ui/marked.tsx'
import type { Recorded } from './payment-values.ts'

interface RecordedNoteProps {
  readonly recorded: Recorded
  readonly onLeave: () => void
}

/** What was just written down, how it was split, and its receipt to hand over. */
export function RecordedNote({ recorded, onLeave }: RecordedNoteProps) {
  const t = useTranslations('loans.recorded')
  const dates = useDates()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { allocation, balances } = recorded
  const parts = [['interest', allocation.interestCents], ['principal', allocation.principalCents], ['fees', allocation.feesCents], ['credit', allocation.creditCents]] as const
  return (
    <section className="loan-pay loan-recorded" aria-label={t('label')}>
      <h2 ref={heading} tabIndex={-1}>
        <Icon name="check-circle-fill" size={24} /> {t('title', { amount: formatMoney(recorded.amountCents) })}
      </h2>
      <p>
        {t('on', { date: dates.day(recorded.receivedOn, balances.asOf) })} {parts.filter(([, cents]) => cents > 0).map(([part, cents]) => t(`part.${part}`, { amount: formatMoney(cents) })).join(', ')}. {t.rich('left', { ...marked, amount: formatMoney(balances.outstandingCents) })}
      </p>
      <div className="loan-doors">
        <ButtonAnchor kind="second" fit icon="file-pdf-bold" newTab href={receiptAddress(recorded.loanId, recorded.eventId)}>
          {recorded.receiptNumber === null ? t('receipt') : t('receiptNumber', { number: String(recorded.receiptNumber) })}
        </ButtonAnchor>
        <Button kind="quiet" fit onPress={onLeave}>
          {t('leave')}
        </Button>
      </div>
    </section>
  )
}
