import type { Happened } from '../events.ts'
import { part } from '../part.ts'
import type { CircleTerms } from '../state.ts'
import { linesOf } from './booking.ts'
import { ofTurns, type RotationEvent } from './events.ts'
import { refusalNow } from './may-happen.ts'
import { advancedCents, boxCents, pooledCents } from './money.ts'
import { isFinished } from './pot.ts'
import type { RotationRules } from './rules.ts'
import { apply } from './state.ts'

/** The rules of a circle's rounds. Of a circle without turns nothing is held and nobody guarantees a pot: it has none. */
export const rotationRules = ({ contributionCents, rules: { payout } }: Pick<CircleTerms, 'contributionCents' | 'rules'>): RotationRules => (
  { contributionCents, holdsLate: payout?.holdsLate ?? false, guaranteed: payout?.guaranteed ?? false }
)

type Own = Exclude<RotationEvent, { kind: 'reversal' | 'begun' }>

/** Each puts in every round and receives the pot in turn. */
export const rotationPart = part({
  key: 'payout',
  owns: (event: Happened): event is Extract<Happened, Own> => ofTurns.includes(event.kind),
  accounts: ['1010', '2010', '2020'],
  refusal: (terms, { rotation }, event) => refusalNow(rotationRules(terms), rotation, event),
  take: (_, { rotation }, event) => apply(rotation, event),
  lines: (terms, _, event) => linesOf(event, terms),
  isFinished: (_, { rotation }) => isFinished(rotation),
  balances: (terms, { rotation }) => {
    const rules = rotationRules(terms)
    return { 1010: boxCents(rules, rotation), 2010: -pooledCents(rules, rotation), 2020: -advancedCents(rules, rotation) }
  },
})
