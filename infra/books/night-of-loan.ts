import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { LoanState } from '#domain/loan/loan-state.ts'
import { stateOf } from '#services/loans/index.ts'
import { dollars } from './finding.ts'
import type { Detail } from './loan-checks.ts'
import type { LoanFacts, Told } from './loan-facts.ts'

const words: Record<keyof Told, string> = {
  principalCents: 'principal', interestCents: 'interest', feesCents: 'fees', pastDueCents: 'past due', daysPastDue: 'days past due',
}
const figures = Object.keys(words) as (keyof Told)[]

/**
 * What the newest closed date says of a loan (decision 11: looked up, not computed) is the fold on that date of the events that
 * the night knew. What was written down since is told by the next one. Every loan that was there then, and from the first date
 * on that a night closed it for.
 */
export function nightFindings({ record, night }: LoanFacts): Detail[] {
  if (night === null || record.disbursedOn === null || record.disbursedOn > night.on) return []
  const { on, agedSequence, agedFrom, told, accrues, eventsByThen } = night
  if (agedSequence === null || agedFrom === null) return eventsByThen > 0 ? [['night-missing', `${on}, funded ${record.disbursedOn}`]] : []
  if (agedFrom > on) return agedFrom > addDays(on, 1) ? [['night-missing', `${on}, only from ${agedFrom} on`]] : []
  const folded = openOf(stateOf({ ...record, events: record.events.filter(({ sequence }) => sequence <= agedSequence) }, on))
  if (!told || !folded) return told ? [['night-differs', `${on}: open, events say it was not`]] : folded ? [['night-differs', `${on}: not open, events say it was`]] : []
  const different = figures.filter((figure) => told[figure] !== folded[figure])
    .map((figure) => `${words[figure]} ${shown(figure, told[figure])}, events say ${shown(figure, folded[figure])}`)
  const notCured = accrues === false && folded.daysPastDue === 0 ? ['on non-accrual, events say nothing is past due'] : []
  return different.length + notCured.length > 0 ? [['night-differs', `${on}: ${[...different, ...notCured].join('; ')}`]] : []
}

const shown = (figure: keyof Told, value: number): string => (figure === 'daysPastDue' ? String(value) : dollars(value))

function openOf(state: LoanState | null): Told | null {
  if (state?.status !== 'active') return null
  const { outstanding: { principalCents, interestCents, feesCents }, pastDueCents, daysPastDue } = state
  return { principalCents, interestCents, feesCents, pastDueCents, daysPastDue }
}
