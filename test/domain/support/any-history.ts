import { fc } from '#test/support/generated-cases.ts'
import { calendarDate, dayOf } from '#domain/calendar-date/calendar-date.ts'
import { aheadChoices, interestAccruals, movedInstallments, waivedParts } from '#domain/loan/loan-events.ts'
import type { AheadChoice, EventKind, LoanEvent, LoanHistory, MovedInstallments, WaivedPart } from '#domain/loan/loan-events.ts'
import { installmentsOf } from '#domain/loan/quote.ts'
import type { Terms } from '#domain/loan/terms.ts'
import { owedParts } from '#domain/payment/allocation-order.ts'
import { anyPart } from './any-part.ts'
import { anyTerms } from './any-terms.ts'

const anyAllocation = fc.shuffledSubarray([...owedParts], { minLength: 3 })

type Kind = Exclude<EventKind, 'reversal' | 'refund'>

interface DraftEvent {
  kind: Kind
  when: number
  size: number
  isWhole: boolean
  /** For what begins on another day than its own: a rate, a pause, another due date. */
  from: number
  ratePercent: string
  of: WaivedPart
  moves: MovedInstallments
  ahead: AheadChoice
  installments: number
  lowerInstallments: number | undefined
  recordedOn: string | undefined
}

const kinds: readonly Kind[] = ['payment', 'payment', 'payment', 'payment', 'payment', 'fee', 'fee', 'rate-change', 'pause', 'due-date-change', 'plan-change', 'ahead-choice', 'waiver', 'charge-off', 'recovery']


const anyEvent: fc.Arbitrary<DraftEvent> = fc.record({
  kind: fc.constantFrom<Kind>(...kinds),
  when: anyPart(0, 1.15),
  size: anyPart(0.01, 4),
  isWhole: fc.boolean(),
  from: anyPart(-0.05, 1.1),
  ratePercent: fc.constantFrom('0', '6', '5.25', '12', '33.333', '99.99'),
  of: fc.constantFrom(...waivedParts),
  moves: fc.constantFrom(...movedInstallments),
  ahead: fc.constantFrom(...aheadChoices),
  installments: fc.integer({ min: 1, max: 20 }),
  lowerInstallments: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  recordedOn: fc.option(fc.constantFrom('2026-01-01', '2026-01-01T10:00:00Z', '2026-01-01T10:00:00.5Z'), { nil: undefined }),
})

/** Lives of loans of every kind, with everything that can happen but a refund, which needs credit; and an asOf anywhere. */
export const anyHistory: fc.Arbitrary<LoanHistory> = fc.record({
  terms: anyTerms,
  interestAccrual: fc.constantFrom(...interestAccruals),
  allocation: anyAllocation,
  ahead: fc.constantFrom(...aheadChoices),
  drafts: fc.array(anyEvent, { maxLength: 10 }),
  asOf: anyPart(-0.02, 1.2),
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

function eventFrom(terms: Terms, { kind, when, size, isWhole, recordedOn, ...draft }: DraftEvent, index: number, dayAt: (part: number) => string): LoanEvent {
  const rows = installmentsOf(terms)
  const near = rows[Math.min(rows.length - 1, Math.floor(when * rows.length))]
  const total = near?.totalCents ?? 0
  const date = isWhole && near && kind === 'payment' ? near.dueDate : dayAt(when)
  const amountCents = Math.max(1, Math.round(kind === 'fee' ? size * 1000 : total * (isWhole ? 1 : size)))
  const base = { id: `e${index}`, date, ...(recordedOn !== undefined && { recordedOn }) }
  if (kind === 'rate-change') return { kind, ...base, annualRatePercent: draft.ratePercent, from: dayAt(draft.from) }
  if (kind === 'pause') return { kind, ...base, from: dayAt(draft.from), to: dayAt(draft.from + size / 20) }
  if (kind === 'due-date-change') return { kind, ...base, from: dayAt(draft.from), to: dayAt(draft.from + size / 20), moves: draft.moves }
  if (kind === 'ahead-choice') return { kind, ...base, ahead: draft.ahead }
  if (kind === 'plan-change') return { kind, ...base, installments: draft.installments, ...(draft.lowerInstallments !== undefined && { lowerInstallments: draft.lowerInstallments, lowerCents: amountCents }) }
  if (kind === 'waiver') return { kind, ...base, of: draft.of, amountCents: Math.max(1, Math.round(amountCents / 4)) }
  return kind === 'charge-off' ? { kind, ...base } : { kind, ...base, amountCents }
}
