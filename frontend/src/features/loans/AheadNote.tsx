import { useTranslations } from 'use-intl'
import type { Loan } from '#frontend/api/loans.ts'
import { useAhead } from '#frontend/api/use-ahead.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'

/** More comes than is due: what it does on this loan, as she chose, and what that comes to. */
export function AheadNote({ loan, cents }: { readonly loan: Loan; readonly cents: number }) {
  const t = useTranslations('loans.pay')
  const aheads = useTranslations('loans.change.aheads')
  const dates = useDates()
  const after = useAhead(loan.id, cents)(loan.ahead)
  return (
    <p className="soft">
      {t('ahead', { what: aheads(loan.ahead) })} {after !== undefined && after.nextDueOn !== null && t('aheadEffect', { amount: formatMoney(after.nextDueCents), date: dates.short(after.nextDueOn, loan.balances.asOf) })}
    </p>
  )
}
