import { useTranslations } from 'use-intl'
import type { LoanSummary } from '#frontend/api/loans.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button, ButtonLink } from '#frontend/ui/Button.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'

interface HasLoanProps {
  readonly loan: LoanSummary
  readonly onAnother: () => void
}

/** She came to ask and has a loan that runs: which one, where it stands, and whether she wants another beside it. */
export function HasLoan({ loan, onAnother }: HasLoanProps) {
  const t = useTranslations('apply.hasLoan')
  const dates = useDates()
  const { reference, amountCents, balances, disbursedOn, businessName } = loan
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Sheet label={reference}>
        <Ledger>
          <LedgerRow label={t('loan')} value={businessName === null ? reference : `${businessName}, ${reference}`} />
          <LedgerRow label={t('amount')} value={formatMoney(amountCents, { whole: true })} />
          {disbursedOn === null ? <LedgerRow label={t('state')} value={t('onItsWay')} /> : <LedgerRow label={t('left')} value={formatMoney(balances.outstandingCents)} />}
          {balances.nextDueOn !== null && <LedgerRow label={t('next')} value={t('nextOn', { amount: formatMoney(balances.nextDueCents), date: dates.day(balances.nextDueOn) })} />}
        </Ledger>
        <p>{t('what')}</p>
        <div className="has-loan-doors">
          <ButtonLink to={`/money/${loan.id}`} iconAfter="arrow-right-bold">{t('see')}</ButtonLink>
          <Button kind="second" onPress={onAnother}>{t('another')}</Button>
        </div>
      </Sheet>
    </>
  )
}
