import { momentRefusal, withWeek, type ContactRefusal, type MomentRefusal } from '#domain/collections/contact-limit.ts'
import type { Context } from '#platform/context/index.ts'
import { settingOnEach } from '#services/programmes/index.ts'
import { callRules } from './call-limits.ts'

/** What is known of a call that was made, before its week is held against the limit of its day. */
export interface CallMade { direction: 'we-called' | 'she-called'; madeOn: string; atItsMoment: MomentRefusal | null; callsBefore: number }

/**
 * Keys and values, for `jsonb_build_object`, of the `CallMade` aliased `c`. How many calls of its week came before it is counted
 * when it is read, in the order of the times they were made: one written down late moves the breach to the call that was too many.
 */
export const callMade = `'direction', c.direction, 'madeOn', c.made_on, 'atItsMoment', nullif(c.broke_rule, 'contact-limit'), 'callsBefore',
  (select count(*) from loan_contact e where e.loan_id = c.loan_id and e.direction = 'we-called' and e.made_on > c.made_on - 7 and (e.made_at, e.id) < (c.made_at, c.id))`

/** Which rule was against each of these calls, by the limit in force on its day; null where none was, and where she called. */
export async function rulesBroken(ctx: Context, calls: readonly CallMade[]): Promise<(call: CallMade) => ContactRefusal | null> {
  const limits = await settingOnEach(ctx, 'contact-limits', calls.map(({ madeOn }) => madeOn))
  return ({ direction, madeOn, atItsMoment, callsBefore }) => {
    const ofItsDay = limits.get(madeOn)
    return direction === 'we-called' && ofItsDay ? withWeek(atItsMoment, callsBefore, ofItsDay) : null
  }
}

/** What forbade a call about the loan at its moment, `then` being of that moment. This is kept with the call, and does not change. */
export async function ruleAtItsMoment(then: Context, loanId: string): Promise<MomentRefusal | null> {
  const [stop] = await then.em.execute<unknown[]>(
    'select 1 as stop from contact_stop where loan_id = ? and made_at <= ? and (lifted_at is null or lifted_at > ?)', [loanId, then.now, then.now],
  )
  const { limits, clock } = await callRules(then)
  return momentRefusal(stop !== undefined, limits, clock)
}
