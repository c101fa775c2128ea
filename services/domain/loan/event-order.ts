import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { FieldProblem } from '#domain/problem/domain-error.ts'
import { eventKinds } from './loan-events.ts'
import type { LifeEvent, LoanEvent, ReversalEvent } from './loan-events.ts'

const isReversal = (event: LoanEvent): event is ReversalEvent => event.kind === 'reversal'

/**
 * The events that happened: reversals and what they take back are gone. "A reversal counts whatever its date and means
 * its target never happened; reversing a reversal restores it." Several reversals of one target are as one.
 */
export function eventsThatHappened(events: readonly LoanEvent[]): LifeEvent[] {
  const reversalsOf = Map.groupBy(events.filter(isReversal), (reversal) => reversal.of)
  const known = new Map<string, boolean>()
  /** Whether an event stands; `known` holds the answers found, so that long chains are walked once. */
  const stands = (id: string): boolean => {
    const answer = known.get(id)
    if (answer !== undefined) return answer
    const found = !(reversalsOf.get(id) ?? []).some((reversal) => stands(reversal.id))
    known.set(id, found)
    return found
  }
  return events.filter((event) => event.kind !== 'reversal').filter((event) => stands(event.id))
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b)
/** Instants lose their Z, so that a second comes before its fractions. */
const recorded = ({ recordedOn }: LoanEvent): string => (recordedOn ?? '').replace('Z', '')
const rank = (event: LifeEvent): number => eventKinds.indexOf(event.kind)

/** "Events arriving in any order mean the same: by date, then kind, then recordedOn, then id." */
export function inOrder(events: readonly LifeEvent[]): LifeEvent[] {
  return events.toSorted((a, b) => compare(a.date, b.date) || rank(a) - rank(b) || compare(recorded(a), recorded(b)) || compare(a.id, b.id))
}

/** What events say against one another and the start: an id twice, a reversal of nothing, reversals in a circle, an event too early, a pause or a move that ends before it begins, half of a lower amount. */
export function contradictionsBetween(events: readonly LoanEvent[], start: CalendarDate): FieldProblem[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  const seen = new Set<string>()
  return events.flatMap((event, index): FieldProblem[] => {
    const repeated = seen.has(event.id)
    seen.add(event.id)
    if (repeated) return [{ path: `events.${index}.id`, code: 'repeated', message: 'Another event has this id.' }]
    if (!isReversal(event)) return faultsOf(event, index, start)
    if (!byId.has(event.of)) return [{ path: `events.${index}.of`, code: 'unknown-event', message: 'There is no event with this id.' }]
    return endsInCircle(event, byId) ? [{ path: `events.${index}.of`, code: 'circular', message: 'These reversals take back one another.' }] : []
  })
}

function faultsOf(event: LifeEvent, index: number, start: CalendarDate): FieldProblem[] {
  const faults: FieldProblem[] = []
  if (event.date < start) faults.push({ path: `events.${index}.date`, code: 'event-before-start', message: 'Nothing can happen before the first advance.' })
  const isSpan = event.kind === 'pause' || event.kind === 'due-date-change'
  if (isSpan && event.to < event.from) faults.push({ path: `events.${index}.to`, code: 'ends-before-it-begins', message: 'It ends on the day it begins or later.' })
  if (event.kind === 'plan-change' && (event.lowerInstallments === undefined) !== (event.lowerCents === undefined)) {
    faults.push({ path: `events.${index}.lowerCents`, code: 'half-said', message: 'How many lower installments there are and what each comes to belong together.' })
  }
  return faults
}

function endsInCircle(start: ReversalEvent, byId: ReadonlyMap<string, LoanEvent>): boolean {
  const passed = new Set<string>()
  let event: LoanEvent | undefined = start
  while (event && isReversal(event)) {
    if (passed.has(event.id)) return true
    passed.add(event.id)
    event = byId.get(event.of)
  }
  return false
}
