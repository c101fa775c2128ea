import type { DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import { solveInstallment } from './installment-amount.ts'
import type { Opening } from './installment-amount.ts'
import { moveUnpaidFees, takesPaymentsOf } from './loan-book.ts'
import { periodsFrom } from './plan.ts'
import type { PlannedPeriod, Plan } from './plan.ts'
import { rowsOver } from './scheduled-row.ts'
import type { ScheduledRow } from './scheduled-row.ts'

export const unpaidPart = (row: ScheduledRow, part: 'principal' | 'interest'): Cents => (
  part === 'principal' ? row.principalCents - row.paidPrincipalCents : row.interestCents - row.paidInterestCents
)

/** Paid in full before its day or on it: it stays what it was. */
export const isWhollyPaid = (row: ScheduledRow): boolean => (
  row.paidPrincipalCents + row.paidInterestCents > 0 && unpaidPart(row, 'principal') + unpaidPart(row, 'interest') === 0
)

/** `fromDay`: where the first period of the new plan begins; `principalCents`: all that is outstanding on the day. */
interface Standing { day: DayNumber; fromDay: DayNumber; principalCents: Cents }

/**
 * The rows of a new plan after those that stay, which keep only what was paid of them. What was late joins with the first new
 * installment: until it is due no interest runs on it, as none did before.
 * @param old the installment in the first one's place: what was already paid toward it stays paid
 */
export function replannedRows(plan: Plan, kept: readonly ScheduledRow[], old: ScheduledRow | undefined, { day, fromDay, principalCents }: Standing): ScheduledRow[] {
  const latePrincipal = kept.reduce((sum, row) => sum + unpaidPart(row, 'principal'), 0)
  const lateInterest = kept.reduce((sum, row) => sum + unpaidPart(row, 'interest'), 0)
  for (const row of kept) keepWhatWasPaid(row)
  const drawn = (to: DayNumber) => plan.draws.reduce((sum, draw) => (draw.day <= to ? sum + draw.cents : sum), 0)
  const all = principalCents + (old?.paidPrincipalCents ?? 0) - Math.max(0, drawn(day) - drawn(fromDay))
  const isFlat = plan.terms.method === 'flat'
  const opening = {
    balanceCents: isFlat ? all : all - latePrincipal, originalCents: drawn(fromDay),
    carriedCents: (kept.at(-1)?.carriedCents ?? 0) + lateInterest,
  }
  const index = kept.at(-1)?.period.number ?? 0
  // Where the old dates had come to an end, the new plan's time begins on its day.
  const periods = old ? plan.periods.slice(index) : periodsFrom(plan, index, Math.max(day, fromDay))
  const rows = rowsHoldingPayments(plan, isFlat ? periods : joinedBy(periods, latePrincipal), opening, old)
  const first = rows[0]
  if (!first) return rows
  Object.assign(first, takesPaymentsOf(old))
  first.waivedCents = Math.min(old?.waivedCents ?? 0, first.interestCents - first.paidInterestCents)
  first.interestCents -= first.waivedCents
  moveUnpaidFees(kept, first)
  return rows
}

function keepWhatWasPaid(row: ScheduledRow): void {
  row.principalCents = row.paidPrincipalCents
  row.interestCents = row.paidInterestCents
}

/** On its due date, so that it bears no interest before. */
function joinedBy(periods: readonly PlannedPeriod[], cents: Cents): PlannedPeriod[] {
  return periods.map((period, index) => (index === 0 && cents > 0 ? { ...period, draws: [...period.draws, { day: period.dueDay, cents, units: 0 }] } : period))
}

/** An installment that would hold less than was already paid toward it comes to what was paid. */
function rowsHoldingPayments(plan: Plan, periods: readonly PlannedPeriod[], opening: Opening, old: ScheduledRow | undefined): ScheduledRow[] {
  const over = (some: readonly PlannedPeriod[]) => rowsOver(plan, some, opening, Math.max(0, solveInstallment(plan, some, opening)))
  const rows = over(periods)
  const first = rows[0]
  const paid = (old?.paidPrincipalCents ?? 0) + (old?.paidInterestCents ?? 0)
  if (!first || first.principalCents + first.interestCents >= paid) return rows
  return over(periods.map((period, index) => (index === 0 ? { ...period, totalCents: paid } : period)))
}
