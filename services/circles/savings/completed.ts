import type { Circle } from '#db/entities/index.ts'
import { circleOf } from '#domain/circle/fold.ts'
import { chargeCents } from '#domain/circle/savings/loan-terms.ts'
import { shareOutOf } from '#domain/circle/savings/share-out.ts'
import { finesInBox } from '#domain/circle/state.ts'
import type { Undated } from '../event-row.ts'
import type { Recorded } from '../events.ts'
import type { RecordCircleEvent } from '../schemas.ts'

type Said = RecordCircleEvent extends infer One ? One extends RecordCircleEvent ? Omit<One, 'on' | 'reason'> : never : never

/**
 * An event with what the circle's rules say of it, so that the record keeps what was so on its day: the charge of a loan, what
 * each receives of a share-out. One that is recorded already is completed as the circle stood before it.
 */
export function completed(circle: Circle, events: readonly Recorded[], said: Said): Undated {
  switch (said.kind) {
    case 'box-loan': return { ...said, chargeCents: circle.rules.savings?.loans === undefined ? 0 : chargeCents(circle.rules.savings.loans, said.amountCents) }
    case 'left': return { ...said, lostCents: said.lostCents ?? 0 }
    case 'share-out': {
      const known = events.findIndex(({ id }) => id === said.id)
      const { distributedCents, members } = shareOutOf({ ...circleOf(circle, known < 0 ? events : events.slice(0, known)), finesInBox: finesInBox(circle) })
      return { ...said, distributedCents, paid: Object.fromEntries(members.map(({ memberId, receivesCents }) => [memberId, receivesCents])) }
    }
    default: return said
  }
}
