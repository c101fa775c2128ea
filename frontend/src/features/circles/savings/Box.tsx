import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { Circle } from '../queries.ts'

/** The group's money in figures: what must be in the box, what is owed to it, and the fund beside it. */
export function Box({ circle }: { readonly circle: Circle }) {
  const t = useTranslations('circle-savings.box')
  const { savings, fines, socialFund } = circle
  const finesCents = (fines?.owed ?? []).reduce((sum, { amountCents }) => sum + amountCents, 0)
  return (
    <Sheet title={t('title')}>
      <Ledger>
        {savings !== null && (
          <>
            <LedgerRow label={t(`inBox.${circle.custody}`)} value={formatMoney(savings.boxCents)} />
            {savings.lentCents > 0 && <LedgerRow label={t('lent')} value={formatMoney(savings.lentCents)} />}
          </>
        )}
        {finesCents > 0 && <LedgerRow label={t('fines')} value={formatMoney(finesCents)} />}
        {savings !== null && (
          <>
            {savings.costsCents > 0 && <LedgerRow label={t('costs')} value={formatMoney(savings.costsCents)} />}
            {savings.lostCents > 0 && <LedgerRow label={t('lost')} value={formatMoney(savings.lostCents)} />}
            {savings.shares > 0 && savings.sharedOut === null && (
              <LedgerRow label={t('each')} hint={t('eachHint', { shares: String(savings.shares) })} value={formatMoney(Math.floor(savings.distributedCents / savings.shares))} />
            )}
          </>
        )}
        {socialFund !== null && <LedgerRow label={t('fund')} hint={t('fundHint')} value={formatMoney(socialFund.boxCents)} />}
      </Ledger>
    </Sheet>
  )
}
