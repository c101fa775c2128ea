import { businessDateAt } from '#platform/clock/index.ts'
import type { Context } from '#platform/context/index.ts'
import { programmeById } from '#platform/programme/index.ts'

/** The date in the programme's zone on which something happened. */
export async function businessDateOf(ctx: Context, instant: Date): Promise<string> {
  const { timeZone } = await programmeById(ctx.em, ctx.actor.programmeId)
  return businessDateAt(instant, timeZone)
}
