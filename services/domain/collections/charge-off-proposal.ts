import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { CaseFacts } from './collections-case.ts'

/** Until when a person put the charge-off off, the last time somebody did; null where nobody has. */
export function chargeOffPutOffUntil({ steps }: Pick<CaseFacts, 'steps'>): CalendarDate | null {
  return steps.flatMap(({ kind, until }) => (kind === 'charge-off-put-off' && until ? [until] : [])).toSorted().at(-1) ?? null
}

/** Which proposal comes next or is to be decided: the first, or the one after it was put off. */
export const chargeOffOccurrence = (facts: Pick<CaseFacts, 'steps'>): string => chargeOffPutOffUntil(facts) ?? ''

/** Whether a person is to decide about a charge-off now: it was proposed, and nobody has put it off since. Nothing is charged off by rule. */
export function isChargeOffProposed(facts: Pick<CaseFacts, 'steps'>): boolean {
  return facts.steps.some(({ kind, occurrence }) => kind === 'charge-off-proposal' && occurrence === chargeOffOccurrence(facts))
}
