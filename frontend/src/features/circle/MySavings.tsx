import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import type { MyCircle } from './queries.ts'

type Mine = NonNullable<MyCircle['mySavings']>

/** Her shares, what they are worth, her loan and her fines: of the others only the whole box. */
export function MySavings({ circle }: { readonly circle: MyCircle }) {
  const t = useTranslations('circle-savings.mine')
  const dates = useDates()
  const { mySavings: mine, myFinesCents, socialFundCents } = circle
  const fines = myFinesCents !== null && myFinesCents > 0 ? <LedgerRow label={t('fines')} value={formatMoney(myFinesCents)} /> : null
  const fund = socialFundCents === null ? null : <LedgerRow label={t('fund')} value={formatMoney(socialFundCents)} />
  if (mine === null) {
    if (fines === null && fund === null) return null
    return (
      <Sheet title={t('title')}>
        <Ledger>
          {fines}
          {fund}
        </Ledger>
      </Sheet>
    )
  }
  return (
    <>
      {mine.loan !== null && <MyLoan loan={mine.loan} />}
      <Sheet title={t('title')}>
        <Ledger>
          <LedgerRow label={t('shares')} value={mine.shares} />
          <LedgerRow label={t('cost')} value={formatMoney(mine.costCents)} />
          {mine.receivedCents === null ? <LedgerRow label={t('worth')} hint={t('worthHint')} value={formatMoney(mine.worthCents)} /> : <LedgerRow label={t('received')} hint={t('receivedHint')} value={formatMoney(mine.receivedCents)} />}
          {fines}
          <LedgerRow label={t('box')} value={formatMoney(mine.boxCents)} />
          <LedgerRow label={t('groupShares')} value={mine.groupShares} />
          {fund}
        </Ledger>
        <p className="section-note">{mine.receivedCents === null ? t('until', { day: dates.day(mine.endsOn) }) : t('over')}</p>
        <p className="small soft section-note">{t('private')}</p>
      </Sheet>
    </>
  )
}

/** What she has to pay back of her loan, and by when. */
function MyLoan({ loan }: { readonly loan: NonNullable<Mine['loan']> }) {
  const t = useTranslations('circle-savings.mine')
  const dates = useDates()
  return (
    <Sheet title={t('loan')} aside={<Status kind={loan.isLate ? 'late' : 'due'}>{t(loan.isLate ? 'late' : 'due')}</Status>}>
      <Ledger>
        <LedgerRow label={t('left')} hint={t('by', { day: dates.day(loan.dueOn) })} value={formatMoney(loan.outstandingCents)} />
      </Ledger>
      <p className="small soft section-note">{t('lent', { amount: formatMoney(loan.amountCents), day: dates.day(loan.lentOn), charge: formatMoney(loan.chargeCents) })}</p>
      <p className="small soft section-note">{t('how')}</p>
    </Sheet>
  )
}
