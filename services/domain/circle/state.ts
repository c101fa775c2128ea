import { noFines, type Fines } from './fines/state.ts'
import { beforeAnything, type Folding } from './rotation/state.ts'
import { nothingSaved, type Savings } from './savings/state.ts'
import { emptyFund, type SocialFund } from './social-fund/state.ts'
import type { CircleRules } from './kinds.ts'

/** What a circle has agreed on. */
export interface CircleTerms {
  /** What each puts in every round, or the price of a share. */
  contributionCents: number
  memberCount: number
  rules: CircleRules
}

/** How a circle stands, part by part; of a part that it does not have, nothing has happened. */
export interface CircleState {
  /** Members in the order in which the circle began with them; nobody before. */
  members: readonly string[]
  rotation: Folding
  savings: Savings
  fines: Fines
  fund: SocialFund
}

/** Of a circle of which nothing is recorded. */
export const nothingYet = (): CircleState => ({ members: [], rotation: beforeAnything(), savings: nothingSaved(), fines: noFines(), fund: emptyFund() })

/** Why somebody can take no part any more; null where she can. */
export function absence({ members, savings, rotation }: CircleState, memberId: string): 'not-a-member' | 'already-left' | null {
  if (!members.includes(memberId)) return 'not-a-member'
  return savings.left.has(memberId) || rotation.guarantors.has(memberId) ? 'already-left' : null
}

/** Whether fines go into the box that is shared out. */
export const finesInBox = ({ rules }: Pick<CircleTerms, 'rules'>): boolean => rules.fines?.into === 'box'
