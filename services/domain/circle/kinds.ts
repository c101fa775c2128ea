import type { FineRules } from './fines/rules.ts'
import type { AttendanceRules } from './attendance/attendance-rules.ts'
import type { FormationRules } from './formation/what-is-missing.ts'
import type { RotationRules } from './rotation/rules.ts'
import type { SavingsRules } from './savings/rules.ts'
import type { SocialFundRules } from './social-fund/rules.ts'

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
  /** Members save by shares, and share out what is in the box. */
  savings?: SavingsRules
  fines?: FineRules
  /** Kept apart, for who is in need. */
  socialFund?: SocialFundRules
  custody: Custody
  /** Who has to be at its meetings; the field's defaults where it is left out. */
  attendance?: AttendanceRules
}

export const kindsOfCircle = ['lending-circle', 'savings-group'] as const
export type CircleKind = (typeof kindsOfCircle)[number]

/** A kind of circle is data: which rules it begins with. Another kind is another entry, made of the same parts. */
export const circleKinds = {
  /** Tanda, ROSCA: the guarantor pays the pot in full even if someone misses, and who is behind waits for her turn. */
  'lending-circle': { formation: { relativesWelcome: true, trainingFirst: false }, payout: { order: 'agreed', holdsLate: true, guaranteed: true }, custody: 'box' },
  /** VSLA: shares, loans out of the box, fines, a social fund, and a share-out after a year (domain.md 3e). */
  'savings-group': {
    formation: { relativesWelcome: true, trainingFirst: true, size: { fewest: 10, most: 25 } },
    savings: { mostSharesAMeeting: 5, cycleMonths: 12, loans: { timesShares: 3, chargeBasisPoints: 500, longestDays: 92 } },
    fines: { into: 'box' }, socialFund: { mostGrantCents: null }, custody: 'box',
  },
} satisfies Readonly<Record<CircleKind, CircleRules>>
