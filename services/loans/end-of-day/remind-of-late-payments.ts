import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { Context } from '#platform/context/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import type { Standing } from '../collections/standing.ts'
import { tellBorrowers } from '../collections/tell.ts'
import { stateOf } from '../history.ts'
import type { LoanRecord } from '../record.ts'

/**
 * Writes to those whose oldest unpaid due date was so many days before this morning: kindly, with a person, a phone, and the
 * door "I can't pay this time". Nobody is written to while her promise runs, while her talk with us is open, or once contact
 * is stopped. Each goes out once.
 * @returns how many were sent now
 */
export async function remindOfLatePayments(ctx: Context, loans: readonly LoanRecord[], standings: ReadonlyMap<string, Standing>, morning: string): Promise<number> {
  const { daysAfter } = await settingOn(ctx, 'late-reminders')
  const lender = await settingOn(ctx, 'lender')
  let sent = 0
  for (const loan of loans) {
    const standing = standings.get(loan.id)
    if (!standing || isLeftAlone(standing)) continue
    const state = stateOf(loan, morning)
    if (!state || !daysAfter.includes(state.daysPastDue)) continue
    const dueOn = addDays(morning, -state.daysPastDue)
    sent += await tellBorrowers(ctx, loan, {
      kind: 'payment-late', occurrence: `${loan.id}:${dueOn}:${state.daysPastDue}`,
      params: { reference: loan.reference, amount: { cents: state.pastDueCents }, dueOn: { date: dueOn }, person: standing.officer?.name ?? lender.name, phone: lender.phone },
    })
  }
  return sent
}

const isLeftAlone = ({ isStopped, isAsking, promise }: Standing): boolean => isStopped || isAsking || promise?.state === 'open'

/** On the morning of the day she named: one kind line, so that she need not remember it herself. */
export async function remindOfPromises(ctx: Context, loans: readonly LoanRecord[], standings: ReadonlyMap<string, Standing>, morning: string): Promise<number> {
  let sent = 0
  for (const loan of loans) {
    const { promise = null, isStopped = false } = standings.get(loan.id) ?? {}
    // Made today, it need not be said again today.
    if (isStopped || promise?.state !== 'open' || promise.promisedOn !== morning || promise.madeOn === morning) continue
    sent += await tellBorrowers(ctx, loan, { kind: 'promise-today', occurrence: promise.id, params: { reference: loan.reference, amount: { cents: promise.amountCents } } })
  }
  return sent
}
