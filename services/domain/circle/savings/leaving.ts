import { finesInBox, type CircleState, type CircleTerms } from '../state.ts'
import { debtCents } from './share-out.ts'
import { sharesOf } from './state.ts'

/**
 * What is settled with a member who leaves before the share-out: her shares at cost less what she owes (domain.md 3e). Who owes
 * more than that receives nothing, and the group gives up the rest: it must say so, because it is everybody's loss.
 */
export function leavingOf(terms: CircleTerms, state: CircleState, memberId: string): { costCents: number; owesCents: number; receivesCents: number; lostCents: number } {
  const costCents = sharesOf(state.savings, memberId) * terms.contributionCents
  const owesCents = debtCents({ ...state, finesInBox: finesInBox(terms) }, memberId)
  return { costCents, owesCents, receivesCents: Math.max(0, costCents - owesCents), lostCents: Math.max(0, owesCents - costCents) }
}
