import { useTranslations } from 'use-intl'
import type { LoanSummary } from '#frontend/api/loans.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { ListLink } from '#frontend/ui/ListLink.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'

/** Every other loan in which she is a party, one press away. */
export function OtherLoans({ loans }: { readonly loans: readonly LoanSummary[] }) {
  const t = useTranslations('money.others')
  if (loans.length === 0) return null
  return (
    <Sheet title={t('title')}>
      <ul>
        {loans.map((loan) => (
          <ListLink key={loan.id} icon="coins-fill" title={loan.businessName ?? t('loan', { reference: loan.reference })} note={formatMoney(loan.amountCents, { whole: true })} to={`/money/${loan.id}`} />
        ))}
      </ul>
    </Sheet>
  )
}
