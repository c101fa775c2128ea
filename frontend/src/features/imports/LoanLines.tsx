import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import type { ImportLine } from './queries.ts'
import { SomeLines } from './SomeLines.tsx'

/** "capital $2,400.00, interés $8.55": what is owed on the day a loan begins here; and from which day that is. */
function Begins({ opening }: Pick<ImportLine, 'opening'>) {
  const t = useTranslations('imports.lines')
  const dates = useDates()
  if (opening === null) return null
  const parts = [['principal', opening.principalCents], ['interest', opening.interestCents], ['fees', opening.feesCents]] as const
  return (
    <span>
      {parts.filter(([, cents]) => cents > 0).map(([part, cents]) => <span key={part} className="imports-part">{t(`part.${part}`, { amount: formatMoney(cents) })}</span>)}
      <span className="imports-under small soft">{opening.withHistory ? t('fromStart') : t('asOf', { date: dates.short(opening.broughtInOn) })}</span>
    </span>
  )
}

function Next({ opening }: Pick<ImportLine, 'opening'>) {
  const t = useTranslations('imports.lines')
  const dates = useDates()
  if (opening === null) return null
  return (
    <span>
      <span className="nowrap">{t('lentOn', { amount: formatMoney(opening.nextDueCents), date: dates.short(opening.nextDueOn) })}</span>
      <span className="imports-under small soft">{t('left', { count: opening.installments })}</span>
    </span>
  )
}

/** Lines that are loans: how each would begin here, or where it is already. */
export function LoanLines({ standing, lines }: { readonly standing: 'new' | 'there'; readonly lines: readonly ImportLine[] }) {
  const t = useTranslations('imports.lines')
  const dates = useDates()
  const lent = ({ opening, written }: ImportLine) => (opening ? <span className="nowrap">{t('lentOn', { amount: formatMoney(opening.amountCents), date: dates.short(opening.lentOn) })}</span> : written['amount'])
  return (
    <SomeLines
      title={t(standing)}
      lines={lines}
      columns={[
        { key: 'line', head: t('line'), leads: 'named', cell: ({ line }) => line },
        { key: 'loan', head: t('loan'), cell: ({ loanId, written }) => (loanId === null ? <span className="nowrap">{written['loan']}</span> : <Link to={`/loans/${loanId}`} className="nowrap">{written['loan']}</Link>) },
        { key: 'borrower', head: t('borrower'), cell: ({ borrowerName, opening }) => (opening?.coBorrowerName ? t('together', { one: borrowerName ?? '', other: opening.coBorrowerName }) : borrowerName) },
        { key: 'lent', head: t('lent'), cell: lent },
        ...(standing === 'new' ? [
          { key: 'begins', head: t('begins'), cell: ({ opening }: ImportLine) => <Begins opening={opening} /> },
          { key: 'next', head: t('next'), cell: ({ opening }: ImportLine) => <Next opening={opening} /> },
        ] : []),
      ]}
    />
  )
}
