/**
 * The clocks of one submitted application, from submission to funding or another ending. The record decides everything;
 * this workflow only knows when to ask it (design.md rules 6 and 7).
 *
 * A change that makes a running history take another path goes behind `patched('what-changed')`; the histories in
 * test/workflows/histories must still replay.
 */
import {
  ActivityFailure, ApplicationFailure, allHandlersFinished, condition, continueAsNew, log, proxyActivities, setHandler, workflowInfo,
} from '@temporalio/workflow'
import {
  caseChanged, caseHeld, endings, readAgain,
  type ApprovalInput, type ApprovalResult, type CaseState, type CaseStatus, type Clock, type Ending, type Heard, type ReadAgainReason,
  type ReadAgainResult,
} from '#workflows/names.ts'
import type { ApprovalActivities } from './activities.ts'
import { clockId, nextClock, refuseMalformed, sameState } from './case-state.ts'

const { readCase, strikeClock, openIncident } = proxyActivities<ApprovalActivities>({
  startToCloseTimeout: '30 seconds',
  // Without an end: a database that is down for a day delays a clock by a day and loses none. A refusal is not retried.
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
})

/** What this run knows of its case. Every field comes from the record and is read again where that is in doubt. */
interface HeldCase {
  readonly input: ApprovalInput
  /** undefined: not yet read; null: the record knows no such case. */
  state: CaseState | null | undefined
  /** Clocks that were struck: none is struck twice, even where an older answer still names it. */
  struck: Set<string>
  busy: boolean
}

/** One application from its submission to one of its endings. @returns which one, and the version of the record it ended at */
export async function approval(input: ApprovalInput): Promise<ApprovalResult> {
  const theCase = setUp(input)
  return run(theCase)
}

async function run(theCase: HeldCase): Promise<ApprovalResult> {
  if (theCase.state === undefined) await inTurn(theCase, () => read(theCase))
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
const untilNothingIsMissing = (theCase: HeldCase) => strikeWhile(theCase, ['incomplete'])

/** Days from completion: the officer on 15, a second person on 25, the administrator on 28; on 30 the breach is recorded. */
const untilDecided = (theCase: HeldCase) => strikeWhile(theCase, ['complete', 'proposed'])

/** A counteroffer that expires unanswered ends in the adverse-action notice with its own reasons, at the latest on day 90. */
const untilAnswered = (theCase: HeldCase) => strikeWhile(theCase, ['countered'])

/** Every party signs the agreement; those who have not are reminded. */
const untilSigned = (theCase: HeldCase) => strikeWhile(theCase, ['approved'])

/** Another person than the approver pays out. A figure that moves meanwhile takes the case back to signatures. */
const untilFunded = (theCase: HeldCase) => strikeWhile(theCase, ['signed'])

function setUp(input: ApprovalInput): HeldCase {
  const theCase: HeldCase = { input, state: input.carried?.state, struck: new Set(input.carried?.struck), busy: false }
  setHandler(caseChanged, (told) => hear(theCase, told), { validator: refuseMalformed })
  setHandler(readAgain, ({ reason, detail }) => readOnRequest(theCase, reason, detail))
  setHandler(caseHeld, () => theCase.state ?? null)
  return theCase
}

/** Takes a state that the relay brings. One that skips a version is not believed: the record is read, and people hear of it. */
async function hear(theCase: HeldCase, told: CaseState): Promise<Heard> {
  await condition(() => theCase.state !== undefined)
  return inTurn(theCase, async () => {
    const seen = theCase.state?.version ?? 0
    if (told.version <= seen) return { outcome: 'already-seen', version: seen }
    if (told.version > seen + 1) {
      const { version } = await readAndReport(theCase, 'gap', `${seen}-${told.version}`)
      return { outcome: 'read-again', version }
    }
    theCase.state = told
    return { outcome: 'heard', version: told.version }
  })
}

async function readOnRequest(theCase: HeldCase, reason: ReadAgainReason, detail?: string): Promise<ReadAgainResult> {
  await condition(() => theCase.state !== undefined)
  return inTurn(theCase, () => readAndReport(theCase, reason, detail))
}

async function readAndReport(theCase: HeldCase, reason: ReadAgainReason, detail = ''): Promise<ReadAgainResult> {
  const held = theCase.state
  const now = await read(theCase)
  if (reason !== 'reconcile') await openIncident({ ...subject(theCase), kind: `workflow-${reason}`, detail, now: isoNow() })
  return { differed: !sameState(held, now), heldVersion: held?.version ?? 0, version: now?.version ?? 0 }
}

/** Believes the record, also where it went back to an older version. */
async function read(theCase: HeldCase): Promise<CaseState | null> {
  const state = await readCase({ ...subject(theCase), now: isoNow() })
  theCase.state = state
  theCase.struck.clear()
  return state
}

/** Strikes each clock at its instant, as long as the case stands in one of `statuses`. */
async function strikeWhile(theCase: HeldCase, statuses: readonly CaseStatus[]): Promise<void> {
  while (theCase.state && statuses.includes(theCase.state.status)) {
    const held = theCase.state
    const clock = nextClock(held, theCase.struck)
    const wait = clock ? Date.parse(clock.at) - Date.now() : undefined
    if (wait === undefined) await condition(() => theCase.state !== held || tooLong())
    else if (wait > 0) await condition(() => theCase.state !== held || tooLong(), wait)
    if (clock && theCase.state === held && Date.parse(clock.at) <= Date.now()) await inTurn(theCase, () => strike(theCase, clock, held))
    if (tooLong()) await handOver(theCase)
  }
}

/** Has the record do what the clock is for. It decides whether that still makes sense, and answers with where the case stands now. */
async function strike(theCase: HeldCase, clock: Clock, held: CaseState): Promise<void> {
  if (theCase.state !== held) return
  theCase.struck.add(clockId(clock))
  try {
    const state = await strikeClock({ ...subject(theCase), ...clock, now: isoNow() })
    // An older answer is that of a first try whose news came late; what was heard since is newer.
    if (!state || state.version >= held.version) theCase.state = state
  } catch (error) {
    const refusal = error instanceof ActivityFailure && error.cause instanceof ApplicationFailure && error.cause.nonRetryable ? error.cause : undefined
    if (!refusal) throw error
    log.error('The record refused a clock', { kind: clock.kind, code: refusal.message })
    await openIncident({ ...subject(theCase), kind: 'clock-refused', detail: `${clock.kind} ${refusal.message}`, now: isoNow() })
    // Another object, so that the loop looks for the next clock.
    theCase.state = { ...held }
  }
}

/** Continues with an empty history; the version and what was struck go along. */
async function handOver(theCase: HeldCase): Promise<void> {
  await condition(allHandlersFinished)
  if (!theCase.state) return
  const { programmeId, applicationId } = theCase.input
  await continueAsNew<typeof approval>({ programmeId, applicationId, carried: { state: theCase.state, struck: [...theCase.struck] } })
}

/** One at a time: a message waits for a strike under way, because that too moves the record. */
async function inTurn<T>(theCase: HeldCase, work: () => Promise<T>): Promise<T> {
  while (theCase.busy) await condition(() => !theCase.busy)
  theCase.busy = true
  try {
    return await work()
  } finally {
    theCase.busy = false
  }
}

const tooLong = () => workflowInfo().continueAsNewSuggested

const isoNow = () => new Date(Date.now()).toISOString()

const subject = ({ input: { programmeId, applicationId } }: HeldCase) => ({ programmeId, applicationId })

const hasEnded = (state: CaseState | null | undefined): state is (CaseState & { status: Ending }) | null =>
  !state || endings.some((ending) => ending === state.status)
