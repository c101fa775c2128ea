import { useTranslations } from 'use-intl'
import type { Proposal } from '#frontend/api/repaying.ts'
import { useProposalAnswer } from '#frontend/api/use-proposal-answer.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Status, type StatusKind } from '#frontend/ui/Status.tsx'
import { useChangeWords } from '#frontend/ui/use-change-words.ts'
import { ChangeSeen } from './ChangeSeen.tsx'

const looks: Record<Proposal['state'], StatusKind> = { 'with-officer': 'waiting', 'with-borrower': 'waiting', 'with-colleague': 'waiting', agreed: 'finished', refused: 'paused', replaced: 'paused' }

interface ProposalForOfficerProps {
  readonly loanId: string
  readonly proposal: Proposal
  readonly today: string
  /** Whether whoever cannot agree may take it back: what staff ask one another. */
  readonly mayTakeBack?: boolean
}

/** The change that is asked for or offered, as it would be written down, what it would do, and the yes that it may wait for. */
export function ProposalForOfficer({ loanId, proposal, today, mayTakeBack = false }: ProposalForOfficerProps) {
  const t = useTranslations('loans.change.proposed')
  const words = useChangeWords('loans.ledger.kind')
  const given = useProposalAnswer(loanId, proposal.id)
  return (
    <div className="proposal">
      <p>
        <b>{words(proposal.change)}</b> <Status kind={looks[proposal.state]}>{t(`state.${proposal.state}`)}</Status>
      </p>
      {proposal.preview !== null && <ChangeSeen preview={proposal.preview} today={today} />}
      {given.problem !== null && <ProblemNote error={given.problem} />}
      {proposal.mayAgree && (
        <div className="loan-doors">
          <Button fit isPending={given.isAgreeing} onPress={given.agree}>
            {t('agree')}
          </Button>
          <Button kind="quiet" fit isPending={given.isRefusing} onPress={given.refuse}>
            {t('refuse')}
          </Button>
        </div>
      )}
      {!proposal.mayAgree && mayTakeBack && (
        <Button kind="quiet" fit isPending={given.isRefusing} onPress={given.refuse}>
          {t('takeBack')}
        </Button>
      )}
    </div>
  )
}
