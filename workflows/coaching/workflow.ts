/**
 * The talks around one loan, from its approval to the talk after its last payment. The record decides everything; this
 * workflow only knows when to ask it. It continues with an empty history from one checkpoint to the next.
 *
 * A change that makes a running history take another path goes behind `patched('what-changed')`; the histories in
 * test/workflows/histories must still replay.
 */
import { allHandlersFinished, condition, continueAsNew, proxyActivities, setHandler } from '@temporalio/workflow'
import { holdCase, hear, readFirst, readOnRequest, strikeWhile, type HeldCase } from '#workflows/held-case/held-case.ts'
import { refuseMalformed } from '#workflows/held-case/held-state.ts'
import {
  coachingChanged, coachingClocksOf, coachingEndings, coachingHeld, readAgain,
  type CoachingEnding, type CoachingInput, type CoachingResult, type CoachingState,
} from '#workflows/names.ts'
import type { CoachingActivities } from './activities.ts'

const { readPlan, strikePlanClock, openPlanIncident } = proxyActivities<CoachingActivities>({
  startToCloseTimeout: '30 seconds',
  // Without an end: a database that is down for a day delays a reminder by a day. A refusal is not retried.
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
})

type ThePlan = HeldCase<CoachingState>

/** One plan from its opening to its end. @returns how it ended, and the version of the record it ended at */
export async function coaching(input: CoachingInput): Promise<CoachingResult> {
  const plan = setUp(input)
  return run(plan)
}

async function run(plan: ThePlan): Promise<CoachingResult> {
  await readFirst(plan)
  for (;;) {
    switch (plan.state?.status) {
      case 'before-funding': await untilFunded(plan); break
      case 'repaying': await untilPaidOff(plan); break
      case 'paid-off': await untilTheLastTalk(plan); break
      default:
        await condition(allHandlersFinished)
        // A message heard meanwhile may have opened the plan again (a payment undone, a record that was restored).
        if (hasEnded(plan.state)) return { ending: plan.state?.status ?? 'not-in-record', version: plan.state?.version ?? 0 }
    }
  }
}

/** The first talk, before the money goes out: both are reminded; missed, it goes to the coach, then to the officer. */
const untilFunded = (plan: ThePlan) => strikeWhile(plan, ['before-funding'])

/** The talks on days 30, 90 and 180, those after a late payment, and those that the two agreed on. */
const untilPaidOff = (plan: ThePlan) => strikeWhile(plan, ['repaying'])

/** The talk after the last payment. A plan whose last talk nobody holds ends without it. */
const untilTheLastTalk = (plan: ThePlan) => strikeWhile(plan, ['paid-off'])

function setUp({ carried, ...subject }: CoachingInput): ThePlan {
  const plan = holdCase<CoachingState>(carried, {
    record: {
      read: (now) => readPlan({ ...subject, now }),
      strike: (clock, now) => strikePlanClock({ ...subject, ...clock, now }),
      openIncident: (incident, now) => openPlanIncident({ ...subject, ...incident, now }),
    },
    continueWith: (along) => continueAsNew<typeof coaching>({ ...subject, carried: along }),
    chapterOf: ({ checkpoint }) => checkpoint,
  })
  setHandler(coachingChanged, (told) => hear(plan, told), { validator: (told) => refuseMalformed(told, coachingClocksOf, coachingEndings) })
  setHandler(readAgain, ({ reason, detail }) => readOnRequest(plan, reason, detail))
  setHandler(coachingHeld, () => plan.state ?? null)
  return plan
}

const hasEnded = (state: CoachingState | null | undefined): state is (CoachingState & { status: CoachingEnding }) | null =>
  !state || coachingEndings.some((ending) => ending === state.status)
