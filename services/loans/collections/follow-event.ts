import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { LoanState } from '#domain/loan/loan-state.ts'
import type { Context } from '#platform/context/index.ts'
import { emit } from '#platform/events/index.ts'
import { tellNoLongerLate } from '../end-of-day/tell-who-is-late.ts'
import type { LoanRecord } from '../record.ts'
import { followLateness } from './follow-lateness.ts'

/** A loan before and after an event, each as of today. */
export interface LivedThrough { was: LoanState | null; state: LoanState }

const daysLate = (state: LoanState | null): number => (state?.status === 'active' ? state.daysPastDue : 0)

/** Whether an event made a loan late, ended that, or has another due date be the oldest that is not paid. */
export const isLateOtherwise = ({ was, state }: LivedThrough): boolean => daysLate(was) !== daysLate(state)

/**
 * What an event did to a loan's being late is known at once, and not by the next night: a payment that was undone, or an event
 * dated back, can make it late; money, a pause or a charge-off ends that.
 */
export async function followEvent(ctx: Context, loan: LoanRecord, lived: LivedThrough): Promise<void> {
  if (lived.state.daysPastDue === 0) await tellNoLongerLate(ctx, loan)
  else if (daysLate(lived.was) === 0 && daysLate(lived.state) > 0) await tellNewlyLate(ctx, loan, addDays(ctx.businessDate, -lived.state.daysPastDue))
  await followLateness(ctx, { from: loan.id, to: loan.id })
}

async function tellNewlyLate(ctx: Context, { id }: LoanRecord, since: string): Promise<void> {
  const told = await ctx.em.execute<unknown[]>('update loan set late_since = ?::date where id = ? and late_since is null returning 1 as is', [since, id])
  if (told.length > 0) await emit(ctx, { kind: 'loan-late', loanId: id, since })
}
