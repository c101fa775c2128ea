import type { RotationRules } from './rules.ts'
import { nextPot, roundOf, type Rotation } from './state.ts'

/** Whether the money of a place is in the pot of a round, hers or the guarantor's. */
export function isIn(rotation: Rotation, memberId: string, round: number): boolean {
  const { paid, advance } = roundOf(rotation, memberId, round)
  return paid || advance !== null
}

/** Whose money is not in the pot of a round, in the order of their turns. */
export const missingFrom = (rotation: Rotation, round: number): string[] => rotation.order.filter((memberId) => !isIn(rotation, memberId, round))

/** Who has put in herself for a round. That is all a peer sees of another: paid, or not yet. */
export const paidFor = (rotation: Rotation, round: number): ReadonlySet<string> => (
  new Set([...rotation.places].flatMap(([memberId, rounds]) => (rounds.get(round)?.paid ? [memberId] : [])))
)

/** The rounds up to `round` that a member still has to put in for; what the guarantor lost is asked of nobody. */
export function owedRounds(rotation: Rotation, memberId: string, round: number): number[] {
  return Array.from({ length: Math.min(round, rotation.order.length) }, (_, index) => index + 1).filter((each) => {
    const { paid, advance } = roundOf(rotation, memberId, each)
    return !paid && advance !== 'lost'
  })
}

/** Who is behind when a pot is due: she owes its round or one before. A place that the guarantor holds is never behind. */
export const isBehind = (rotation: Rotation, memberId: string, round: number): boolean => (
  !rotation.guarantors.has(memberId) && owedRounds(rotation, memberId, round).length > 0
)

/** Whether the next pot waits because she whose turn it is is behind, in a circle that holds payouts. */
export function isHeld({ holdsLate }: Pick<RotationRules, 'holdsLate'>, rotation: Rotation): boolean {
  const round = nextPot(rotation)
  const memberId = rotation.order[round - 1]
  return holdsLate && memberId !== undefined && isBehind(rotation, memberId, round)
}

export type RoundStatus = 'collected' | 'open' | 'late'

/** `collected` once all have paid, or the pot was received; until then `late` after its day. */
export function roundStatus(rotation: Rotation, round: number, isPast: boolean): RoundStatus {
  if (round < nextPot(rotation) || (rotation.order.length > 0 && paidFor(rotation, round).size >= rotation.order.length)) return 'collected'
  return isPast ? 'late' : 'open'
}

/** Whether the rounds are over: each received her pot, each put in for every round, and the guarantor's money is back or lost. */
export function isFinished(rotation: Rotation): boolean {
  const { order, received } = rotation
  return order.length > 0 && received.size === order.length && order.every((memberId) => order.every((_, index) => {
    const { paid, advance } = roundOf(rotation, memberId, index + 1)
    return (paid && advance !== 'open') || advance === 'lost'
  }))
}
