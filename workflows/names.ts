import { defineQuery, defineUpdate } from '@temporalio/workflow'
import type { CycleClockKind, CycleEnding, OpenCycleStatus } from '#domain/circle/cycle/cycle-clocks.ts'
import type { CaseClockKind, CaseEnding, OpenCaseStatus } from '#domain/collections/collections-case.ts'

/**
 * What workflows and everything around them call by name: task queues, ids, messages and the shapes these carry.
 * Payloads hold ids, codes, dates and amounts, nothing personal: a history cannot be erased (design.md rule 7).
 */

/** Task queues. End of day has its own, so that a night's ranges of loans never keep a case's clock waiting. */
export const queues = { cases: 'cases', endOfDay: 'end-of-day' } as const

/** Workflow types, by the outbox's `workflow_kind`. */
export const workflowTypes = { approval: 'approval', coaching: 'coaching', collections: 'collections', circle: 'circleCycle', endOfDay: 'endOfDay' } as const

/** Id of the one workflow of a submitted application. */
export const approvalWorkflowId = (applicationId: string) => `Application:${applicationId}`

/** Id of the one workflow of a loan's coaching plan. */
export const coachingWorkflowId = (loanId: string) => `Coaching:${loanId}`

/** Id of the one workflow of a late loan, used again each time it is late. */
export const collectionsWorkflowId = (loanId: string) => `Collections:${loanId}`

/** Id of the one workflow of a circle that runs. */
export const circleWorkflowId = (circleId: string) => `Circle:${circleId}`

/** Id of the schedule that closes a programme's days; the server puts the time behind it for each run. */
export const endOfDayId = (programmeId: string) => `EndOfDay:${programmeId}`

/** A clock as any workflow holds it: kind and occurrence together are unique in a state. */
export interface HeldClock {
  kind: string
  occurrence: string
  /** Absolute instant, ISO 8601 in UTC. */
  at: string
}

/** What any workflow holds of its record: the state of one version, whole. */
export interface HeldState {
  version: number
  status: string
  clocks: readonly HeldClock[]
}

/**
 * Where a submitted application stands, read from its record and its loan's: `approved` waits for signatures,
 * `signed` for the money.
 */
export const openStatuses = ['incomplete', 'complete', 'proposed', 'countered', 'approved', 'signed'] as const
export type OpenStatus = (typeof openStatuses)[number]

/** How an application ends. The workflow returns one of these; none is a failure. */
export const endings = ['funded', 'declined', 'withdrawn', 'closed', 'cancelled'] as const
export type Ending = (typeof endings)[number]

export type CaseStatus = OpenStatus | Ending

/** The clocks that may run in each open status. A state that carries another is refused. */
export const clocksOf = {
  incomplete: ['missing-items-reminder', 'incompleteness-notice', 'close-incomplete', 'vouch-reminder', 'vouching-window', 'papers-unseen', 'breach-30'],
  complete: ['escalation-15', 'escalation-25', 'escalation-28', 'breach-30'],
  proposed: ['escalation-15', 'escalation-25', 'escalation-28', 'breach-30'],
  countered: ['counter-expiry', 'adverse-action-90'],
  approved: ['sign-reminder'],
  signed: ['sign-reminder'],
} as const satisfies Record<OpenStatus, readonly string[]>

export type ClockKind = (typeof clocksOf)[OpenStatus][number]

/** One thing to be done at one instant. Kind and occurrence together are unique in a state. */
export type Clock = {
  kind: ClockKind
  /** Which of several of its kind, e.g. '7' and '14' of the reminders, or the id of the decision it belongs to; '' for the only one. */
  occurrence: string
  /** Absolute instant, ISO 8601 in UTC. One that has passed is struck at once: the command knows what still makes sense. */
  at: string
}

/**
 * An application as its workflow needs it: the payload of every outbox row of kind `approval`, and the answer of
 * every command that its activities call.
 *
 * `version` is `application.version`. After submission every change that raises it either writes one outbox row with
 * the new number, or was made by the workflow's own activity, which answers with it: a number that skips is a gap.
 */
export type CaseState = {
  version: number
  status: CaseStatus
  clocks: Clock[]
}

export interface ApprovalInput {
  programmeId: string
  applicationId: string
  /** Only through continue-as-new. */
  carried?: { state: CaseState; struck: string[] }
}

/** How an approval ended. `not-in-record`: the database knows no such case, as after a restore from an older backup. */
export interface ApprovalResult {
  ending: Ending | 'not-in-record'
  version: number
}

/** What the workflow did with a message. */
export interface Heard {
  outcome: 'heard' | 'already-seen' | 'read-again'
  version: number
}

/** Why a workflow is asked to read its case again; all but `reconcile` open an incident. */
export type ReadAgainReason = 'gap' | 'refused' | 'reconcile'

export interface ReadAgainResult {
  /** True where the workflow held something else than the record. */
  differed: boolean
  heldVersion: number
  version: number
}

/** The record moved: its whole new state. */
export const caseChanged = defineUpdate<Heard, [CaseState]>('caseChanged')

/** Reads the case from the record, also where that went back to an older version (a restored database). */
export const readAgain = defineUpdate<ReadAgainResult, [{ reason: ReadAgainReason; detail?: string }]>('readAgain')

