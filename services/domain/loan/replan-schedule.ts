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

/** `fromDay`: the last due date that stays, or the start; `principalCents`: all that is outstanding on the day. */
interface Standing { day: DayNumber; fromDay: DayNumber; principalCents: Cents }

/**
 * The rows of a new plan after those that stay, which keep only what was paid of them. What was late joins with the first new
 * installment: until it is due no interest runs on it, as none did before.
 * @param old the installment in the first one's place: what was already paid toward it stays paid, and what was given up of its interest stays given up
 */
export function replannedRows(plan: Plan, kept: readonly ScheduledRow[], old: ScheduledRow | undefined, { day, fromDay, principalCents }: Standing): ScheduledRow[] {
  const latePrincipal = kept.reduce((sum, row) => sum + unpaidPart(row, 'principal'), joinedTo(old))
  const lateInterest = kept.reduce((sum, row) => sum + unpaidPart(row, 'interest'), 0)
  const waivedCents = old?.waivedCents ?? 0
  for (const row of kept) keepWhatWasPaid(row)
  const last = kept.at(-1)
  if (last) last.carriedCents += lateInterest
  // Where the old dates had come to an end, the new plan's time begins on its day.
  const begin = old?.period.fromDay ?? Math.max(day, fromDay)
  const drawn = (to: DayNumber) => plan.draws.reduce((sum, draw) => (draw.day <= to ? sum + draw.cents : sum), 0)
  const all = principalCents + (old?.paidPrincipalCents ?? 0) + drawn(begin) - drawn(day)
  const isFlat = plan.terms.method === 'flat'
  const opening = {
    balanceCents: isFlat ? all : all - latePrincipal, originalCents: drawn(begin),
    carriedCents: (last?.carriedCents ?? 0) - waivedCents,
  }
  const index = last?.period.number ?? 0
  const periods = plan.periods[index]?.fromDay === begin ? plan.periods.slice(index) : periodsFrom(plan, index, begin)
  const rows = rowsHoldingPayments(plan, isFlat ? periods : joinedBy(periods, latePrincipal), opening, old)
  const first = rows[0]
  if (!first) return rows
  Object.assign(first, takesPaymentsOf(old), { waivedCents })
  moveUnpaidFees(kept, first)
  return rows
}

function keepWhatWasPaid(row: ScheduledRow): void {
  row.principalCents = row.paidPrincipalCents
  row.interestCents = row.paidInterestCents
}

/** What joined with an installment when an earlier plan began: no interest runs on it now either. */
const joinedTo = (row: ScheduledRow | undefined): Cents => (row?.period.draws ?? []).reduce((sum, { cents, isLate }) => (isLate ? sum + cents : sum), 0)

/** On its due date, so that it bears no interest before. */
function joinedBy(periods: readonly PlannedPeriod[], cents: Cents): PlannedPeriod[] {
  return periods.map((period, index) => (index === 0 && cents > 0 ? { ...period, draws: [...period.draws, { day: period.dueDay, cents, units: 0, isLate: true }] } : period))
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
