import { readCircle, strikeCircleClock } from '#services/circles/index.ts'
import { instantIn } from '#platform/clock/index.ts'
import type { TestApp } from '#test/support/app.ts'
import { asSystem } from '#test/support/loans.ts'

/** Lets time pass to ten in the morning of a date, while the circle's clock does what its workflow would have it do, each thing at its own time. */
export async function goTo(at: TestApp, circleId: string, date: string): Promise<void> {
  const through = instantIn(date, '10:00', at.programme.timeZone)
  for (;;) {
    const { clocks: [next] } = await asSystem(at, (ctx) => readCircle(ctx, { circleId }))
    if (!next || new Date(next.at) > through) break
    if (new Date(next.at) > at.clock.now()) at.clock.set(next.at)
    await asSystem(at, (ctx) => strikeCircleClock(ctx, at.config.secrets.fieldEncryptionKey, { circleId, kind: next.kind, occurrence: next.occurrence }))
  }
  at.clock.set(through.toISOString())
}
