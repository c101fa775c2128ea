import type { Application } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { tellComplete } from '../tell-applicants.ts'
import { recordChange } from './record-change.ts'
import { settleCompleteness } from './settle-completeness.ts'
import { vouchingOf } from './vouching-of.ts'

/**
 * After a vouch came or went: a submitted file is settled, its workflow told and its version raised, so that an officer
 * who read it before reads it again. A draft only counts.
 * @returns how many vouches are still missing
 */
export async function settleVouches(ctx: Context, application: Application): Promise<number> {
  if (application.receivedAt !== null) {
    const became = await settleCompleteness(ctx, application)
    await recordChange(ctx, application)
    if (became === 'complete') await tellComplete(ctx, application)
  }
  return (await vouchingOf(ctx, application)).missing
}
