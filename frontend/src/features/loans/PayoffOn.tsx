import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Loan } from '#frontend/api/loans.ts'
import { isDateText } from '#frontend/i18n/calendar-date.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { Money } from '#frontend/ui/Money.tsx'
import { TextField } from '#frontend/ui/TextField.tsx'
import { payoffQuery } from './queries.ts'

/** What pays it all off on a day, taken apart: today, or a day she can come. */
export function PayoffOn({ loan }: { readonly loan: Loan }) {
  const t = useTranslations('loans.payoff')
  const dates = useDates()
  const today = loan.balances.asOf
  const [typed, setTyped] = useState(today)
  const [on, setOn] = useState(today)
  const wrong = !isDateText(typed) ? t('noDate') : typed < today ? t('past') : undefined
  return (
    <section className="loan-part loan-payoff">
      <h2>{t('title')}</h2>
      <TextField
        type="date"
        label={t('on')}
        value={typed}
        {...(wrong === undefined ? {} : { error: wrong })}
        onChange={(next) => {
          setTyped(next)
          if (isDateText(next) && next >= today) setOn(next)
        }}
      />
      <Answer query={useQuery(payoffQuery(loan.id, on))}>
        {(payoff) => (
          <Ledger>
            <LedgerRow label={t('principal')} value={<Money cents={payoff.principalCents} />} />
            <LedgerRow label={t('interest', { date: dates.short(payoff.on, today) })} value={<Money cents={payoff.interestCents} />} />
            {payoff.feesCents > 0 && <LedgerRow label={t('fees')} value={<Money cents={payoff.feesCents} />} />}
            {payoff.creditCents > 0 && <LedgerRow label={t('credit')} value={<Money cents={-payoff.creditCents} />} />}
            <LedgerRow total label={t('total', { date: dates.short(payoff.on, today) })} value={<Money cents={payoff.payoffCents} />} />
          </Ledger>
        )}
      </Answer>
    </section>
  )
}
