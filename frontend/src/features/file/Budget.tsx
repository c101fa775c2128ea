import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { Money } from '#frontend/ui/Money.tsx'
import { Status, type StatusKind } from '#frontend/ui/Status.tsx'
import type { ApplicationFile } from './queries.ts'

type FileBudget = ApplicationFile['budget']

/** What comes in and goes out in a normal month, and what this payment leaves. */
export function Budget({ budget }: { readonly budget: FileBudget }) {
  const t = useTranslations('file.budget')
  return (
    <section className="file-part" id="budget">
      <h2>{t('title')}</h2>
      <div className="file-budget">
        <Ledger>
          {budget.moneyIn.map(({ code, amountCents }) => (
            <LedgerRow key={code} label={t(`line.${code}`)} value={<Money cents={amountCents} />} />
          ))}
          <LedgerRow total label={t('in')} value={<Money cents={budget.moneyInCents} />} />
        </Ledger>
        <Ledger>
          {budget.moneyOut.map(({ code, amountCents }) => (
            <LedgerRow key={code} label={t(`line.${code}`)} value={<Money cents={amountCents} />} />
          ))}
          <LedgerRow total label={t('out')} value={<Money cents={budget.moneyOutCents} />} />
        </Ledger>
      </div>
      <Bar budget={budget} />
      {budget.badMonth !== null && <BadMonth badMonth={budget.badMonth} />}
    </section>
  )
}

const looks: Record<FileBudget['fit'], StatusKind> = { fits: 'up-to-date', tight: 'waiting', short: 'late' }

/** The same payment where a bad month comes in: a reading of what they said, never a score. */
function BadMonth({ badMonth }: { readonly badMonth: NonNullable<FileBudget['badMonth']> }) {
  const t = useTranslations('file.budget')
  const { moneyInCents, leftCents, fit } = badMonth
  return (
    <p className="file-bad-month">
      <span>{t('badMonth', { amount: formatMoney(moneyInCents, { whole: true }) })}</span>
      <Status kind={looks[fit]}>{leftCents < 0 ? t('lacks', { amount: formatMoney(-leftCents) }) : t('left', { amount: formatMoney(leftCents) })}</Status>
    </p>
  )
}

function Bar({ budget }: { readonly budget: FileBudget }) {
  const t = useTranslations('file.budget')
  const whole = Math.max(budget.moneyInCents, budget.moneyOutCents + budget.paymentCents, 1)
  const width = (cents: number): string => `${(Math.max(cents, 0) * 100) / whole}%`
  return (
    <figure className="file-bar">
      <div aria-hidden="true">
        <i data-part="out" style={{ width: width(budget.moneyOutCents) }} />
        <i data-part="payment" style={{ width: width(budget.paymentCents) }} />
        {budget.leftCents > 0 && <i data-part="left" />}
      </div>
      <figcaption>
        <span>{t('already', { amount: formatMoney(budget.moneyOutCents) })}</span>
        <span>{t('payment', { amount: formatMoney(budget.paymentCents) })}</span>
        <b>{budget.leftCents < 0 ? t('lacks', { amount: formatMoney(-budget.leftCents) }) : t('left', { amount: formatMoney(budget.leftCents) })}</b>
      </figcaption>
    </figure>
  )
}
