/**
 * The clocks of one submitted application, from submission to funding or another ending. The record decides everything;
 * this workflow only knows when to ask it (design.md rules 6 and 7).
 *
 * A change that makes a running history take another path goes behind `patched('what-changed')`; the histories in
 * test/workflows/histories must still replay.
 */
import { allHandlersFinished, condition, continueAsNew, proxyActivities, setHandler } from '@temporalio/workflow'
import { holdCase, hear, readFirst, readOnRequest, strikeWhile, type HeldCase } from '#workflows/held-case/held-case.ts'
import { refuseMalformed } from '#workflows/held-case/held-state.ts'
import {
  caseChanged, caseHeld, clocksOf, endings, readAgain,
  type ApprovalInput, type ApprovalResult, type CaseState, type Ending,
} from '#workflows/names.ts'
import type { ApprovalActivities } from './activities.ts'

const { readCase, strikeClock, openIncident } = proxyActivities<ApprovalActivities>({
  startToCloseTimeout: '30 seconds',
  // Without an end: a database that is down for a day delays a clock by a day and loses none. A refusal is not retried.
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
})

type TheCase = HeldCase<CaseState>

/** One application from its submission to one of its endings. @returns which one, and the version of the record it ended at */
export async function approval(input: ApprovalInput): Promise<ApprovalResult> {
  const theCase = setUp(input)
  return run(theCase)
}

async function run(theCase: TheCase): Promise<ApprovalResult> {
  await readFirst(theCase)
  for (;;) {
    switch (theCase.state?.status) {
      case 'incomplete': await untilNothingIsMissing(theCase); break
      case 'complete':
      case 'proposed': await untilDecided(theCase); break
      case 'countered': await untilAnswered(theCase); break
      case 'approved': await untilSigned(theCase); break
      case 'signed': await untilFunded(theCase); break
      default:
        await condition(allHandlersFinished)
        // A message heard meanwhile may have opened the case again (a record that was restored).
        if (hasEnded(theCase.state)) return { ending: theCase.state?.status ?? 'not-in-record', version: theCase.state?.version ?? 0 }
    }
  }
}

/** Days from receipt: reminders of what is missing, on day 20 the incompleteness notice; silence until its date closes the case. */
const untilNothingIsMissing = (theCase: TheCase) => strikeWhile(theCase, ['incomplete'])

/** Days from completion: the officer on 15, a second person on 25, the administrator on 28; on 30 the breach is recorded. */
const untilDecided = (theCase: TheCase) => strikeWhile(theCase, ['complete', 'proposed'])

/** A counteroffer that expires unanswered ends in the adverse-action notice with its own reasons, at the latest on day 90. */
const untilAnswered = (theCase: TheCase) => strikeWhile(theCase, ['countered'])

/** Every party signs the agreement; those who have not are reminded. */
const untilSigned = (theCase: TheCase) => strikeWhile(theCase, ['approved'])

/** Another person than the approver pays out. A figure that moves meanwhile takes the case back to signatures. */
const untilFunded = (theCase: TheCase) => strikeWhile(theCase, ['signed'])

function setUp({ carried, ...subject }: ApprovalInput): TheCase {
  const theCase = holdCase<CaseState>(carried, {
    record: {
      read: (now) => readCase({ ...subject, now }),
      strike: (clock, now) => strikeClock({ ...subject, ...clock, now }),
      openIncident: (incident, now) => openIncident({ ...subject, ...incident, now }),
    },
    continueWith: (along) => continueAsNew<typeof approval>({ ...subject, carried: along }),
  })
  setHandler(caseChanged, (told) => hear(theCase, told), { validator: (told) => refuseMalformed(told, clocksOf, endings) })
  setHandler(readAgain, ({ reason, detail }) => readOnRequest(theCase, reason, detail))
  setHandler(caseHeld, () => theCase.state ?? null)
  return theCase
}

const hasEnded = (state: CaseState | null | undefined): state is (CaseState & { status: Ending }) | null =>
  !state || endings.some((ending) => ending === state.status)
