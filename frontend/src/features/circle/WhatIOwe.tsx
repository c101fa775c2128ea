import { useTranslations } from 'use-intl'
import { useProgramme } from '#frontend/api/programme.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import type { MyCircle } from './queries.ts'

/** What she puts in and by when; or that she is up to date, and the next day. */
export function WhatIOwe({ circle }: { readonly circle: MyCircle }) {
  const t = useTranslations('circle.owe')
  const dates = useDates()
  const today = useProgramme().data?.businessDate ?? circle.dueOn
  const { owes } = circle.me
  const late = owes.some(({ dueOn }) => dueOn < today)
  const next = circle.rounds[circle.round]
  if (owes.length === 0) {
    return (
      <Sheet title={t('title')} aside={<Status kind="up-to-date">{t('paid')}</Status>}>
        <p>{next === undefined ? t('done') : t('next', { amount: formatMoney(circle.contributionCents), day: dates.day(next.dueOn, today) })}</p>
      </Sheet>
    )
  }
  return (
    <Sheet title={t('title')} aside={<Status kind={late ? 'late' : 'due'}>{t(late ? 'late' : 'due')}</Status>}>
      <Ledger>
        {owes.map(({ round, dueOn }) => (
          <LedgerRow key={round} label={t('by', { day: dates.day(dueOn, today) })} hint={dates.distance(today, dueOn)} value={formatMoney(circle.contributionCents)} />
        ))}
        {owes.length > 1 && <LedgerRow total label={t('all')} value={formatMoney(circle.contributionCents * owes.length)} />}
      </Ledger>
      <p className="small soft section-note">{t('how')}</p>
    </Sheet>
  )
}
