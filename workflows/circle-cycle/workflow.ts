/**
 * The cycle of one circle, from its first round to its last: it lives for years, and begins an empty history with every round.
 * The record decides everything; this workflow only knows when to ask it. A circle that ran again after it had finished (a
 * contribution was taken back) has another life under the same id.
 *
 * A change that makes a running history take another path goes behind `patched('what-changed')`; the histories in
 * test/workflows/histories must still replay.
 */
import { allHandlersFinished, condition, continueAsNew, proxyActivities, setHandler } from '@temporalio/workflow'
import { cycleClocksOf, cycleEndings, type CycleEnding } from '#domain/circle/cycle/cycle-clocks.ts'
import { holdCase, hear, readFirst, readOnRequest, strikeWhile, type HeldCase } from '#workflows/held-case/held-case.ts'
import { refuseMalformed } from '#workflows/held-case/held-state.ts'
import { circleChanged, circleHeld, readAgain, type CircleInput, type CircleResult, type CircleState } from '#workflows/names.ts'
import type { CircleCycleActivities } from './activities.ts'

const { readCircle, strikeCircleClock, openCircleIncident } = proxyActivities<CircleCycleActivities>({
  startToCloseTimeout: '30 seconds',
  // Without an end: a database that is down for a day delays a reminder by a day. A refusal is not retried.
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
})

type TheCircle = HeldCase<CircleState>

/** One circle from the beginning of its rounds to their end. @returns how it ended, and the version of the record it ended at */
export async function circleCycle(input: CircleInput): Promise<CircleResult> {
  const theCircle = setUp(input)
  return run(theCircle)
}

async function run(theCircle: TheCircle): Promise<CircleResult> {
  await readFirst(theCircle)
  for (;;) {
    switch (theCircle.state?.status) {
      case 'running': await roundByRound(theCircle); break
      case 'paused': await untilItGoesOn(theCircle); break
      default:
        await condition(allHandlersFinished)
        // A message heard meanwhile may have it run again (a contribution taken back, a record that was restored).
        if (hasEnded(theCircle.state)) return { ending: theCircle.state?.status ?? 'not-in-record', version: theCircle.state?.version ?? 0 }
    }
  }
}

/** Reminders before each round's day and on it; then, for who has not put in, the ladder, step by step; and offices whose term ends. */
const roundByRound = (theCircle: TheCircle) => strikeWhile(theCircle, ['running'])

/** The circle rests: nobody is reminded and no step comes due until its day, or until who keeps it lets it go on. */
const untilItGoesOn = (theCircle: TheCircle) => strikeWhile(theCircle, ['paused'])

function setUp({ carried, ...subject }: CircleInput): TheCircle {
  const theCircle = holdCase<CircleState>(carried, {
    record: {
      read: (now) => readCircle({ ...subject, now }),
      strike: (clock, now) => strikeCircleClock({ ...subject, ...clock, now }),
      openIncident: (incident, now) => openCircleIncident({ ...subject, ...incident, now }),
    },
    continueWith: (along) => continueAsNew<typeof circleCycle>({ ...subject, carried: along }),
    chapterOf: ({ round }) => round,
  })
  setHandler(circleChanged, (told) => hear(theCircle, told), { validator: (told) => refuseMalformed(told, cycleClocksOf, cycleEndings) })
  setHandler(readAgain, ({ reason, detail }) => readOnRequest(theCircle, reason, detail))
  setHandler(circleHeld, () => theCircle.state ?? null)
  return theCircle
}

const hasEnded = (state: CircleState | null | undefined): state is (CircleState & { status: CycleEnding }) | null =>
  !state || cycleEndings.some((ending) => ending === state.status)
