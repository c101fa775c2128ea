import { moved, type CircleLine } from '../lines.ts'
import type { RotationEvent } from './events.ts'

/**
 * What an event books in its circle's own book; nothing where no money of the circle moves. A place that is taken over is paid
 * for between the two people: the circle owes the place, whoever holds it. A reversal books what it reverses the other way
 * round, and says so by naming that entry.
 */
export function linesOf(event: Exclude<RotationEvent, { kind: 'reversal' }>, { contributionCents, memberCount }: { contributionCents: number; memberCount: number }): CircleLine[] {
  switch (event.kind) {
    case 'contribution': return moved('1010', '2010', contributionCents)
    case 'advance': return moved('1010', '2020', contributionCents)
    case 'advance-returned': return moved('2020', '1010', contributionCents)
    case 'advance-lost': return moved('2020', '2010', contributionCents)
    case 'payout': return moved('2010', '1010', contributionCents * memberCount)
    default: return []
  }
}
