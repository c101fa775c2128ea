import './disbursements.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Answer } from '#frontend/ui/Answer.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { OneDisbursement } from './OneDisbursement.tsx'
import { waitingQuery } from './queries.ts'

/** Signed loans that wait for their money: who gets how much, and the one who may send it. */
export default function DisbursementsPage() {
  const t = useTranslations('disbursements')
  return (
    <div className="disbursements">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Answer query={useQuery(waitingQuery)} loading={t('loading')}>
        {({ disbursements }) =>
          disbursements.length === 0 ? (
            <EmptyState title={t('none')} why={t('noneWhy')} />
          ) : (
            disbursements.map((waiting) => <OneDisbursement key={waiting.loanId} waiting={waiting} />)
          )
        }
      </Answer>
    </div>
  )
}
