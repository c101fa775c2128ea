/**
 * What every workflow with a record behind it does alike: it holds the record's last state, hears of newer ones, asks again
 * where it is in doubt, and strikes each clock at its instant. The record decides everything (design.md rules 6 and 7).
 *
 * Histories of running workflows come through here: a change that makes one take another path goes behind
 * `patched('what-changed')`, and the histories in test/workflows/histories must still replay.
 */
import { ActivityFailure, ApplicationFailure, allHandlersFinished, condition, log, workflowInfo } from '@temporalio/workflow'
import type { Heard, HeldState, ReadAgainReason, ReadAgainResult } from '#workflows/names.ts'
import { clockId, nextClock, sameState } from './held-state.ts'

/** The record behind a case, through the workflow's own activities. `now`: the workflow's time, ISO 8601 in UTC. */
export interface RecordOf<S extends HeldState> {
  read(now: string): Promise<S | null>
  strike(clock: S['clocks'][number], now: string): Promise<S | null>
  openIncident(incident: { kind: string; detail: string }, now: string): Promise<void>
}

/** What goes along when a case continues with an empty history. */
export interface Carried<S extends HeldState> { state: S; struck: string[] }

/** What a run knows of its case. Every field comes from the record and is read again where that is in doubt. */
export interface HeldCase<S extends HeldState> {
  readonly record: RecordOf<S>
  /** Continues with an empty history; it does not come back. */
  readonly continueWith: (carried: Carried<S>) => Promise<never>
  /** What is worth an empty history whenever it changes, as long as it names something; left out, only a long history is. */
  readonly chapterOf?: ((state: S) => string) | undefined
  /** The chapter that this run began with. */
  chapter?: string
  /** undefined: not yet read; null: the record knows no such case. */
  state: S | null | undefined
  /** Clocks that were struck: none is struck twice, even where an older answer still names it. */
  struck: Set<string>
  busy: boolean
}

export function holdCase<S extends HeldState>(
  carried: Carried<S> | undefined, { record, continueWith, chapterOf }: Pick<HeldCase<S>, 'record' | 'continueWith' | 'chapterOf'>,
): HeldCase<S> {
  return { record, continueWith, chapterOf, state: carried?.state, struck: new Set(carried?.struck), busy: false }
}

/** Reads the case where it was not handed over. */
export async function readFirst<S extends HeldState>(theCase: HeldCase<S>): Promise<void> {
  if (theCase.state === undefined) await inTurn(theCase, () => read(theCase))
}

/** Takes a state that the relay brings. One that skips a version is not believed: the record is read, and people hear of it. */
export async function hear<S extends HeldState>(theCase: HeldCase<S>, told: S): Promise<Heard> {
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

export async function readOnRequest<S extends HeldState>(theCase: HeldCase<S>, reason: ReadAgainReason, detail?: string): Promise<ReadAgainResult> {
  await condition(() => theCase.state !== undefined)
  return inTurn(theCase, () => readAndReport(theCase, reason, detail))
}

async function readAndReport<S extends HeldState>(theCase: HeldCase<S>, reason: ReadAgainReason, detail = ''): Promise<ReadAgainResult> {
  const held = theCase.state
  const now = await read(theCase)
  if (reason !== 'reconcile') await theCase.record.openIncident({ kind: `workflow-${reason}`, detail }, isoNow())
  return { differed: !sameState(held, now), heldVersion: held?.version ?? 0, version: now?.version ?? 0 }
}

/** Believes the record, also where it went back to an older version. */
async function read<S extends HeldState>(theCase: HeldCase<S>): Promise<S | null> {
  const state = await theCase.record.read(isoNow())
  theCase.state = state
  theCase.struck.clear()
  return state
}

/** Strikes each clock at its instant, as long as the case stands in one of `statuses`. */
export async function strikeWhile<S extends HeldState>(theCase: HeldCase<S>, statuses: readonly S['status'][]): Promise<void> {
  while (theCase.state && statuses.includes(theCase.state.status)) {
    if (isNewChapter(theCase, theCase.state)) await handOver(theCase)
    const held = theCase.state
    const clock = nextClock(held, theCase.struck)
    const wait = clock ? Date.parse(clock.at) - Date.now() : undefined
    if (wait === undefined) await condition(() => theCase.state !== held || tooLong())
    else if (wait > 0) await condition(() => theCase.state !== held || tooLong(), wait)
    if (clock && theCase.state === held && Date.parse(clock.at) <= Date.now()) await inTurn(theCase, () => strike(theCase, clock, held))
    if (tooLong()) await handOver(theCase)
  }
}

function isNewChapter<S extends HeldState>(theCase: HeldCase<S>, state: S): boolean {
  const chapter = theCase.chapterOf?.(state) ?? ''
  if (chapter === '') return false
  theCase.chapter ??= chapter
  return theCase.chapter !== chapter
}

/** Has the record do what the clock is for. It decides whether that still makes sense, and answers with where the case stands now. */
async function strike<S extends HeldState>(theCase: HeldCase<S>, clock: S['clocks'][number], held: S): Promise<void> {
  if (theCase.state !== held) return
  theCase.struck.add(clockId(clock))
  try {
    const state = await theCase.record.strike(clock, isoNow())
    // An older answer is that of a first try whose news came late; what was heard since is newer.
    if (!state || state.version >= held.version) theCase.state = state
  } catch (error) {
    const refusal = error instanceof ActivityFailure && error.cause instanceof ApplicationFailure && error.cause.nonRetryable ? error.cause : undefined
    if (!refusal) throw error
    log.error('The record refused a clock', { kind: clock.kind, code: refusal.message })
    await theCase.record.openIncident({ kind: 'clock-refused', detail: `${clock.kind} ${refusal.message}` }, isoNow())
    // Another object, so that the loop looks for the next clock.
    theCase.state = { ...held }
  }
}

/** Continues with an empty history; the version and what was struck go along. */
async function handOver<S extends HeldState>(theCase: HeldCase<S>): Promise<void> {
  await condition(allHandlersFinished)
  if (!theCase.state) return
  await theCase.continueWith({ state: theCase.state, struck: [...theCase.struck] })
}

/** One at a time: a message waits for a strike under way, because that too moves the record. */
async function inTurn<S extends HeldState, T>(theCase: HeldCase<S>, work: () => Promise<T>): Promise<T> {
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
