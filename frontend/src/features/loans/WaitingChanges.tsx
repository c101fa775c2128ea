import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { Loan } from '#frontend/api/loans.ts'
import { ProposalForOfficer } from './ProposalForOfficer.tsx'
import { waitingChangesQuery } from './queries.ts'

/** What one person wrote down and may not decide alone: who asks, why, what it would do, and the second person's yes. */
export function WaitingChanges({ loan, mayMoveMoney }: { readonly loan: Loan; readonly mayMoveMoney: boolean }) {
  const t = useTranslations('loans.change.proposed')
  const waiting = useQuery(waitingChangesQuery(loan.id)).data ?? []
  if (waiting.length === 0) return null
  return (
    <section className="loan-part contacts" aria-labelledby="waiting-changes">
      <h2 id="waiting-changes">{t('title')}</h2>
      {waiting.map((proposal) => (
        <div key={proposal.id}>
          <ProposalForOfficer loanId={loan.id} proposal={proposal} today={loan.balances.asOf} mayTakeBack={mayMoveMoney} />
          {proposal.preview === null && <p>{t('cannot')}</p>}
          <p className="soft">{t('by', { name: proposal.madeByName, reason: proposal.change.reason })}</p>
        </div>
      ))}
    </section>
  )
}
