import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Money } from '#frontend/ui/Money.tsx'
import { useMethodWords } from '#frontend/ui/use-method-words.ts'
import type { ImportLine } from './queries.ts'
import { SomeLines } from './SomeLines.tsx'

/** "interés $2.05, capital $254.77": the parts that get something. */
function GoesTo({ allocation }: Pick<ImportLine, 'allocation'>) {
  const t = useTranslations('imports.lines.part')
  if (allocation === null) return null
  const parts = [['interest', allocation.interestCents], ['principal', allocation.principalCents], ['fees', allocation.feesCents], ['credit', allocation.creditCents]] as const
  return parts.filter(([, cents]) => cents > 0).map(([part, cents]) => t(part, { amount: formatMoney(cents) })).join(', ')
}

function OfLoan({ loanId, payment, borrowerName }: ImportLine) {
  if (loanId === null) return payment?.loan
  return (
    <span>
      <Link to={`/loans/${loanId}`} className="nowrap">{payment?.loan}</Link>
      <span className="imports-under small soft">{borrowerName}</span>
    </span>
  )
}

/** Lines that are payments: what each does, or that it is recorded already. */
export function PaymentLines({ standing, lines }: { readonly standing: 'new' | 'there'; readonly lines: readonly ImportLine[] }) {
  const t = useTranslations('imports.lines')
  const dates = useDates()
  const methodWords = useMethodWords('name')
  const how = ({ payment }: ImportLine) => {
    if (payment === null) return ''
    const method = methodWords(payment.method)
    return payment.reference === null ? method : t('withNumber', { method, number: payment.reference })
  }
  return (
    <SomeLines
      title={t(standing)}
      lines={lines}
      columns={[
        { key: 'line', head: t('line'), leads: 'named', cell: ({ line }) => line },
        { key: 'loan', head: t('loan'), cell: (line) => <OfLoan {...line} /> },
        { key: 'date', head: t('date'), cell: ({ payment }) => (payment ? dates.short(payment.receivedOn) : '') },
        { key: 'amount', head: t('amount'), figures: true, cell: ({ payment }) => (payment ? <Money cents={payment.amountCents} /> : '') },
        { key: 'how', head: t('how'), cell: how },
        ...(standing === 'new' ? [{ key: 'goesTo', head: t('goesTo'), cell: ({ allocation }: ImportLine) => <GoesTo allocation={allocation} /> }] : []),
      ]}
    />
  )
}
