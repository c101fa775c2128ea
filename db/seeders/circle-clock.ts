import { readCircle, strikeCircleClock } from '#services/circles/index.ts'
import type { Stage } from './stage.ts'

/** The demo has no key for fields; no office of its circles was voted on in secret and decided. */
const noKey = Buffer.alloc(0)

/** What the workflow of a circle would have done until then, each at its own time. */
export async function strikeThrough(stage: Stage, circleId: string, through: Date): Promise<void> {
  for (;;) {
    const { clocks: [next] } = await stage.as('adela', stage.now, (ctx) => readCircle(ctx, { circleId }))
    if (!next || new Date(next.at) > through) return
    await stage.as('adela', new Date(next.at), (ctx) => strikeCircleClock(ctx, noKey, { circleId, kind: next.kind, occurrence: next.occurrence }))
  }
}
