import type { LadderRules } from './default-ladder/ladder-rules.ts'
import type { FormationRules } from './formation/what-is-missing.ts'
import type { RotationRules } from './rotation/rules.ts'

export const payoutOrders = ['agreed', 'assigned', 'lottery'] as const
/** How the members' turns come about: as they agreed, as the coordinator assigned them, or drawn (domain.md 3b). */
export type PayoutOrder = (typeof payoutOrders)[number]

export const custodies = ['box', 'account'] as const
/** Where the circle's money is: in the group's own box, or in an account that the lender keeps for it. */
export type Custody = (typeof custodies)[number]

/** The rules of one circle, part by part: its kind's, as far as it did not tune them at its formation. A part that is not there is not this circle's. */
export interface CircleRules {
  formation: FormationRules
  /** Each receives the pot in turn. */
  payout?: Omit<RotationRules, 'contributionCents'> & { order: PayoutOrder }
  custody: Custody
  /** What is done where somebody has not put in; left out, the usual of its cadence. */
  ladder?: LadderRules
  /** Days before a round's day on which who has not put in is reminded; left out, the usual. */
  remindDaysBefore?: readonly number[]
}

export const kindsOfCircle = ['lending-circle'] as const
export type CircleKind = (typeof kindsOfCircle)[number]

/** A kind of circle is data: which rules it begins with. Another kind is another entry, made of the same parts. */
export const circleKinds = {
  /** Tanda, ROSCA: the guarantor pays the pot in full even if someone misses, and who is behind waits for her turn. */
  'lending-circle': { formation: { relativesWelcome: true, trainingFirst: false }, payout: { order: 'agreed', holdsLate: true, guaranteed: true }, custody: 'box' },
} satisfies Readonly<Record<CircleKind, CircleRules>>