/** What the workflow holds now; null before it has read its case. For people who look into it. */
export const caseHeld = defineQuery<CaseState | null>('caseHeld')

/** Where a coaching plan stands, with its loan. */
export const openPlanStatuses = ['before-funding', 'repaying', 'paid-off'] as const
export type OpenPlanStatus = (typeof openPlanStatuses)[number]

/** How a coaching plan ends. The workflow returns one of these; none is a failure. */
export const coachingEndings = ['completed', 'cancelled'] as const
export type CoachingEnding = (typeof coachingEndings)[number]

/** The clocks that may run in each open status of a plan. A state that carries another is refused. */
export const coachingClocksOf = {
  'before-funding': ['talk-reminder', 'talk-missed', 'missed-to-officer'],
  repaying: ['talk-reminder', 'talk-missed', 'missed-to-officer'],
  'paid-off': ['talk-reminder', 'talk-missed', 'missed-to-officer', 'plan-closes'],
} as const satisfies Record<OpenPlanStatus, readonly string[]>

export type CoachingClockState = {
  kind: (typeof coachingClocksOf)[OpenPlanStatus][number]
  /** Checkpoint, attempt, and of a reminder how many days before: done once in the life of a plan. */
  occurrence: string
  /** Absolute instant, ISO 8601 in UTC. */
  at: string
}

/**
 * A coaching plan as its workflow needs it: the payload of every outbox row of kind `coaching`, and the answer of every
 * command that its activities call. `version` is `coaching_plan.version`.
 */
export type CoachingState = {
  version: number
  status: OpenPlanStatus | CoachingEnding
  /** The checkpoint whose clock comes next; '' where none runs. With a new one the workflow continues as new. */
  checkpoint: string
  clocks: CoachingClockState[]
}

export interface CoachingInput {
  programmeId: string
  loanId: string
  /** Only through continue-as-new. */
  carried?: { state: CoachingState; struck: string[] }
}

/** How a plan ended. `not-in-record`: the database knows no such plan, as after a restore from an older backup. */
export interface CoachingResult {
  ending: CoachingEnding | 'not-in-record'
  version: number
}

/** The plan moved: its whole new state. */
export const coachingChanged = defineUpdate<Heard, [CoachingState]>('coachingChanged')

/** What the workflow of a plan holds now; null before it has read its plan. For people who look into it. */
export const coachingHeld = defineQuery<CoachingState | null>('coachingHeld')

export type CollectionsClockState = {
  kind: CaseClockKind
  /** Which of its kind: done once in a case (services/domain/collections/case-clocks.ts). */
  occurrence: string
  /** Absolute instant, ISO 8601 in UTC. */
  at: string
}

/**
 * The case of a late loan as its workflow needs it: the payload of every outbox row of kind `collections`, and the answer of
 * every command that its activities call. `version` is `collections_case.version`.
 */
export type CollectionsState = {
  version: number
  status: OpenCaseStatus | CaseEnding
  /** The version that told of the opening of this case: the row that carries it begins a new life of the id. */
  openedVersion: number
  clocks: CollectionsClockState[]
}

export interface CollectionsInput {
  programmeId: string
  loanId: string
  /** Only through continue-as-new. */
  carried?: { state: CollectionsState; struck: string[] }
}

/** How a case ended. `not-in-record`: the database knows no such case, as after a restore from an older backup. */
export interface CollectionsResult {
  ending: CaseEnding | 'not-in-record'
  version: number
}

/** The case of a late loan moved: its whole new state. */
export const collectionsChanged = defineUpdate<Heard, [CollectionsState]>('collectionsChanged')

/** What the workflow of a late loan holds now; null before it has read its case. For people who look into it. */
export const collectionsHeld = defineQuery<CollectionsState | null>('collectionsHeld')

export type CircleClockState = {
  kind: CycleClockKind
  /** Which of its kind: done once in a circle's life (services/domain/circle/cycle/cycle-clocks.ts). */
  occurrence: string
  /** Absolute instant, ISO 8601 in UTC. */
  at: string
}

/**
 * A circle as its workflow needs it: the payload of every outbox row of kind `circle`, and the answer of every command that its
 * activities call. `version` is `circle_cycle.version`.
 */
export type CircleState = {
  version: number
  status: OpenCycleStatus | CycleEnding
  /** The version that told that the circle runs: the row that carries it begins a new life of the id. */
  openedVersion: number
  /** The first round that was not looked after yet; '' where there is none. With a new one the workflow continues as new. */
  round: string
  clocks: CircleClockState[]
}

export interface CircleInput {
  programmeId: string
  circleId: string
  /** Only through continue-as-new. */
  carried?: { state: CircleState; struck: string[] }
}

/** How a circle's cycle ended. `not-in-record`: the database knows no such circle, as after a restore from an older backup. */
export interface CircleResult {
  ending: CycleEnding | 'not-in-record'
  version: number
}

/** A circle moved: its whole new state. */
export const circleChanged = defineUpdate<Heard, [CircleState]>('circleChanged')

/** What the workflow of a circle holds now; null before it has read it. For people who look into it. */
export const circleHeld = defineQuery<CircleState | null>('circleHeld')

export interface EndOfDayInput {
  programmeId: string
  /** Only through continue-as-new. */
  closed?: string[]
}

/** The business dates that one run closed, in order. */
export interface EndOfDayResult {
  closed: string[]
}
