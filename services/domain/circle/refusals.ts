import type { RotationRefusal } from './rotation/may-happen.ts'

/** Why something cannot happen in a circle now; each is told to people in their words. */
export type CircleRefusal =
  | RotationRefusal
  | 'not-of-this-circle' | 'already-left' | 'not-a-sum' | 'too-many-shares' | 'no-loans' | 'loan-open' | 'over-loan-limit' | 'other-charge' | 'due-too-soon' | 'due-too-late'
  | 'box-too-small' | 'box-differs' | 'nothing-owed' | 'more-than-owed' | 'owes-more-than-shares' | 'other-amount' | 'shared-out' | 'last-member' | 'place-not-taken-over'
  | 'fines-unpaid' | 'fund-too-small' | 'over-grant-limit'
