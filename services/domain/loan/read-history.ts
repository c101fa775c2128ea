import { parseCalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { isAllocation, owedParts } from '#domain/payment/allocation-order.ts'
import type { Allocation, OwedPart } from '#domain/payment/allocation-order.ts'
import type { FieldProblem } from '#domain/problem/domain-error.ts'
import { FieldReader, under } from '#domain/problem/field-reader.ts'
import { contradictionsBetween } from './event-order.ts'
import { aheadChoices, eventKinds, interestAccruals, movedInstallments, waivedParts } from './loan-events.ts'
import type { EventKind, LoanEvent, LoanHistory, PlanChangeEvent } from './loan-events.ts'
import { LIMITS } from './terms.ts'
import { rateOf, readTerms } from './validate-terms.ts'

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

const kinds: readonly [EventKind, ...EventKind[]] = [...eventKinds, 'reversal']

function eventOf(reader: FieldReader): LoanEvent | undefined {
  const id = reader.text('id', ID_LENGTH)
  const date = reader.date('date')
  const recordedOn = reader.has('recordedOn') ? recordedOf(reader) : undefined
  const base = { id, date, ...(recordedOn !== undefined && { recordedOn }) }
  const kind = kinds.find((known) => known === reader.raw('kind'))
  if (kind === undefined) {
    refuseKind(reader)
    return undefined
  }
  return withFields(reader, kind, base)
}

function withFields(reader: FieldReader, kind: EventKind, base: Pick<LoanEvent, 'id' | 'date' | 'recordedOn'>): LoanEvent {
  switch (kind) {
    case 'reversal': return { kind, ...base, of: reader.text('of', ID_LENGTH) }
    case 'rate-change': return { kind, ...base, annualRatePercent: rateOf(reader, 'annualRatePercent'), from: reader.date('from') }
    case 'pause': return { kind, ...base, from: reader.date('from'), to: reader.date('to') }
    case 'due-date-change': return { kind, ...base, from: reader.date('from'), to: reader.date('to'), moves: reader.choice('moves', movedInstallments) }
    case 'plan-change': return { kind, ...base, ...newPlanOf(reader) }
    case 'ahead-choice': return { kind, ...base, ahead: reader.choice('ahead', aheadChoices) }
    case 'waiver': return { kind, ...base, of: reader.choice('of', waivedParts), amountCents: amountOf(reader) }
    case 'charge-off': return { kind, ...base }
    default: return { kind, ...base, amountCents: amountOf(reader) }
  }
}

const howMany = { minimum: 1, maximum: LIMITS.installments }

const newPlanOf = (reader: FieldReader): Pick<PlanChangeEvent, 'installments' | 'lowerInstallments' | 'lowerCents'> => ({
  installments: reader.integer('installments', howMany),
  ...(reader.has('lowerInstallments') && { lowerInstallments: reader.integer('lowerInstallments', howMany) }),
  ...(reader.has('lowerCents') && { lowerCents: reader.integer('lowerCents', { minimum: 1, maximum: LIMITS.amountCents }) }),
})

const amountOf = (reader: FieldReader): number => reader.integer('amountCents', { minimum: 1, maximum: LIMITS.amountCents })

function refuseKind(reader: FieldReader): void {
  if (reader.raw('kind') === undefined) reader.fault('kind', 'required', 'Is required.')
  else reader.fault('kind', 'not-allowed', `Must be one of ${kinds.join(', ')}.`)
}

function recordedOf(reader: FieldReader): string {
  const text = reader.text('recordedOn', 40)
  const isInstant = RECORDED.test(text) && parseCalendarDate(text.slice(0, 10)) !== undefined
  if (text !== '' && !isInstant) reader.fault('recordedOn', 'not-instant', 'Must be a date, or an instant in UTC that ends in Z.')
  return text
}
