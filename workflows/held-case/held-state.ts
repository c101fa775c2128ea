import type { HeldClock, HeldState } from '#workflows/names.ts'

/** What makes a clock the same clock: also its instant, so that one that was moved is struck again. */
export const clockId = ({ kind, occurrence, at }: HeldClock) => `${kind} ${occurrence} ${at}`

/** The earliest clock that was not struck yet. */
export function nextClock<S extends HeldState>(state: S, struck: ReadonlySet<string>): S['clocks'][number] | undefined {
  return state.clocks.filter((clock) => !struck.has(clockId(clock)))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || (clockId(a) < clockId(b) ? -1 : 1))[0]
}

/** Whether two states would have the workflow do the same; the order of clocks does not count. */
export function sameState(a: HeldState | null | undefined, b: HeldState | null | undefined): boolean {
  if (!a || !b) return !a && !b
  return a.version === b.version && a.status === b.status && clocksIn(a) === clocksIn(b)
}

const clocksIn = (state: HeldState) => state.clocks.map(clockId).toSorted().join()

/**
 * Refuses a state that no record of ours would tell, before it reaches the history.
 * @param clocksOf by open status, the clocks that may run in it
 * @throws Error naming what is wrong
 */
export function refuseMalformed(told: HeldState, clocksOf: Readonly<Record<string, readonly string[]>>, endings: readonly string[]): void {
  if (!Number.isSafeInteger(told.version) || told.version < 1) throw new Error('case-version-invalid')
  const isOpen = Object.keys(clocksOf).includes(told.status)
  if (!isOpen && !endings.includes(told.status)) throw new Error('case-status-unknown')
  const known = isOpen ? clocksOf[told.status] ?? [] : []
  for (const { kind, occurrence, at } of told.clocks) {
    if (!known.includes(kind)) throw new Error('clock-not-of-this-status')
    if (typeof occurrence !== 'string' || !/^\d{4}-\d\d-\d\dT.*Z$/.test(at) || Number.isNaN(Date.parse(at))) throw new Error('clock-malformed')
  }
}
