import { dayOf, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { eventsThatHappened } from '#domain/loan/event-order.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LifeEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import { mergedPauses } from '#domain/loan/pauses.ts'
import { parseAnnualRate, type AnnualRatePercent } from '#domain/rate/annual-rate.ts'
import { openInstallments } from './asked-change.ts'
import type { LoanChange } from './change.ts'

/** What is wrong with a field of a change: `code` stable, `params` for the words. */
export interface ChangeFault { path: string; code: string; params?: Record<string, string | number> }

/** What a change is held against. The history is as of today, which is the last day that a change can count from. */
export interface ChangeRules { history: LoanHistory; fundedOn: CalendarDate; longestPauseDays: number }

/**
 * Everything that is wrong with a change of a loan that owes or owed. Nothing counts from a day to come or before the money
 * went out. A pause may begin in the future, and with those beside it is no longer than the programme allows;
 * nor is a due date moved further. Another rate may
 * reach back (50 USC 3937: 6 % from the day service began) and is never above the one she signed, so that no cap can be broken
 * by it. No more is given up than is owed, and no more goes back than is in credit, on the day.
 */
export function faultsOfChange(change: LoanChange, rules: ChangeRules): ChangeFault[] {
  const dates = [...faultsOfDay('effectiveOn', change.effectiveOn, rules.fundedOn, rules.history.asOf)]
  return dates.length > 0 ? dates : faultsOfKind(change, rules)
}

function faultsOfDay(path: string, day: CalendarDate, earliest: CalendarDate, latest: CalendarDate): ChangeFault[] {
  if (day > latest) return [{ path, code: 'in-the-future', params: { latest } }]
  return day < earliest ? [{ path, code: 'before-funding', params: { earliest } }] : []
}

function faultsOfKind(change: LoanChange, rules: ChangeRules): ChangeFault[] {
  const { history, fundedOn } = rules
  switch (change.kind) {
    case 'pause': return faultsOfPause(change, rules)
    case 'due-date-change': return faultsOfMove(change, rules)
    case 'plan-change': return faultsOfPlan(change)
    case 'rate-change': return [...faultsOfDay('from', change.from, fundedOn, change.effectiveOn), ...faultsOfRate(change.annualRatePercent, history.terms.annualRatePercent)]
    case 'waiver': {
      const { interestCents, feesCents } = stateOn(history, change.effectiveOn).outstanding
      return change.amountCents > (change.of === 'interest' ? interestCents : feesCents) ? [{ path: 'amountCents', code: 'more-than-owed' }] : []
    }
    case 'refund': return change.amountCents > stateOn(history, change.effectiveOn).creditCents ? [{ path: 'amountCents', code: 'more-than-credit' }] : []
    case 'recovery': {
      const lostOn = chargedOffOn(history)
      return lostOn !== null && change.effectiveOn < lostOn ? [{ path: 'effectiveOn', code: 'before-charge-off', params: { earliest: lostOn } }] : []
    }
    default: return []
  }
}

function faultsOfPause({ from, to }: Extract<LoanChange, { kind: 'pause' }>, { history, fundedOn, longestPauseDays }: ChangeRules): ChangeFault[] {
  if (from < fundedOn) return [{ path: 'from', code: 'before-funding', params: { earliest: fundedOn } }]
  if (to < from) return [{ path: 'to', code: 'dates-reversed' }]
  const pauses = happenedBy(history).flatMap((event) => (event.kind === 'pause' ? [{ fromDay: dayOf(event.from), toDay: dayOf(event.to) }] : []))
  const together = mergedPauses([...pauses, { fromDay: dayOf(from), toDay: dayOf(to) }]).find(({ fromDay, toDay }) => fromDay <= dayOf(from) && toDay >= dayOf(to))
  return together && together.toDay - together.fromDay + 1 > longestPauseDays ? [{ path: 'to', code: 'pause-too-long', params: { days: longestPauseDays } }] : []
}

/** What is due by the new day moves to it: something must be, and not from too long before. */
function faultsOfMove({ from, to }: Extract<LoanChange, { kind: 'due-date-change' }>, { history, fundedOn, longestPauseDays }: ChangeRules): ChangeFault[] {
  if (from < fundedOn) return [{ path: 'from', code: 'before-funding', params: { earliest: fundedOn } }]
  if (to < from) return [{ path: 'to', code: 'dates-reversed' }]
  if (dayOf(to) - dayOf(from) > longestPauseDays) return [{ path: 'to', code: 'moved-too-far', params: { days: longestPauseDays } }]
  const isAnyDue = openInstallments(history).some(({ dueDate }) => dueDate >= from && dueDate < to)
  return isAnyDue ? [] : [{ path: 'to', code: 'nothing-due-then' }]
}

/** Some installments can be lower, but never all of them: what is missing has to be paid. */
function faultsOfPlan({ installments, lowerInstallments, lowerCents }: Extract<LoanChange, { kind: 'plan-change' }>): ChangeFault[] {
  if (lowerInstallments === undefined && lowerCents === undefined) return []
  if (lowerInstallments === undefined) return [{ path: 'lowerInstallments', code: 'required' }]
  if (lowerCents === undefined) return [{ path: 'lowerCents', code: 'required' }]
  return lowerInstallments < installments ? [] : [{ path: 'lowerInstallments', code: 'all-lower', params: { most: installments - 1 } }]
}

function faultsOfRate(rate: AnnualRatePercent, agreed: AnnualRatePercent): ChangeFault[] {
  const [wanted, signed] = [parseAnnualRate(rate), parseAnnualRate(agreed)]
  if (!wanted || !signed) return [{ path: 'annualRatePercent', code: 'not-rate' }]
  return wanted.times * signed.per > signed.times * wanted.per ? [{ path: 'annualRatePercent', code: 'above-agreed-rate', params: { agreed } }] : []
}

const happenedBy = ({ events, asOf }: LoanHistory): LifeEvent[] => eventsThatHappened(events).filter(({ date }) => date <= asOf)
const stateOn = (history: LoanHistory, on: CalendarDate) => foldLoan({ ...history, asOf: on })

/** The day on which a loan was first charged off; null where it was not. */
export function chargedOffOn(history: LoanHistory): CalendarDate | null {
  const days = happenedBy(history).filter(({ kind }) => kind === 'charge-off').map(({ date }) => date)
  return days.toSorted()[0] ?? null
}
