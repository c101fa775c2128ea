import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import type { LoanSummary } from '#frontend/api/loans.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Money } from '#frontend/ui/Money.tsx'
import { LoanStanding } from './LoanStanding.tsx'

const heads = ['person', 'loan', 'standing', 'due', 'pastDue', 'outstanding'] as const

function Row({ loan }: { readonly loan: LoanSummary }) {
  const t = useTranslations('loans')
  const dates = useDates()
  const { balances } = loan
  const owes = balances.outstandingCents > 0
  return (
    <tr>
      <td data-head="person">
        <Link to={`/loans/${loan.id}`} className="loans-name">
          {loan.parties.map(({ name }) => name).join(' · ')}
        </Link>
        <span className="soft">{loan.businessName}</span>
      </td>
      <td data-head="loan">
        <span className="nowrap">{loan.reference}</span>
        <span className="soft">
          <Money whole cents={loan.amountCents} />
        </span>
      </td>
      <td data-head="standing">
        <LoanStanding loan={loan} />
      </td>
      <td data-head="due" data-name={t('head.due')}>
        {balances.nextDueOn !== null && (
          <>
            <b>
              <Money cents={balances.nextDueCents} />
            </b>
            <span className="soft nowrap">{dates.short(balances.nextDueOn, balances.asOf)}</span>
          </>
        )}
      </td>
      <td data-head="pastDue" data-name={t('head.pastDue')}>{balances.pastDueCents > 0 && <Money cents={balances.pastDueCents} />}</td>
      <td data-head="outstanding" data-name={t('head.outstanding')}>{owes && <Money cents={balances.outstandingCents} />}</td>
    </tr>
  )
}

/** Loans to read down; on the phone each is an entry. */
export function LoansTable({ loans }: { readonly loans: readonly LoanSummary[] }) {
  const t = useTranslations('loans')
  return (
    <table className="loans-table" aria-label={t('title')}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" data-head={head}>
              {t(`head.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {loans.map((loan) => (
          <Row key={loan.id} loan={loan} />
        ))}
      </tbody>
    </table>
  )
}
