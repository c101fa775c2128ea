import { Milestone, type Application } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { missingOf, stillMissing } from './missing-of.ts'
import { vouchingOf } from './vouching-of.ts'
import { whatCame } from './what-came.ts'

/**
 * Sets the status of a submitted, undecided application by what is missing, with its date and a milestone for the
 * timeline. The days for an answer count from when the last of it came, not from when somebody looked (12 CFR 1002.2(f),
 * 1002.9(a)(1)(i)). How many vouches are missing is counted anew.
 * @param notBefore where what settled it is not among what came: a party was taken out today
 * @returns what it became, or null where it was so before
 */
export async function settleCompleteness(ctx: Context, application: Application, notBefore = ''): Promise<'complete' | 'incomplete' | null> {
  application.vouchesMissing = application.vouching === null ? 0 : (await vouchingOf(ctx, application)).missing
  const now = stillMissing(await missingOf(ctx, application.id)).length === 0 ? 'complete' : 'incomplete'
  if (application.status === now) return null
  const cameOn = now === 'complete' ? (await whatCame(ctx, application.id)).allCameOn ?? ctx.businessDate : null
  await become(ctx, application, now, cameOn !== null && cameOn < notBefore ? notBefore : cameOn)
  return now
}

/**
 * The same once somebody has looked at what came. Where the date of the notice passed meanwhile and something else is
 * missing, she gets a new notice with the whole time to answer: she did send something, and it was we who had not looked.
 */
export async function settleLooked(ctx: Context, application: Application): Promise<'complete' | 'incomplete' | null> {
  const became = await settleCompleteness(ctx, application)
  const passed = application.respondBy !== null && application.respondBy < ctx.businessDate
  if (became === null && application.status === 'incomplete' && passed) await restartIncompleteness(ctx, application)
  return became
}

/** An application that was incomplete and lacks more than its notice of incompleteness named begins to be incomplete anew. */
export async function restartIncompleteness(ctx: Context, application: Application): Promise<void> {
  await become(ctx, application, 'incomplete', null)
}

async function become(ctx: Context, application: Application, now: 'complete' | 'incomplete', completedOn: string | null): Promise<void> {
  application.status = now
  application.completedOn = completedOn
  application.respondBy = null
  const times = await ctx.em.count(Milestone, { applicationId: application.id, kind: now })
  ctx.em.create(Milestone, { applicationId: application.id, kind: now, occurrence: String(times + 1), businessDate: ctx.businessDate })
  await ctx.em.flush()
}
