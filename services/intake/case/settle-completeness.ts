import { Milestone, type Application } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { missingOf, stillMissing } from './missing-of.ts'
import { vouchingOf } from './vouching-of.ts'

/**
 * Sets the status of a submitted, undecided application by what is missing, with its date and a milestone for the
 * timeline: complete days count from here (12 CFR 1002.9(a)(1)(i)).
 * How many vouches are missing is counted anew.
 * @returns what it became, or null where it was so before
 */
export async function settleCompleteness(ctx: Context, application: Application): Promise<'complete' | 'incomplete' | null> {
  application.vouchesMissing = application.vouching === null ? 0 : (await vouchingOf(ctx, application)).missing
  const now = stillMissing(await missingOf(ctx, application.id)).length === 0 ? 'complete' : 'incomplete'
  if (application.status === now) return null
  await become(ctx, application, now)
  return now
}

/** An application that was incomplete and lacks more than its notice of incompleteness named begins to be incomplete anew. */
export async function restartIncompleteness(ctx: Context, application: Application): Promise<void> {
  await become(ctx, application, 'incomplete')
}

async function become(ctx: Context, application: Application, now: 'complete' | 'incomplete'): Promise<void> {
  application.status = now
  application.completedOn = now === 'complete' ? ctx.businessDate : null
  application.respondBy = null
  const times = await ctx.em.count(Milestone, { applicationId: application.id, kind: now })
  ctx.em.create(Milestone, { applicationId: application.id, kind: now, occurrence: String(times + 1), businessDate: ctx.businessDate })
  await ctx.em.flush()
}
