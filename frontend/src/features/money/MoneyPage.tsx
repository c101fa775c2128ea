import './money.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { applicationsQuery } from '#frontend/api/applications.ts'
import { loanQuery, loansQuery, type LoanSummary } from '#frontend/api/loans.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { ButtonLink } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { usePageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Greeting } from './Greeting.tsx'
import { OneLoan } from './OneLoan.tsx'
import { OtherLoans } from './OtherLoans.tsx'

/** The loan that matters now: one that is being paid, else one on its way, else the last one finished. */
const matters: readonly LoanSummary['status'][] = ['active', 'charged-off', 'approved', 'signed', 'paid-off']

function NoLoan() {
  const t = useTranslations('money.none')
  const heading = usePageTitle(t('title'))
  const last = useQuery(applicationsQuery).data?.[0]
  return (
    <Sheet label={t('title')}>
      <EmptyState
        heading={heading}
        title={t('title')}
        why={t('why')}
        action={
          last === undefined ? (
            <ButtonLink to="/apply" iconAfter="arrow-right-bold">
              {t('apply')}
            </ButtonLink>
          ) : (
            <ButtonLink to={last.status === 'draft' ? `/apply/${last.id}/next` : '/application'} iconAfter="arrow-right-bold">
              {last.status === 'draft' ? t('continue') : t('see')}
            </ButtonLink>
          )
        }
      />
    </Sheet>
  )
}

function Shown({ loanId }: { readonly loanId: string }) {
  const t = useTranslations('money')
  return (
    <Answer page query={useQuery(loanQuery(loanId))} loading={t('loading')}>
      {(loan) => <OneLoan loan={loan} />}
    </Answer>
  )
}

/** What I owe and when; under it how the loan goes, what happened, and the proof of it. */
export default function MoneyPage() {
  const t = useTranslations('money')
  const { loanId } = useParams()
  const loans = useQuery(loansQuery)
  return (
    <>
      <Greeting />
      <Answer page query={loans} loading={t('loading')}>
        {(list) => {
          const first = matters.flatMap((status) => list.filter((loan) => loan.status === status))[0]
          const shown = loanId ?? first?.id
          if (shown === undefined) return <NoLoan />
          return (
            <>
              <Shown loanId={shown} />
              <OtherLoans loans={list.filter((loan) => loan.id !== shown)} />
            </>
          )
        }}
      </Answer>
    </>
  )
}
