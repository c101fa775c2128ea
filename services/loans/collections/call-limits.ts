import { callsThisWeek, contactRefusal, type ContactLimits } from '#domain/collections/contact-limit.ts'
import { clockAt } from '#platform/clock/index.ts'
import type { Context } from '#platform/context/index.ts'
import { programmeById } from '#platform/programme/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import type { ContactLog } from '../schemas/repaying.ts'

export interface CallRules { limits: ContactLimits; clock: string }

/** The limits in force, and what the clock on the wall shows. */
export async function callRules(ctx: Context): Promise<CallRules> {
  const { timeZone } = await programmeById(ctx.em, ctx.actor.programmeId)
  return { limits: await settingOn(ctx, 'contact-limits'), clock: clockAt(ctx.now, timeZone) }
}

/** How many calls there were this week, and whether one more may be made now. */
export function callLimits(ctx: Context, { limits, clock }: CallRules, of: { calledOn: readonly string[]; isStopped: boolean }): ContactLog['limits'] {
  return {
    ...limits, callsThisWeek: callsThisWeek(of.calledOn, ctx.businessDate), refusal: contactRefusal(of, limits, { today: ctx.businessDate, clock }),
  }
}

/** Days of our calls about the loan aliased `l` in the last week, and whether contact is stopped. */
export const callFacts = `coalesce((select jsonb_agg(c.made_on) from loan_contact c where c.loan_id = l.id and c.direction = 'we-called' and c.made_on > ?::date - 7), '[]') as "calledOn",
  exists (select from contact_stop s where s.loan_id = l.id and s.lifted_at is null) as "isStopped"`
