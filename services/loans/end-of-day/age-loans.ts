import { addDays, LAST_DATE } from '#domain/calendar-date/calendar-date.ts'
import { stretchesOf, type Stretch, type ToldStretch } from '#domain/loan/stretch.ts'
import type { Context } from '#platform/context/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { balancesOf } from '../balances.ts'
import { historyOf, stateOf } from '../history.ts'
import { bookCorrections } from './book-corrections.ts'
import type { LoanToAge } from './loans-to-age.ts'
import { keepOnLoans, replaceStretches } from './stretch-rows.ts'
import { correctPortfolioDays, type ToldAgain } from './told-again.ts'

/**
 * Tells what each of these loans amounts to, from the first day that is to be told through the morning after a date, and as far
 * ahead as only time will change it; and brings the balances kept beside it to that morning. Days that were closed before and
 * turn out otherwise are told again: portfolios of those days and interest booked by then are put right, by the difference.
 */
export async function ageLoans(ctx: Context, loans: readonly LoanToAge[], date: string): Promise<void> {
  if (loans.length === 0) return
  const { nonAccrualAfterDays } = await settingOn(ctx, 'late-rules', date)
  const told = loans.map((loan) => toldAgain(loan, date, nonAccrualAfterDays))
  const ofClosedDays = told.filter(({ from }) => from < date)
  if (ofClosedDays.length > 0) {
    await bookCorrections(ctx, ofClosedDays, addDays(date, -1))
    await correctPortfolioDays(ctx, ofClosedDays, date)
  }
  await replaceStretches(ctx, told)
  await keepOnLoans(ctx, told)
}

function toldAgain({ record, from, wasOnNonAccrual, change }: LoanToAge, date: string, nonAccrualAfterDays: number): ToldAgain {
  const rules = { nonAccrualAfterDays, graceDays: record.lateFee?.graceDays ?? null }
  const morning = addDays(date, 1)
  const all = stretchesOf(historyOf(record, date), from, morning, wasOnNonAccrual, rules)
  // Where a stretch begins this morning, its fold is the one that balances need.
  const state = all.find(({ stretch }) => stretch.from === morning)?.state ?? stateOf(record, morning)
  return {
    loanId: record.id, version: record.version, sequence: record.events.length, productVersionId: record.productVersionId, from, change,
    stretches: all.flatMap(({ stretch }) => kept(stretch, date)), through: throughOf(all, from), balances: balancesOf(state, morning),
  }
}

/** Days on which a loan is not open are told only where they were closed before that came to light: nothing was at risk on them after all. */
function kept(stretch: Stretch, date: string): Stretch[] {
  if (stretch.isOpen) return [stretch]
  const lastClosed = addDays(date, -1)
  return stretch.from > lastClosed ? [] : [{ ...stretch, through: stretch.through < lastClosed ? stretch.through : lastClosed }]
}

function throughOf(told: readonly ToldStretch[], from: string): string {
  const last = told.at(-1)?.stretch
  if (!last) return addDays(from, -1)
  return last.isEnd ? LAST_DATE : last.through
}
