import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import type { ChangePreview } from './change-values.ts'

interface ChangeSeenProps {
  readonly preview: Omit<ChangePreview, 'loanId' | 'mayRecord'> & { readonly mayRecord?: boolean }
  readonly today: string
}

/** What the loan would be with the change, beside what it is: said before anything is written. */
export function ChangeSeen({ preview: { before, after, costDifferenceCents, mayRecord = true }, today }: ChangeSeenProps) {
  const t = useTranslations('loans.change.seen')
  const status = useTranslations('loans.status')
  const dates = useDates()
  const next = ({ nextDueOn, nextDueCents }: ChangePreview['before']) => (nextDueOn === null ? t('nothing') : t('next', { amount: formatMoney(nextDueCents), date: dates.short(nextDueOn, today) }))
  const last = ({ lastDueOn, paymentsLeft }: ChangePreview['before']) => (lastDueOn === null ? t('nothing') : t('last', { date: dates.short(lastDueOn, today), count: paymentsLeft }))
  const lines = [
    ['nextName', next(before), next(after)], ['lastName', last(before), last(after)],
    ['outstandingName', formatMoney(before.outstandingCents), formatMoney(after.outstandingCents)], ['statusName', status(before.status), status(after.status)],
  ] as const
  return (
    <output className="change-seen">
      <h3>{t('title')}</h3>
      <Ledger>
        {lines.map(([name, was, will]) => <LedgerRow key={name} label={t(name)} value={was === will ? will : t('becomes', { was, will })} />)}
        <LedgerRow total label={t('cost')} value={costDifferenceCents === 0 ? t('same') : t(costDifferenceCents > 0 ? 'more' : 'less', { amount: formatMoney(Math.abs(costDifferenceCents)) })} />
      </Ledger>
      {!mayRecord && <p>{t('overLimit')}</p>}
    </output>
  )
}
