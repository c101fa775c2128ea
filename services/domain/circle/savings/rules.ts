/** The rules of loans out of the box. */
export interface BoxLoanRules {
  /** How many times what her shares cost a member may owe (domain.md 3e: three). */
  timesShares: number
  /** The charge, fixed when a loan is lent, in hundredths of a percent of it, whatever its length. */
  chargeBasisPoints: number
  /** The longest a loan may run. */
  longestDays: number
}

/** The rules of a circle that saves by shares (domain.md 3e); a share costs the circle's contribution. */
export interface SavingsRules {
  /** How many shares a member may buy at a meeting, that is on a day. */
  mostSharesAMeeting: number
  /** How long a cycle runs from its first meeting to the share-out. */
  cycleMonths: number
  /** Nobody borrows from the box where it is left out. */
  loans?: BoxLoanRules
}
