import { parseCalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { isAllocation, owedParts } from '#domain/payment/allocation-order.ts'
import type { Allocation, OwedPart } from '#domain/payment/allocation-order.ts'
import type { FieldProblem } from '#domain/problem/domain-error.ts'
import { FieldReader, under } from '#domain/problem/field-reader.ts'
import { contradictionsBetween } from './event-order.ts'
import { aheadChoices, eventKinds, interestAccruals, supportedKinds } from './loan-events.ts'
import type { LoanEvent, LoanHistory } from './loan-events.ts'
import { LIMITS } from './terms.ts'
import { readTerms } from './validate-terms.ts'

/** The code of a kind that belongs to a loan's life and that the fold does not know yet. */
export const EVENT_KIND_NOT_SUPPORTED = 'event-kind-not-supported'
const MOST_EVENTS = 5000
const ID_LENGTH = 200
const RECORDED = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z)?$/

/** A loan's history from JSON that nobody has checked: the history, or every problem at once. */
export function readHistory(value: unknown): { history: LoanHistory } | { problems: FieldProblem[] } {
  const problems: FieldProblem[] = []
  const reader = new FieldReader(value, '', problems)
  const read = readTerms(reader.raw('terms'))
  if ('problems' in read) problems.push(...under('terms', read.problems))
  const rest = {
    interestAccrual: reader.choice('interestAccrual', interestAccruals),
    allocation: allocationOf(reader),
    ahead: reader.choice('ahead', aheadChoices),
    events: eventsOf(reader),
    asOf: reader.date('asOf'),
  }
  if (problems.length > 0 || 'problems' in read) return { problems }
  const { terms } = read
  const contradictions = contradictionsBetween(rest.events, terms.advances[0]?.date ?? '')
  return contradictions.length > 0 ? { problems: contradictions } : { history: { terms, ...rest } }
}

function allocationOf(reader: FieldReader): Allocation {
  const parts = reader.list('allocation', { minimum: 3, maximum: 3 })
  const allocation = owedParts.filter((part) => parts.includes(part))
  if (isAllocation(parts)) return parts.flatMap((part): OwedPart[] => allocation.filter((known) => known === part))
  if (parts.length === 3) reader.fault('allocation', 'not-allowed', `Must hold each of ${owedParts.join(', ')} once.`)
  return owedParts
}

function eventsOf(reader: FieldReader): LoanEvent[] {
  return reader.list('events', { minimum: 0, maximum: MOST_EVENTS })
    .flatMap((event, index) => eventOf(new FieldReader(event, `events.${index}`, reader.problems)) ?? [])
}

/** Until step 3 only payments, fees and reversals: every other kind is refused by its name. */
function eventOf(reader: FieldReader): LoanEvent | undefined {
  const id = reader.text('id', ID_LENGTH)
  const date = reader.date('date')
  const recordedOn = reader.has('recordedOn') ? recordedOf(reader) : undefined
  const base = { id, date, ...(recordedOn !== undefined && { recordedOn }) }
  const kind = reader.raw('kind')
  if (kind === 'reversal') return { kind, ...base, of: reader.text('of', ID_LENGTH) }
  if (kind === 'payment' || kind === 'fee') return { kind, ...base, amountCents: reader.integer('amountCents', { minimum: 1, maximum: LIMITS.amountCents }) }
  refuseKind(reader, kind)
  return undefined
}

function refuseKind(reader: FieldReader, kind: unknown): void {
  if (kind === undefined) return reader.fault('kind', 'required', 'Is required.')
  const isPlanned = eventKinds.some((known) => known === kind)
  if (isPlanned) return reader.fault('kind', EVENT_KIND_NOT_SUPPORTED, `Only ${supportedKinds.join(', ')} are supported so far.`)
  return reader.fault('kind', 'not-allowed', `Must be one of ${[...eventKinds, 'reversal'].join(', ')}.`)
}

function recordedOf(reader: FieldReader): string {
  const text = reader.text('recordedOn', 40)
  const isInstant = RECORDED.test(text) && parseCalendarDate(text.slice(0, 10)) !== undefined
  if (text !== '' && !isInstant) reader.fault('recordedOn', 'not-instant', 'Must be a date, or an instant in UTC that ends in Z.')
  return text
}
