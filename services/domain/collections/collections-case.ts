import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { PromiseState } from '#domain/payment/promise.ts'
import type { ContactLimits, ContactOutcome } from './contact-limit.ts'
import type { HelpState } from './help.ts'

/** How a case about a late loan stands: worked on, or waiting because nobody may contact her; a person lets it go on. */
export const openCaseStatuses = ['working', 'waiting'] as const
export type OpenCaseStatus = (typeof openCaseStatuses)[number]

/** How a case ends: the money came, a change of the plan left nothing past due, or it was written off. */
export const caseEndings = ['cured', 'plan-agreed', 'charged-off'] as const
export type CaseEnding = (typeof caseEndings)[number]

/** What is done about a late loan at its time. */
export const caseClockKinds = ['late-reminder', 'call-due', 'promise-reminder', 'promise-due', 'late-for-long', 'charge-off-proposal'] as const
export type CaseClockKind = (typeof caseClockKinds)[number]

/** What was done: what a clock did, and a charge-off that a person put off. */
export const caseStepKinds = [...caseClockKinds, 'charge-off-put-off'] as const
export type CaseStepKind = (typeof caseStepKinds)[number]
export interface CaseStep { kind: CaseStepKind; occurrence: string; until?: CalendarDate | null }

/** A case as the record has it: all that its next step and its clocks follow from. */
export interface CaseFacts {
  openedOn: CalendarDate
  /** The oldest due date that is not paid: moves with the money, and day by day while payments are paused. */
  pastDueSince: CalendarDate
  isStopped: boolean
  help: { state: Exclude<HelpState, 'closed'>; answerBy: CalendarDate } | null
  /** The newest that no other took the place of, for a day of this spell. */
  promise: { id: string; state: PromiseState; madeOn: CalendarDate; promisedOn: CalendarDate } | null
  /** The newest talk, or try at one, of this spell. */
  lastContact: { outcome: ContactOutcome; madeOn: CalendarDate; nextContactOn: CalendarDate | null } | null
  /** The days of our calls, as far back as a limit can reach. */
  calledOn: readonly CalendarDate[]
  steps: readonly CaseStep[]
}

/**
 * The days of a case: a dated setting of the programme. A case keeps those that were in force when it was opened. All in
 * calendar days.
 */
export interface CaseDays {
  /** Days after the oldest unpaid due date on which she is called the first time. */
  callOnDay: number
  /** Days after a try at which nobody answered until the next. */
  noAnswerAgainDays: number
  /** Days after a talk that named neither a promise nor another day. */
  talkedAgainDays: number
  /** Days after she said that she will not pay. */
  refusedAgainDays: number
  /** Days after the oldest unpaid due date on which she gets a letter that names what else can be done. */
  longLateDays: readonly number[]
  /** From which of those letters on a second officer hears of it. */
  secondPersonDay: number
  /** Days after the oldest unpaid due date on which a charge-off is proposed to a person. */
  chargeOffDay: number
}

export interface CaseRules { days: CaseDays; reminderDays: readonly number[]; limits: ContactLimits }

/** Nobody writes to her by rule while contact is stopped, she waits for us, we talk, or her promise runs. */
export const isLeftAlone = ({ isStopped, help, promise }: Pick<CaseFacts, 'isStopped' | 'help' | 'promise'>): boolean => (
  isStopped || help !== null || promise?.state === 'open'
)
