import * as fc from 'fast-check'
import { calendarDate, dayOf } from '#domain/calendar-date/calendar-date.ts'
import { aheadChoices, interestAccruals } from '#domain/loan/loan-events.ts'
import type { LoanEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import { installmentsOf } from '#domain/loan/quote.ts'
import type { Terms } from '#domain/loan/terms.ts'
import { owedParts } from '#domain/payment/allocation-order.ts'
import { anyTerms } from './any-terms.ts'

const anyAllocation = fc.shuffledSubarray([...owedParts], { minLength: 3 })

interface DraftEvent { kind: 'payment' | 'fee'; when: number; size: number; isWhole: boolean; recordedOn: string | undefined }

const anyEvent: fc.Arbitrary<DraftEvent> = fc.record({
  kind: fc.constantFrom<'payment' | 'fee'>('payment', 'payment', 'payment', 'fee'),
  when: fc.double({ min: 0, max: 1.15, noNaN: true }),
  size: fc.double({ min: 0.01, max: 4, noNaN: true }),
  isWhole: fc.boolean(),
  recordedOn: fc.option(fc.constantFrom('2026-01-01', '2026-01-01T10:00:00Z', '2026-01-01T10:00:00.5Z'), { nil: undefined }),
})

/** Lives of loans of every kind: early, late, partial and too large payments, fees, and an asOf anywhere. */
export const anyHistory: fc.Arbitrary<LoanHistory> = fc.record({
  terms: anyTerms,
  interestAccrual: fc.constantFrom(...interestAccruals),
  allocation: anyAllocation,
  ahead: fc.constantFrom(...aheadChoices),
  drafts: fc.array(anyEvent, { maxLength: 10 }),
  asOf: fc.double({ min: -0.02, max: 1.2, noNaN: true }),
}).map(({ drafts, asOf, ...contract }) => {
  const dayAt = daysOf(contract.terms)
  return { ...contract, asOf: dayAt(asOf), events: drafts.map((draft, index) => eventFrom(contract.terms, draft, index, dayAt)) }
})

/** 0 is the start, 1 the last due date. */
function daysOf(terms: Terms): (part: number) => string {
  const start = dayOf(terms.advances[0]?.date ?? '')
  const end = dayOf(installmentsOf(terms).at(-1)?.dueDate ?? '')
  return (part) => calendarDate(Math.round(start + (end - start) * part))
}

function eventFrom(terms: Terms, { kind, when, size, isWhole, recordedOn }: DraftEvent, index: number, dayAt: (part: number) => string): LoanEvent {
  const rows = installmentsOf(terms)
  const near = rows[Math.min(rows.length - 1, Math.floor(when * rows.length))]
  const total = near?.totalCents ?? 0
  const date = isWhole && near && kind === 'payment' ? near.dueDate : dayAt(when)
  const amountCents = Math.max(1, Math.round(kind === 'fee' ? size * 1000 : total * (isWhole ? 1 : size)))
  return { id: `e${index}`, kind, date, amountCents, ...(recordedOn !== undefined && { recordedOn }) }
}
