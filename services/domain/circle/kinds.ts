import type { FineRules } from './fines/rules.ts'
import type { AttendanceRules } from './attendance/attendance-rules.ts'
import type { LadderRules } from './default-ladder/ladder-rules.ts'
import type { FormationRules } from './formation/what-is-missing.ts'
import type { FundraisingRules } from './fundraising/fundraising-rules.ts'
import type { GraduationRules } from './graduation/graduation-rules.ts'
import type { GuaranteeRules } from './guarantee/guarantee-rules.ts'
import type { RotationRules } from './rotation/rules.ts'
import type { SavingsRules } from './savings/rules.ts'
import type { SocialFundRules } from './social-fund/rules.ts'
import type { StaggeringRules } from './staggering/staggering-rules.ts'

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
  /** Who answers for whose loan. */
  guarantee?: GuaranteeRules
  /** Loans go out step by step. */
  staggering?: StaggeringRules
  /** The next loan may be bigger. */
  graduation?: GraduationRules
  /** Supporters give the loan together. */
  fundraising?: FundraisingRules
  /** What is done where somebody has not put in; left out, the usual of its cadence. */
  ladder?: LadderRules
  /** Days before a round's day on which who has not put in is reminded; left out, the usual. */
  remindDaysBefore?: readonly number[]
}

/** Those that Molino came with. */
export type CircleKind = 'lending-circle' | 'savings-group' | 'solidarity-group' | 'social-underwriting'

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
  /** Five who are no relatives and answer for each other by access alone; the loans go out 2-2-1, the chair last. */
  'solidarity-group': {
    formation: { relativesWelcome: false, trainingFirst: true, size: { fewest: 5, most: 5 } }, custody: 'box',
    guarantee: { setting: 'access_block', lateDays: 8, cappedSharePercent: 50, capCents: 250_00 },
    staggering: { steps: [2, 2, 1], onTimeDays: 28, chairLast: true },
    graduation: { growsPercent: { groupOnTime: 15, centreOnTime: 20, someLate: 10, afterDefault: 10 }, onTimePercent: 95, attendancePercent: 75, cycles: 1, bankReadyCycles: 3 },
  },
  /** Her own people first, then anybody: all or nothing. Nobody takes a place in it: people support. */
  'social-underwriting': {
    formation: { relativesWelcome: true, trainingFirst: false }, custody: 'account',
    fundraising: {
      mostCents: 15_000_00, termMonths: { fewest: 12, most: 36 }, firstPaymentMonths: { fewest: 1, most: 6 },
      privateDays: 15, publicDays: 35, supporters: { fewest: 5, most: 50 }, leastPledgeCents: 25_00,
    },
  },
} satisfies Readonly<Record<CircleKind, CircleRules>>
