/** One thing that was recorded of a circle's contributions. Append-only: a wrong one is reversed by another that names it. */
export type ContributionEvent =
  | { id: string; kind: 'contribution'; memberId: string; round: number }
  | { id: string; kind: 'reversal'; reverses: string }

/** A contribution that stands. */
export interface Contribution { id: string; memberId: string; round: number }

/** The contributions that nothing reversed. The order in which events arrive does not matter. */
export function standing(events: readonly ContributionEvent[]): Contribution[] {
  const reversed = new Set(events.flatMap((event) => (event.kind === 'reversal' ? [event.reverses] : [])))
  return events.flatMap((event) => (
    event.kind === 'contribution' && !reversed.has(event.id) ? [{ id: event.id, memberId: event.memberId, round: event.round }] : []
  ))
}

/** Who has paid for a round. That is all a peer sees of another: paid, or not yet. */
export function paidFor(contributions: readonly Contribution[], round: number): ReadonlySet<string> {
  return new Set(contributions.filter((one) => one.round === round).map(({ memberId }) => memberId))
}

/** The rounds up to `round` that a member has not paid for. */
export function unpaidRounds(contributions: readonly Contribution[], memberId: string, round: number): number[] {
  const paid = new Set(contributions.filter((one) => one.memberId === memberId).map((one) => one.round))
  return Array.from({ length: round }, (_, index) => index + 1).filter((each) => !paid.has(each))
}

export type RoundStatus = 'collected' | 'open' | 'late'

/** `collected` once all paid; until then `late` after its day. */
export function roundStatus({ paid, memberCount, isPast }: { paid: number; memberCount: number; isPast: boolean }): RoundStatus {
  if (paid >= memberCount) return 'collected'
  return isPast ? 'late' : 'open'
}

/** Whether every member has paid for every round: the circle is finished. */
export const isFinished = (contributions: readonly Contribution[], memberCount: number): boolean => (
  new Set(contributions.map(({ memberId, round }) => `${memberId} ${round}`)).size >= memberCount * memberCount
)
