import { z } from 'zod'
import { aheadChoices, movedInstallments, waivedParts } from '#domain/loan/loan-events.ts'
import type { LoanEvent } from '#domain/loan/loan-events.ts'
import type { LoanRecord, RecordedEvent } from './record.ts'

/** What `data` of an event holds besides the reason, by kind. */
const rateChange = z.object({ annualRatePercent: z.string(), from: z.iso.date() })
const pause = z.object({ from: z.iso.date(), to: z.iso.date() })
const dueDateChange = pause.extend({ moves: z.enum(movedInstallments) })
const planChange = z.object({ installments: z.int(), lowerInstallments: z.int().exactOptional(), lowerCents: z.int().exactOptional() })
const aheadChoice = z.object({ ahead: z.enum(aheadChoices) })
const waiver = z.object({ of: z.enum(waivedParts) })

/**
 * A recorded event as the fold reads it; undefined for the advance, which is in the terms. The order of events of one day and
 * kind is the order in which they were written down, so that a receipt already printed stays true.
 * @throws for one that cannot be read: a fault of ours, never of a person
 */
export function foldedEvent(event: RecordedEvent): LoanEvent | undefined {
  const { kind, data } = event
  const base = { id: event.id, date: event.effectiveOn, recordedOn: `${event.recordedOn}.${String(event.sequence).padStart(6, '0')}` }
  switch (kind) {
    case 'advance': return undefined
    case 'reversal': return { ...base, kind, of: given(event, event.targetEventId) }
    case 'rate-change': return { ...base, kind, ...rateChange.parse(data) }
    case 'pause': return { ...base, kind, ...pause.parse(data) }
    case 'due-date-change': return { ...base, kind, ...dueDateChange.parse(data) }
    case 'plan-change': return { ...base, kind, ...planChange.parse(data) }
    case 'ahead-choice': return { ...base, kind, ...aheadChoice.parse(data) }
    case 'charge-off': return { ...base, kind }
    case 'waiver': return { ...base, kind, ...waiver.parse(data), amountCents: given(event, event.amountCents) }
    default: return { ...base, kind, amountCents: given(event, event.amountCents) }
  }
}

/** Of a loan that was brought in from elsewhere, the day through which what happened lies before the books: its advance says so. */
export function dayBroughtIn({ events }: Pick<LoanRecord, 'events'>): string | undefined {
  const day = events.find(({ kind }) => kind === 'advance')?.data.broughtInOn
  return typeof day === 'string' ? day : undefined
}

function given<T>({ id, kind }: RecordedEvent, value: T | null): T {
  if (value === null) throw new Error(`The recorded event ${id} of kind ${kind} lacks what its kind needs`)
  return value
}
