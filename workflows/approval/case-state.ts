import { clocksOf, endings, openStatuses, type CaseState, type Clock } from '#workflows/names.ts'

/** What makes a clock the same clock: also its instant, so that one that was moved is struck again. */
export const clockId = ({ kind, occurrence, at }: Clock) => `${kind} ${occurrence} ${at}`

/** The earliest clock that was not struck yet. */
export function nextClock(state: CaseState, struck: ReadonlySet<string>): Clock | undefined {
  return state.clocks.filter((clock) => !struck.has(clockId(clock)))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || (clockId(a) < clockId(b) ? -1 : 1))[0]
}

/** Whether two states would have the workflow do the same; the order of clocks does not count. */
export function sameState(a: CaseState | null | undefined, b: CaseState | null | undefined): boolean {
  if (!a || !b) return !a && !b
  return a.version === b.version && a.status === b.status && clocksIn(a) === clocksIn(b)
}

const clocksIn = (state: CaseState) => state.clocks.map(clockId).toSorted().join()

/**
 * Refuses a state that no record of ours would tell, before it reaches the history.
 * @throws Error naming what is wrong
 */
export function refuseMalformed(told: CaseState): void {
  if (!Number.isSafeInteger(told.version) || told.version < 1) throw new Error('case-version-invalid')
  const open = openStatuses.find((status) => status === told.status)
  if (!open && !endings.some((ending) => ending === told.status)) throw new Error('case-status-unknown')
  const known: readonly string[] = open ? clocksOf[open] : []
  for (const { kind, occurrence, at } of told.clocks) {
    if (!known.includes(kind)) throw new Error('clock-not-of-this-status')
    if (typeof occurrence !== 'string' || !/^\d{4}-\d\d-\d\dT.*Z$/.test(at) || Number.isNaN(Date.parse(at))) throw new Error('clock-malformed')
  }
}
