import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { LoanState } from '#domain/loan/loan-state.ts'
import type { Context } from '#platform/context/index.ts'
import { moveLateSince } from '../end-of-day/tell-who-is-late.ts'
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
  const { was, state } = lived
  if (state.daysPastDue === 0) await moveLateSince(ctx, [{ id: loan.id, lateSince: null }])
  else if (daysLate(was) === 0 && daysLate(state) > 0) await moveLateSince(ctx, [{ id: loan.id, lateSince: addDays(ctx.businessDate, -state.daysPastDue) }])
  await followLateness(ctx, { from: loan.id, to: loan.id })
}
