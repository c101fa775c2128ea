import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { proposalMoved, type Proposal } from '#frontend/api/repaying.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Status, type StatusKind } from '#frontend/ui/Status.tsx'
import { useChangeWords } from '#frontend/ui/use-change-words.ts'
import { ChangeSeen } from './ChangeSeen.tsx'

const looks: Record<Proposal['state'], StatusKind> = { 'with-officer': 'waiting', 'with-borrower': 'waiting', 'with-colleague': 'waiting', agreed: 'finished', refused: 'paused', replaced: 'paused' }

/** The change that is asked for or offered, as it would be written down, what it would do, and the yes that it may wait for. */
export function ProposalForOfficer({ loanId, proposal, today }: { readonly loanId: string; readonly proposal: Proposal; readonly today: string }) {
  const t = useTranslations('loans.change.proposed')
  const words = useChangeWords('loans.ledger.kind')
  const params = { path: { loanId, proposalId: proposal.id } }
  const onDone = () => proposalMoved(loanId)
  const yes = useIntent({ run: ({ key }) => answer(api.POST('/api/loans/{loanId}/proposals/{proposalId}/agreement', { params: { ...params, ...intentHeader(key) } })), onDone })
  const no = useIntent({ run: ({ key }) => answer(api.POST('/api/loans/{loanId}/proposals/{proposalId}/refusal', { params: { ...params, ...intentHeader(key) } })), onDone })
  return (
    <div className="proposal">
      <p>
        <b>{words(proposal.change)}</b> <Status kind={looks[proposal.state]}>{t(`state.${proposal.state}`)}</Status>
      </p>
      {proposal.preview !== null && <ChangeSeen preview={proposal.preview} today={today} />}
      {(yes.error ?? no.error) !== null && <ProblemNote error={yes.error ?? no.error} />}
      {proposal.mayAgree && (
        <div className="loan-doors">
          <Button fit isPending={yes.isPending} onPress={() => yes.mutate()}>
            {t('agree')}
          </Button>
          <Button kind="quiet" fit isPending={no.isPending} onPress={() => no.mutate()}>
            {t('refuse')}
          </Button>
        </div>
      )}
    </div>
  )
}
