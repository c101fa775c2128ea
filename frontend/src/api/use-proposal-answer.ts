import { answer, api, intentHeader } from './client.ts'
import type { Problem } from './problem.ts'
import { proposalMoved, type Proposal } from './repaying.ts'
import { useIntent } from './use-intent.ts'

export interface ProposalAnswer {
  readonly agree: () => void
  readonly isAgreeing: boolean
  readonly refuse: () => void
  readonly isRefusing: boolean
  /** Why the last answer was refused; null while nothing is wrong. */
  readonly problem: Problem | null
}

/**
 * Yes or no to a change of a loan that somebody proposed; its pages look again afterwards.
 *
 * @param onAgreed where more is to be done after a yes: the state says whether it holds by now
 */
export function useProposalAnswer(loanId: string, proposalId: string, onAgreed?: (state: Proposal['state']) => void): ProposalAnswer {
  const path = { loanId, proposalId }
  const yes = useIntent({
    run: ({ key }) => answer(api.POST('/api/loans/{loanId}/proposals/{proposalId}/agreement', { params: { path, ...intentHeader(key) } })),
    onDone: async ({ state }) => {
      await proposalMoved(loanId)
      onAgreed?.(state)
    },
  })
  const no = useIntent({
    run: ({ key }) => answer(api.POST('/api/loans/{loanId}/proposals/{proposalId}/refusal', { params: { path, ...intentHeader(key) } })),
    onDone: () => proposalMoved(loanId),
  })
  return { agree: () => yes.mutate(), isAgreeing: yes.isPending, refuse: () => no.mutate(), isRefusing: no.isPending, problem: yes.error ?? no.error }
}
