import { addDays, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { isChargeOffProposed } from './charge-off-proposal.ts'
import type { CaseDays, CaseFacts, CaseRules } from './collections-case.ts'
import { callsThisWeek, type ContactLimits } from './contact-limit.ts'

/** What comes next in a case: somebody's work, or what it waits for. */
export const nextStepKinds = ['decide-charge-off', 'contact-stopped', 'answer-help', 'wait-for-promise', 'find-number', 'call'] as const
export type NextStepKind = (typeof nextStepKinds)[number]

/** `on`: from this day it can be done, or through it the case waits; null where only a person's word ends the wait. */
export interface NextStep { kind: NextStepKind; on: CalendarDate | null }

/** The one next step of an open case. A call never falls on a day whose week has had its calls. */
export function nextStep(facts: CaseFacts, { days, limits }: Pick<CaseRules, 'days' | 'limits'>): NextStep {
  const { isStopped, help, promise, lastContact, calledOn } = facts
  if (isChargeOffProposed(facts)) return { kind: 'decide-charge-off', on: null }
  if (isStopped) return { kind: 'contact-stopped', on: null }
  if (help?.state === 'open') return { kind: 'answer-help', on: help.answerBy }
  if (promise?.state === 'open') return { kind: 'wait-for-promise', on: promise.promisedOn }
  const on = wantedOn(facts, days)
  return lastContact?.outcome === 'wrong-number' && !isBrokenSince(facts) ? { kind: 'find-number', on } : { kind: 'call', on: firstDayForCall(on, calledOn, limits) }
}

/** The first day, from one on, whose seven days leave room for one more call of ours. */
export function firstDayForCall(from: CalendarDate, calledOn: readonly CalendarDate[], limits: Pick<ContactLimits, 'maxPerWeek'>): CalendarDate {
  let day = from
  while (callsThisWeek(calledOn, day) >= limits.maxPerWeek) day = addDays(day, 1)
  return day
}

/** When she would be called, were there no limits: the day agreed on, the day after a promise that was not kept, or so long after the last try. */
function wantedOn(facts: CaseFacts, days: CaseDays): CalendarDate {
  const { promise, lastContact } = facts
  if (promise && isBrokenSince(facts)) return addDays(promise.promisedOn, 1)
  if (lastContact === null) return addDays(facts.pastDueSince, days.callOnDay)
  return lastContact.nextContactOn ?? addDays(lastContact.madeOn, daysAfter(lastContact.outcome, days))
}

/** A promise was not kept, and nobody has talked about it since. */
function isBrokenSince({ promise, lastContact }: CaseFacts): boolean {
  if (promise?.state !== 'broken' && promise?.state !== 'partly') return false
  return lastContact === null || lastContact.madeOn <= promise.promisedOn
}

function daysAfter(outcome: NonNullable<CaseFacts['lastContact']>['outcome'], days: CaseDays): number {
  switch (outcome) {
    case 'talked': case 'asked-to-wait': return days.talkedAgainDays
    case 'refused': return days.refusedAgainDays
    case 'wrong-number': return 0
    default: return days.noAnswerAgainDays
  }
}
