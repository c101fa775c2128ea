import type { CircleEvent as Row } from '#db/entities/index.ts'
import type { CircleEventData } from '#db/entities/circle-event.ts'
import type { CircleEvent } from '#domain/circle/events.ts'

/** What an event's row says of it. */
type Said = Pick<Row, 'id' | 'kind' | 'memberId' | 'withMemberId' | 'round' | 'reverses' | 'amountCents' | 'shares' | 'data'>

/** An event before it has its day. */
export type Undated = CircleEvent extends infer Event ? Event extends CircleEvent ? Omit<Event, 'effectiveOn'> : never : never

/** An event as its row says it; the database's checks hold what each kind has. */
export function asEvent({ id, kind, memberId: whose, withMemberId, round, reverses, amountCents: amount, shares, data, effectiveOn }: Row): CircleEvent {
  const [common, memberId, amountCents] = [{ id, effectiveOn }, whose ?? '', amount ?? 0]
  switch (kind) {
    case 'begun': return { ...common, kind, order: data.order ?? [] }
    case 'reversal': return { ...common, kind, reverses: reverses ?? '' }
    case 'swap': return { ...common, kind, memberId, withMemberId: withMemberId ?? '', why: data.why ?? 'asked' }
    case 'taken-over': return { ...common, kind, memberId, by: data.by ?? 'guarantor' }
    case 'shares-bought': return { ...common, kind, memberId, shares: shares ?? 0 }
    case 'box-loan': return { ...common, kind, memberId, amountCents, chargeCents: data.chargeCents ?? 0, dueOn: data.dueOn ?? effectiveOn }
    case 'left': return { ...common, kind, memberId, amountCents, lostCents: data.lostCents ?? 0 }
    case 'cost': return { ...common, kind, amountCents }
    case 'share-out': return { ...common, kind, amountCents, distributedCents: data.distributedCents ?? 0, paid: data.paid ?? {} }
    case 'box-repayment': case 'fine': case 'fine-paid': case 'fund-paid': case 'grant': return { ...common, kind, memberId, amountCents }
    default: return { ...common, kind, memberId, round: round ?? 0 }
  }
}

/** The row of an event, with what was said beside it. */
export function rowOf(event: Undated, data: CircleEventData = {}): Said {
  const row = { id: event.id, kind: event.kind, memberId: null, withMemberId: null, round: null, reverses: null, amountCents: null, shares: null, data }
  switch (event.kind) {
    case 'begun': return { ...row, data: { ...data, order: event.order } }
    case 'reversal': return { ...row, reverses: event.reverses }
    case 'swap': return { ...row, memberId: event.memberId, withMemberId: event.withMemberId, data: { ...data, why: event.why } }
    case 'taken-over': return { ...row, memberId: event.memberId, data: { ...data, by: event.by } }
    case 'shares-bought': return { ...row, memberId: event.memberId, shares: event.shares }
    case 'box-loan': return { ...row, memberId: event.memberId, amountCents: event.amountCents, data: { ...data, chargeCents: event.chargeCents, dueOn: event.dueOn } }
    case 'left': return { ...row, memberId: event.memberId, amountCents: event.amountCents, data: { ...data, lostCents: event.lostCents } }
    case 'cost': return { ...row, amountCents: event.amountCents }
    case 'share-out': return { ...row, amountCents: event.amountCents, data: { ...data, distributedCents: event.distributedCents, paid: event.paid } }
    case 'box-repayment': case 'fine': case 'fine-paid': case 'fund-paid': case 'grant': return { ...row, memberId: event.memberId, amountCents: event.amountCents }
    default: return { ...row, memberId: event.memberId, round: event.round }
  }
}
