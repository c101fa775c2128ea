import { useTranslations } from 'use-intl'
import type { Proposal } from '#frontend/api/repaying.ts'
import { useProposalAnswer } from '#frontend/api/use-proposal-answer.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Status, type StatusKind } from '#frontend/ui/Status.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { useChangeWords } from '#frontend/ui/use-change-words.ts'

const looks: Record<Proposal['state'], StatusKind> = { 'with-officer': 'waiting', 'with-borrower': 'due', 'with-colleague': 'waiting', agreed: 'finished', refused: 'paused', replaced: 'paused' }

function Figures({ preview: { after, costDifferenceCents: cost } }: { readonly preview: NonNullable<Proposal['preview']> }) {
  const t = useTranslations('help.proposal')
  const dates = useDates()
  return (
    <Ledger>
      {after.nextDueOn !== null && <LedgerRow label={t('next')} value={t('nextValue', { amount: formatMoney(after.nextDueCents), date: dates.day(after.nextDueOn) })} />}
      {after.lastDueOn !== null && <LedgerRow label={t('last')} value={dates.day(after.lastDueOn)} />}
      <LedgerRow total label={t('cost')} value={cost === 0 ? t('free') : cost > 0 ? formatMoney(cost) : t('less', { amount: formatMoney(-cost) })} />
    </Ledger>
  )
}

/** The change she asked for, or what she is offered instead: what it would do, and one door to say yes. */
export function ProposalForHer({ loanId, proposal }: { readonly loanId: string; readonly proposal: Proposal }) {
  const t = useTranslations('help.proposal')
  const words = useChangeWords('money.history.kind')
  const given = useProposalAnswer(loanId, proposal.id, (state) => say(t(state === 'agreed' ? 'accepted' : 'waits')))
  return (
    <div className="help-proposal">
      <h3>{proposal.madeAs === 'borrower' ? t('yours') : t('theirs', { name: proposal.madeByName })}</h3>
      <p>
        <b>{words(proposal.change)}</b> <Status kind={looks[proposal.state]}>{t(`state.${proposal.state}`)}</Status>
      </p>
      {proposal.preview !== null && <Figures preview={proposal.preview} />}
      {given.problem !== null && <ProblemNote error={given.problem} />}
      {proposal.mayAgree && (
        <div className="buttons">
          <Button isPending={given.isAgreeing} onPress={given.agree}>
            {t('accept')}
          </Button>
          <Button kind="second" isPending={given.isRefusing} onPress={given.refuse}>
            {t('refuse')}
          </Button>
        </div>
      )}
    </div>
  )
}
