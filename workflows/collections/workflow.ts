/**
 * What is done about one loan from the first day it is late until nothing is past due, or it was charged off. The record
 * decides everything; this workflow only knows when to ask it. The same id is used again when the loan is late again.
 *
 * A change that makes a running history take another path goes behind `patched('what-changed')`; the histories in
 * test/workflows/histories must still replay.
 */
import { allHandlersFinished, condition, continueAsNew, proxyActivities, setHandler } from '@temporalio/workflow'
import { clocksOfStatus } from '#domain/collections/case-clocks.ts'
import { caseEndings, type CaseEnding } from '#domain/collections/collections-case.ts'
import { holdCase, hear, readFirst, readOnRequest, strikeWhile, type HeldCase } from '#workflows/held-case/held-case.ts'
import { refuseMalformed } from '#workflows/held-case/held-state.ts'
import {
  collectionsChanged, collectionsHeld, readAgain, type CollectionsInput, type CollectionsResult, type CollectionsState,
} from '#workflows/names.ts'
import type { CollectionsActivities } from './activities.ts'

const { readCollections, strikeCollectionsClock, openCollectionsIncident } = proxyActivities<CollectionsActivities>({
  startToCloseTimeout: '30 seconds',
  // Without an end: a database that is down for a day delays a call by a day. A refusal is not retried.
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
})

type TheCase = HeldCase<CollectionsState>

/** One case from its opening to its end. @returns how it ended, and the version of the record it ended at */
export async function collections(input: CollectionsInput): Promise<CollectionsResult> {
  const theCase = setUp(input)
  return run(theCase)
}

async function run(theCase: TheCase): Promise<CollectionsResult> {
  await readFirst(theCase)
  for (;;) {
    switch (theCase.state?.status) {
      case 'working': await untilPaidOrStopped(theCase); break
      case 'waiting': await untilAPersonLetsItGoOn(theCase); break
      default:
        await condition(allHandlersFinished)
        // A message heard meanwhile may have opened another case (a payment undone, a record that was restored).
        if (hasEnded(theCase.state)) return { ending: theCase.state?.status ?? 'not-in-record', version: theCase.state?.version ?? 0 }
    }
  }
}

/** Reminders, calls within their limits, promises that come due, letters of what else can be done, and at last a charge-off for a person to decide. */
const untilPaidOrStopped = (theCase: TheCase) => strikeWhile(theCase, ['working'])

/** Bankruptcy, death, fraud, or her own wish: nobody writes or calls. Only what the house has to know still comes due. */
const untilAPersonLetsItGoOn = (theCase: TheCase) => strikeWhile(theCase, ['waiting'])

function setUp({ carried, ...subject }: CollectionsInput): TheCase {
  const theCase = holdCase<CollectionsState>(carried, {
    record: {
      read: (now) => readCollections({ ...subject, now }),
      strike: (clock, now) => strikeCollectionsClock({ ...subject, ...clock, now }),
      openIncident: (incident, now) => openCollectionsIncident({ ...subject, ...incident, now }),
    },
    continueWith: (along) => continueAsNew<typeof collections>({ ...subject, carried: along }),
  })
  setHandler(collectionsChanged, (told) => hear(theCase, told), { validator: (told) => refuseMalformed(told, clocksOfStatus, caseEndings) })
  setHandler(readAgain, ({ reason, detail }) => readOnRequest(theCase, reason, detail))
  setHandler(collectionsHeld, () => theCase.state ?? null)
  return theCase
}

const hasEnded = (state: CollectionsState | null | undefined): state is (CollectionsState & { status: CaseEnding }) | null =>
  !state || caseEndings.some((ending) => ending === state.status)
