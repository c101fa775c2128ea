/**
 * A change that somebody asks for or offers, and whose word it waits for. `with-officer`: she asked. `with-borrower`: an
 * officer offers another. `with-colleague`: both sides agree, and a second officer has to. A newer one replaces it.
 */
export const proposalStates = ['with-officer', 'with-borrower', 'with-colleague', 'agreed', 'refused', 'replaced'] as const
export type ProposalState = (typeof proposalStates)[number]

/** Whoever could say yes. `isFirst`: an officer who has proposed it or agreed to it already. */
export interface Agreeing { as: 'borrower' | 'officer'; isFirst: boolean }

/** Whether somebody's word is what a proposal waits for: a second person is another one than the first. */
export function mayAgree(state: ProposalState, { as, isFirst }: Agreeing): boolean {
  if (as === 'borrower') return state === 'with-borrower'
  return state === 'with-officer' || (state === 'with-colleague' && !isFirst)
}

/** What a yes makes of it: the change is written down, or, where it is more than one person may decide, a colleague is asked. */
export const afterYes = (state: ProposalState, isWithinLimit: boolean): 'agreed' | 'with-colleague' => (
  state === 'with-colleague' || isWithinLimit ? 'agreed' : 'with-colleague'
)

export const isLive = (state: ProposalState): boolean => state.startsWith('with-')
