import type { Context } from '../context/context.ts'

/** What lower services tell upward (design.md section 3). A new kind is one line here. Ids, codes, dates and amounts only. */
export interface Events {
  'loan-opened': { loanId: string; applicationId: string }
  'loan-signed': { loanId: string; applicationId: string; agreementId: string }
  /** The agreement was made anew: what was signed no longer counts, and all sign again. */
  'loan-to-sign-again': { loanId: string; applicationId: string; agreementId: string }
  'loan-funded': { loanId: string; applicationId: string }
  'loan-cancelled': { loanId: string; applicationId: string }
  'loan-paid-off': { loanId: string }
  /** The payment that had paid it off was undone. */
  'loan-reopened': { loanId: string }
  /** Told once as a loan becomes late, by end of day or by the event that makes it so: since its oldest unpaid due date. */
  'loan-late': { loanId: string; since: string }
  /** Told once as a late loan has nothing past due any more. */
  'loan-current': { loanId: string }
}
export type EventKind = keyof Events
export type Event<K extends EventKind = EventKind> = { [Kind in K]: { kind: Kind } & Events[Kind] }[K]
type Handler<K extends EventKind> = (ctx: Context, event: Event<K>) => Promise<void>

const handlers: { [K in EventKind]?: Set<Handler<K>> } = {}

/**
 * Has `handler` run in the same transaction as whatever emits. Called once, at the top of a service's index.ts, so that
 * routes and activities alike have it; the same function twice counts once.
 */
export function on<K extends EventKind>(kind: K, handler: Handler<K>): void {
  const set: Set<Handler<K>> = handlers[kind] ?? new Set()
  set.add(handler)
  Object.assign(handlers, { [kind]: set })
}

/** Tells those above, one after another, in this transaction: one that throws undoes all of it. */
export async function emit<K extends EventKind>(ctx: Context, event: Event<K>): Promise<void> {
  const set: Set<Handler<K>> | undefined = handlers[event.kind]
  for (const handler of set ?? []) await handler(ctx, event)
}
