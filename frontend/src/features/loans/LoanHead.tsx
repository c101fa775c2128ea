import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { agreementAddress, statementAddress, type Loan } from '#frontend/api/loans.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { Money } from '#frontend/ui/Money.tsx'
import { usePageTitle } from '#frontend/ui/PageTitle.tsx'
import { LoanStanding } from './LoanStanding.tsx'

interface LoanHeadProps {
  readonly loan: Loan
  /** Absent where who looks may not record a payment. */
  readonly onPay?: (() => void) | undefined
  /** Absent likewise. */
  readonly onChange?: (() => void) | undefined
}

/** Whose loan, how it stands, and the four numbers people ask for. */
export function LoanHead({ loan, onPay, onChange }: LoanHeadProps) {
  const t = useTranslations('loans')
  const language = useLanguage()
  const dates = useDates()
  const people = loan.parties.map(({ name }) => name).join(' · ')
  const heading = usePageTitle(people)
  const { balances } = loan
  return (
    <header className="loan-head">
      <div className="loan-line">
        <Link to="/loans" className="loan-back">
          <Icon name="arrow-left-bold" /> {t('title')}
        </Link>
        <span className="soft">{t('about', { reference: loan.reference, amount: formatMoney(loan.amountCents), product: loan.productName[language] })}</span>
      </div>
      <div className="loan-line">
        <div className="loan-who">
          <h1 ref={heading} tabIndex={-1}>{people}</h1>
          <span className="soft">{loan.businessName}</span>
        </div>
        <div className="loan-door">
          <LoanStanding loan={loan} />
          {onChange !== undefined && <Button id="record-change" kind="second" fit onPress={onChange}>{t('change.open')}</Button>}
          {onPay !== undefined && <Button id="record-payment" fit onPress={onPay}>{t('pay.title')}</Button>}
        </div>
      </div>
      <div className="loan-line loan-numbers">
        <dl>
          <div>
            <dt>{balances.nextDueOn === null ? t('sums.nothingDue') : t('sums.due', { date: dates.short(balances.nextDueOn, balances.asOf) })}</dt>
            <dd><Money cents={balances.nextDueCents} /></dd>
          </div>
          <div>
            <dt>{t('sums.outstanding')}</dt>
            <dd><Money cents={balances.outstandingCents} /></dd>
          </div>
          <div>
            <dt>{t('sums.payoff', { date: dates.short(balances.asOf) })}</dt>
            <dd><Money cents={balances.payoffCents} /></dd>
          </div>
          <div data-late={balances.pastDueCents > 0 || undefined}>
            <dt>{t('sums.pastDue')}</dt>
            <dd><Money cents={balances.pastDueCents} /></dd>
          </div>
          {balances.creditCents > 0 && (
            <div>
              <dt>{t('sums.credit')}</dt>
              <dd><Money cents={balances.creditCents} /></dd>
            </div>
          )}
        </dl>
        <span className="loan-papers">
          {loan.disbursedOn !== null && <a href={statementAddress(loan.id)} target="_blank" rel="noreferrer">{t('statement')}</a>}
          {loan.agreement !== null && <a href={agreementAddress(loan.agreement)} target="_blank" rel="noreferrer">{t('agreement')}</a>}
        </span>
      </div>
    </header>
  )
}
