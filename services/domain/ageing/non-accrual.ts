/**
 * Whether interest on a loan is no income until it is received (regulation.md: 90 days past due). It begins when the loan is
 * more than so many days past due, and ends by rule when it is cured: when nothing of it is past due any more. Having become
 * a little less late is no cure. What the borrower owes is another matter and goes on.
 */
export function isOnNonAccrual(wasOn: boolean, daysPastDue: number, afterDays: number): boolean {
  return daysPastDue > 0 && (wasOn || daysPastDue > afterDays)
}
