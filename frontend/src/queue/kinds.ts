import type { Difference, Trouble } from './entry.ts'
import type { Problem } from '#frontend/api/problem.ts'

/** What a kind is given to send. The same key always comes with the same body and blobs. */
export interface Sending<Body> {
  readonly id: string
  readonly key: string
  readonly body: Body
  readonly blobs: readonly Blob[]
}

/** What to do after the server said that the record had moved on. */
export interface Reconciled<Input> {
  /** What can go without asking anybody; undefined where nothing is left. */
  readonly again?: Input
  /** What both sides changed: kept apart until a person says. */
  readonly apart?: { readonly input: Input; readonly differences: readonly Difference[] }
}

/** How things of one kind are sent. What was kept on the phone is read with care: it may be of an older version. */
export interface KindOf<Input, Body = Input> {
  /** Reads what was kept; undefined where it cannot be read. */
  readonly read: (kept: unknown) => Input | undefined
  readonly subjectOf: (input: Input) => string
  /** Sends it once. A refusal is thrown as a Problem, a broken line as it comes. What it returns, listeners get. */
  readonly send: (sending: Sending<Body>) => Promise<unknown>
  /** Makes what goes over the line, just before the first try. Left out: the input itself. */
  readonly prepare?: (input: Input) => Promise<Body>
  /** One entry of two that were not sent yet. Left out: every entry is sent. */
  readonly join?: (earlier: Input, later: Input) => Input
  /** After 409 `stale-version`. Left out: it is por resolver. */
  readonly reconcile?: (input: Input, problem: Problem) => Promise<Reconciled<Input>>
  /** What is sent once a person said which stands; undefined: nothing. Left out: mine is sent again, theirs is not. */
  readonly decide?: (input: Input, differences: readonly Difference[], stands: 'mine' | 'theirs') => Input | undefined
}

/** A kind as the queue holds it: what was kept is unknown until its kind has read it. */
export interface Kind {
  readonly subjectOf: (input: unknown) => string
  readonly send: (sending: Sending<unknown>) => Promise<unknown>
  readonly prepare: (input: unknown) => Promise<unknown>
  readonly join?: (earlier: unknown, later: unknown) => unknown
  readonly reconcile?: (input: unknown, problem: Problem) => Promise<Reconciled<unknown>>
  readonly decide: (input: unknown, trouble: Trouble | undefined, stands: 'mine' | 'theirs') => unknown
}

/** What was kept cannot be read by this version of the portal: a person has to look at it. */
export class CannotRead extends Error {}

/** Closes a kind over its own types. `Body` is the input, or what `prepare` makes of it and `readBody` reads back. */
export function kindOf<Input, Body>(own: KindOf<Input, Body>, readBody: (kept: unknown) => Body | undefined): Kind {
  const input = (kept: unknown): Input => {
    const read = own.read(kept)
    if (read === undefined) throw new CannotRead('what was kept cannot be read')
    return read
  }
  const body = (kept: unknown): Body => {
    const read = readBody(kept)
    if (read === undefined) throw new CannotRead('what was to be sent cannot be read')
    return read
  }
  const { join, reconcile, decide } = own
  return {
    subjectOf: (kept) => own.subjectOf(input(kept)),
    send: (sending) => own.send({ ...sending, body: body(sending.body) }),
    prepare: async (kept) => (own.prepare ? own.prepare(input(kept)) : input(kept)),
    ...(join && { join: (earlier: unknown, later: unknown) => join(input(earlier), input(later)) }),
    ...(reconcile && { reconcile: (kept: unknown, problem: Problem) => reconcile(input(kept), problem) }),
    decide: (kept, trouble, stands) => (decide ? decide(input(kept), trouble?.differences ?? [], stands) : stands === 'mine' ? input(kept) : undefined),
  }
}

/** A kind that sends what was put in, as it is. */
export const plainKind = <Input>(own: Omit<KindOf<Input>, 'prepare'>): Kind => kindOf(own, own.read)
