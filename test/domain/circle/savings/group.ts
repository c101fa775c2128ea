import { circleKinds, type CircleRules } from '#domain/circle/kinds.ts'
import type { CircleEvent } from '#domain/circle/events.ts'
import { circleOf, refusalOf } from '#domain/circle/fold.ts'
import { shareOutOf } from '#domain/circle/savings/share-out.ts'
import { finesInBox, type CircleTerms } from '#domain/circle/state.ts'

/** A group with a share at $10 whose loans cost five percent; other rules by part. */
export const termsOf = (parts: Partial<CircleRules> = {}): CircleTerms => ({ contributionCents: 10_00, memberCount: 25, rules: { ...circleKinds['savings-group'], ...parts } })

/** An event before it has an id and a day. */
export type Wish = CircleEvent extends infer Event ? Event extends CircleEvent ? Omit<Event, 'id' | 'effectiveOn'> : never : never

type Of<Kind extends Wish['kind']> = Extract<Wish, { kind: Kind }>

const begun: Wish = { kind: 'begun', order: ['ana', 'beto', 'caro'] }

/** Ana, Beto and Caro; what happened, in the order in which it did, each with its place as id; the beginning is 0. */
export const history = (happened: readonly (Wish | [string, Wish])[]): CircleEvent[] => [begun, ...happened].map((one, index) => {
  const [effectiveOn, wish] = Array.isArray(one) ? one : ['2027-01-04', one]
  return { ...wish, id: String(index), effectiveOn }
})

export const refused = (terms: CircleTerms, events: readonly CircleEvent[], wish: Wish, effectiveOn = '2027-01-04') => refusalOf(terms, events, { ...wish, id: 'next', effectiveOn })

export const buys = (memberId: string, shares: number): Wish => ({ kind: 'shares-bought', memberId, shares })
export const borrows = (memberId: string, amountCents: number, chargeCents = amountCents / 20, dueOn = '2027-02-04'): Of<'box-loan'> => ({ kind: 'box-loan', memberId, amountCents, chargeCents, dueOn })
export const repays = (memberId: string, amountCents: number): Wish => ({ kind: 'box-repayment', memberId, amountCents })
export const fined = (memberId: string, amountCents: number): Wish => ({ kind: 'fine', memberId, amountCents })
export const leaves = (memberId: string, amountCents: number, lostCents = 0): Of<'left'> => ({ kind: 'left', memberId, amountCents, lostCents })

/** The share-out as the box stands. */
export function sharesOut(terms: CircleTerms, events: readonly CircleEvent[]): Of<'share-out'> {
  const state = circleOf(terms, events)
  const { distributedCents, members } = shareOutOf({ ...state, finesInBox: finesInBox(terms) })
  return { kind: 'share-out', amountCents: state.savings.boxCents, distributedCents, paid: Object.fromEntries(members.map(({ memberId, receivesCents }) => [memberId, receivesCents])) }
}
