import { daysBetween, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'

export const disputeSubjects = ['paid-not-noted', 'noted-not-paid', 'pot-not-received', 'turn', 'other'] as const
/** What a member says is not so: she paid and it is not noted, it is noted and was not, the pot, her turn, or something else. */
export type DisputeSubject = (typeof disputeSubjects)[number]

export const disputeOutcomes = ['mended', 'stands'] as const
/** `mended`: what was noted was put right. `stands`: it was right. */
export type DisputeOutcome = (typeof disputeOutcomes)[number]

export type DisputeStep = { on: CalendarDate; by: string } & (
  | { kind: 'answered'; outcome: DisputeOutcome }
  /** She is not content with the answer: an officer looks at it. */
  | { kind: 'passed-on' }
  | { kind: 'withdrawn' }
)

export const disputeStatuses = ['waits-for-keeper', 'answered', 'waits-for-officer', 'decided', 'withdrawn'] as const
export type DisputeStatus = (typeof disputeStatuses)[number]

/** How a dispute stands, from its steps in the order in which they were taken. */
export function disputeStatus(steps: readonly DisputeStep[]): DisputeStatus {
  const last = steps.at(-1)
  const wasPassedOn = steps.some(({ kind }) => kind === 'passed-on')
  if (last === undefined) return 'waits-for-keeper'
  if (last.kind === 'answered') return wasPassedOn ? 'decided' : 'answered'
  return last.kind === 'withdrawn' ? 'withdrawn' : 'waits-for-officer'
}

/** For so many days after the answer she may have an officer look at it. */
export const passOnDays = 30

export type DisputeRefusal = 'dispute-not-open' | 'officer-needed' | 'another-officer-needed' | 'too-late-to-pass-on'

/** Who would take a step, whether she is an officer, and on which day. */
interface Taking { by: string; isOfficer: boolean; on: CalendarDate }
type Refuses = (steps: readonly DisputeStep[], taking: Taking) => DisputeRefusal | null

/** Whether somebody has to answer it still. */
export const isWaiting = (status: DisputeStatus): boolean => status === 'waits-for-keeper' || status === 'waits-for-officer'

const waits = (steps: readonly DisputeStep[]): boolean => isWaiting(disputeStatus(steps))

const refusals: Readonly<Record<DisputeStep['kind'], Refuses>> = {
  answered: (steps, { by, isOfficer }) => {
    if (!waits(steps)) return 'dispute-not-open'
    if (disputeStatus(steps) === 'waits-for-keeper') return null
    if (!isOfficer) return 'officer-needed'
    return steps.some((step) => step.kind === 'answered' && step.by === by) ? 'another-officer-needed' : null
  },
  'passed-on': (steps, { on }) => {
    const last = steps.at(-1)
    if (last === undefined || disputeStatus(steps) !== 'answered') return 'dispute-not-open'
    return daysBetween(last.on, on) > passOnDays ? 'too-late-to-pass-on' : null
  },
  withdrawn: (steps) => (waits(steps) ? null : 'dispute-not-open'),
}

/** Why a step may not be taken, or null. */
export const refusalOfStep = (steps: readonly DisputeStep[], kind: DisputeStep['kind'], taking: Taking): DisputeRefusal | null => refusals[kind](steps, taking)
