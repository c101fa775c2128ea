import { CircleClock, type Circle } from '#db/entities/index.ts'
import { runningCycleClocks } from '#domain/circle/cycle/cycle-clocks.ts'
import type { Context } from '#platform/context/index.ts'
import { cycleFacts } from './cycle-facts.ts'

/** A pause whose first day has come has begun before anything else is done: a clock of days gone by does not slip into it. */
export async function beginPauses(ctx: Context, circle: Circle): Promise<void> {
  const begins = runningCycleClocks(await cycleFacts(ctx, circle)).filter(({ kind, on }) => kind === 'pause-begins' && on <= ctx.businessDate)
  for (const { occurrence } of begins) ctx.em.create(CircleClock, { circleId: circle.id, kind: 'pause-begins', occurrence, doneOn: ctx.businessDate, passedOver: false })
  await ctx.em.flush()
}
