import { addDays, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { chargeOffOccurrence, chargeOffPutOffUntil } from './charge-off-proposal.ts'
import { isLeftAlone, type CaseClockKind, type CaseFacts, type CaseRules, type OpenCaseStatus } from './collections-case.ts'
import { isQuiet, type ContactLimits } from './contact-limit.ts'
import { nextStep } from './next-step.ts'

/** One thing to be done in a case on one date. */
export interface CaseClock {
  kind: CaseClockKind
  /** Which of its kind: the due date and days of a reminder, a promise's id, the days of a letter, the day of a call. Done once in a case. */
  occurrence: string
  on: CalendarDate
}

/** The clocks that go on while nobody may contact her: what the house has to know and to decide. */
export const clocksOfStatus: Readonly<Record<OpenCaseStatus, readonly CaseClockKind[]>> = {
  working: ['late-reminder', 'call-due', 'promise-reminder', 'promise-due', 'late-for-long', 'charge-off-proposal'],
  waiting: ['promise-due', 'charge-off-proposal'],
}

export const statusOfCase = ({ isStopped }: Pick<CaseFacts, 'isStopped'>): OpenCaseStatus => (isStopped ? 'waiting' : 'working')

/** As the office opens; where that is still night for calls, as the night ends. */
export function hourOfContact(limits: Pick<ContactLimits, 'quietFrom' | 'quietUntil'>): string {
  const opening = '09:00'
  return isQuiet(limits, opening) ? limits.quietUntil : opening
}

/** The clocks of an open case that are still to be struck. */
export function runningCaseClocks(facts: CaseFacts, rules: CaseRules): CaseClock[] {
  const done = new Set(facts.steps.map(({ kind, occurrence }) => `${kind} ${occurrence}`))
  const allowed = clocksOfStatus[statusOfCase(facts)]
  return allCaseClocks(facts, rules).filter(({ kind, occurrence }) => allowed.includes(kind) && !done.has(`${kind} ${occurrence}`))
}

function allCaseClocks(facts: CaseFacts, rules: CaseRules): CaseClock[] {
  const { pastDueSince } = facts
  const { days, reminderDays } = rules
  const step = nextStep(facts, rules)
  return [
    ...reminderDays.map((n): CaseClock => ({ kind: 'late-reminder', occurrence: `${pastDueSince}:${n}`, on: addDays(pastDueSince, n) })),
    ...(step.kind === 'call' && step.on !== null ? [{ kind: 'call-due', occurrence: step.on, on: step.on } as const] : []),
    ...promiseClocks(facts),
    ...days.longLateDays.map((n): CaseClock => ({ kind: 'late-for-long', occurrence: String(n), on: addDays(pastDueSince, n) })),
    { kind: 'charge-off-proposal', occurrence: chargeOffOccurrence(facts), on: chargeOffPutOffUntil(facts) ?? addDays(pastDueSince, days.chargeOffDay) },
  ]
}

/** Made today for today it need not be said again; one that was kept needs no settling. */
function promiseClocks({ promise }: CaseFacts): CaseClock[] {
  if (!promise || promise.state === 'kept' || promise.state === 'replaced') return []
  const { id, state, madeOn, promisedOn } = promise
  const due: CaseClock = { kind: 'promise-due', occurrence: id, on: addDays(promisedOn, 1) }
  return state === 'open' && madeOn < promisedOn ? [{ kind: 'promise-reminder', occurrence: id, on: promisedOn }, due] : [due]
}

/** A letter or news that is this many days old is not sent any more. */
const newsKeepsDays = 7

/**
 * Whether a clock whose date has come should still do what it is for. A reminder reminds on its day alone, and nobody who is to
 * be left alone; of several letters that are due only the last goes; a call, and a charge-off to decide about, do not grow old.
 */
export function caseClockMakesSense({ kind, occurrence, on }: CaseClock, facts: CaseFacts, { days }: Pick<CaseRules, 'days'>, today: CalendarDate): boolean {
  switch (kind) {
    case 'late-reminder': return today === on && !isLeftAlone(facts)
    case 'promise-reminder': return today === on
    case 'promise-due': return today <= addDays(on, newsKeepsDays)
    case 'late-for-long': return today <= addDays(on, newsKeepsDays) && !days.longLateDays.some((n) => n > Number(occurrence) && addDays(facts.pastDueSince, n) <= today)
    default: return true
  }
}
