import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { proposalMoved, type Proposal } from '#frontend/api/repaying.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
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
  const params = { path: { loanId, proposalId: proposal.id } }
  const yes = useIntent({
    run: ({ key }) => answer(api.POST('/api/loans/{loanId}/proposals/{proposalId}/agreement', { params: { ...params, ...intentHeader(key) } })),
    onDone: async ({ state }) => {
      await proposalMoved(loanId)
      say(t(state === 'agreed' ? 'accepted' : 'waits'))
    },
  })
  const no = useIntent({
    run: ({ key }) => answer(api.POST('/api/loans/{loanId}/proposals/{proposalId}/refusal', { params: { ...params, ...intentHeader(key) } })),
    onDone: () => proposalMoved(loanId),
  })
  return (
    <div className="help-proposal">
      <h3>{proposal.madeAs === 'borrower' ? t('yours') : t('theirs', { name: proposal.madeByName })}</h3>
      <p>
        <b>{words(proposal.change)}</b> <Status kind={looks[proposal.state]}>{t(`state.${proposal.state}`)}</Status>
      </p>
      {proposal.preview !== null && <Figures preview={proposal.preview} />}
      {(yes.error ?? no.error) !== null && <ProblemNote error={yes.error ?? no.error} />}
      {proposal.mayAgree && (
        <div className="buttons">
          <Button isPending={yes.isPending} onPress={() => yes.mutate()}>
            {t('accept')}
          </Button>
          <Button kind="second" isPending={no.isPending} onPress={() => no.mutate()}>
            {t('refuse')}
          </Button>
        </div>
      )}
    </div>
  )
}
