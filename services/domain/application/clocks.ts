import { addDays, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { CaseFacts } from './case.ts'
import type { ClockSettings } from './clock-settings.ts'

/**
 * What a clock of an application does. The numbers in the names are the law's and the usual days; the days themselves
 * are settings.
 */
export const clockKinds = [
  'missing-items-reminder', 'incompleteness-notice', 'close-incomplete',
  'vouch-reminder', 'vouching-window', 'papers-unseen',
  'escalation-15', 'escalation-25', 'escalation-28', 'breach-30',
  'counter-expiry', 'adverse-action-90',
  'sign-reminder',
] as const
export type ClockKind = (typeof clockKinds)[number]

/** One thing to be done on one date. `when`: as the office opens, or as the day ends, for what is late only once it has passed. */
export interface DueClock {
  kind: ClockKind
  /** Which of several of its kind; '' for the only one. Kind and occurrence are done once in the life of an application. */
  occurrence: string
  on: CalendarDate
  when: 'morning' | 'end-of-day'
}

/** A reminder this many days late no longer reminds. */
const reminderKeepsDays = 2

/** 'first' of its kind needs no number; when a file becomes incomplete or complete again, or is to be signed again, its clocks run again. */
const numbered = (times: number, name: string): string => [times > 1 ? String(times) : '', name].filter(Boolean).join('-')

/**
 * Every clock of an application, struck or not, by date.
 * Incomplete days count from receipt, complete days from completion (12 CFR 1002.9(a)(1)).
 */
export function allClocks(facts: CaseFacts, settings: ClockSettings): DueClock[] {
  return clocksInStatus(facts, settings).toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
}

/** The clocks still to be struck. */
export function runningClocks(facts: CaseFacts, settings: ClockSettings): DueClock[] {
  return allClocks(facts, settings).filter((clock) => (
    !facts.struck.some((one) => one.kind === clock.kind && one.occurrence === clock.occurrence)
  ))
}

function clocksInStatus(facts: CaseFacts, settings: ClockSettings): DueClock[] {
  switch (facts.status) {
    case 'incomplete': return incompleteClocks(facts, settings)
    case 'complete':
    case 'proposed': return undecidedClocks(facts, settings)
    case 'countered': return counterofferClocks(facts, settings)
    case 'approved': return remindersToSign(facts, settings)
    default: return []
  }
}

function incompleteClocks(facts: CaseFacts, settings: ClockSettings): DueClock[] {
  const { receivedOn, incompleteSince, timesIncomplete, respondBy, vouching, allCameOn } = facts
  if (receivedOn === null || incompleteSince === null) return []
  const vouches = vouchingClocks({ incompleteSince, timesIncomplete, respondBy, vouching })
  const ours = unseenClocks(facts, settings)
  if (respondBy !== null) return [...vouches, ...ours, morning('close-incomplete', numbered(timesIncomplete, ''), addDays(respondBy, 1))]
  const noticeOn = addDays(receivedOn, settings.incompletenessNoticeDay)
  // She sent all of it: there is nothing to ask her for. Until somebody sends one back, when the notice is due again.
  if (allCameOn !== null) return [...vouches, ...ours, morning('papers-unseen', `${allCameOn}-notice`, later(noticeOn, allCameOn))]
  const reminders = settings.missingReminderDays
    .map((day) => morning('missing-items-reminder', numbered(timesIncomplete, String(day)), addDays(receivedOn, day)))
    // Nobody is reminded on the day she was asked, or of what was not missing then.
    .filter((clock) => clock.on > incompleteSince && clock.on < noticeOn)
  return [...vouches, ...ours, ...reminders, morning('incompleteness-notice', numbered(timesIncomplete, ''), later(noticeOn, incompleteSince))]
}

/** Papers that nobody has looked at are heard of every so many days, for as long as nobody looks. */
const unseenEveryDays = 7
const unseenBreach = (cameOn: CalendarDate) => `unseen-${cameOn}`

/**
 * While papers wait for our look: people hear of it again and again, so that no case is ever without a clock; and where
 * nothing else is missing, the thirty days for an answer already run (12 CFR 1002.9(a)(1)(i)).
 */
function unseenClocks({ unseenSince, allCameOn, struck }: CaseFacts, settings: ClockSettings): DueClock[] {
  if (unseenSince === null) return []
  const next = 1 + struck.filter(({ kind, occurrence }) => kind === 'papers-unseen' && occurrence.startsWith(`${unseenSince}-week-`)).length
  return [
    morning('papers-unseen', `${unseenSince}-week-${next}`, addDays(unseenSince, next * unseenEveryDays)),
    ...allCameOn === null ? [] : [{ kind: 'breach-30' as const, occurrence: unseenBreach(allCameOn), on: addDays(allCameOn, settings.decisionDays), when: 'end-of-day' as const }],
  ]
}

type Vouching = Pick<CaseFacts, 'incompleteSince' | 'timesIncomplete' | 'respondBy' | 'vouching'>

/**
 * The last day on which vouches are waited for before another way in is offered: never after the date on which silence
 * ends the application. Null where none are missing.
 */
export function vouchingEndsOn({ incompleteSince, respondBy, vouching }: Omit<Vouching, 'timesIncomplete'>): CalendarDate | null {
  if (vouching === null || vouching.missing === 0 || incompleteSince === null) return null
  const end = addDays(incompleteSince, vouching.windowDays)
  return respondBy !== null && respondBy < end ? respondBy : end
}

/** The window of vouching: reminders in it, and at its end another way in. The law's own clocks do not wait for it. */
function vouchingClocks(facts: Vouching): DueClock[] {
  const { incompleteSince, timesIncomplete, vouching } = facts
  const end = vouchingEndsOn(facts)
  if (end === null || incompleteSince === null || vouching === null) return []
  const reminders = vouching.reminderDays
    .map((day) => morning('vouch-reminder', numbered(timesIncomplete, String(day)), addDays(incompleteSince, day)))
    .filter(({ on }) => on > incompleteSince && on < end)
  return [...reminders, morning('vouching-window', numbered(timesIncomplete, ''), end)]
}

function undecidedClocks({ completedOn, timesComplete, struck }: CaseFacts, settings: ClockSettings): DueClock[] {
  if (completedOn === null) return []
  // Its breach may have been recorded while its papers waited for a look.
  const recorded = struck.some(({ kind, occurrence }) => kind === 'breach-30' && occurrence === unseenBreach(completedOn))
  const occurrence = numbered(timesComplete, '')
  const [first, second, third] = settings.escalationDays
  return [
    morning('escalation-15', occurrence, addDays(completedOn, first)),
    morning('escalation-25', occurrence, addDays(completedOn, second)),
    morning('escalation-28', occurrence, addDays(completedOn, third)),
    ...recorded ? [] : [{ kind: 'breach-30' as const, occurrence, on: addDays(completedOn, settings.decisionDays), when: 'end-of-day' as const }],
  ]
}

function counterofferClocks({ counteroffer }: CaseFacts, settings: ClockSettings): DueClock[] {
  if (counteroffer === null) return []
  return [
    morning('counter-expiry', counteroffer.decisionId, addDays(counteroffer.expiresOn, 1)),
    morning('adverse-action-90', counteroffer.decisionId, addDays(counteroffer.madeOn, settings.counterofferLatestDay)),
  ]
}

function remindersToSign({ toSignSince, timesToSign }: CaseFacts, settings: ClockSettings): DueClock[] {
  if (toSignSince === null) return []
  return settings.signReminderDays.map((day) => morning('sign-reminder', numbered(timesToSign, String(day)), addDays(toSignSince, day)))
}

const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b)

const morning = (kind: ClockKind, occurrence: string, on: CalendarDate): DueClock => ({ kind, occurrence, on, when: 'morning' })

/**
 * Whether a clock whose date has come should still do what it is for. What the law asks for is done however late; a
 * reminder days late, or an escalation that a later one has overtaken, is only recorded as passed over.
 */
export function stillMakesSense(clock: DueClock, facts: CaseFacts, settings: ClockSettings, today: CalendarDate): boolean {
  switch (clock.kind) {
    case 'missing-items-reminder':
    case 'vouch-reminder':
    case 'sign-reminder': return addDays(clock.on, reminderKeepsDays) >= today
    case 'papers-unseen': return addDays(clock.on, unseenEveryDays) > today
    case 'escalation-15':
    case 'escalation-25':
    case 'escalation-28': return !undecidedClocks(facts, settings).some((next) => next.on > clock.on && next.on <= today)
    default: return true
  }
}
