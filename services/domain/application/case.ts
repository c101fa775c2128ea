import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { ApplicationStatus } from './life.ts'

/** Where the whole case stands: the application, and from approval on its loan. */
export type CaseStatus = Exclude<ApplicationStatus, 'draft'> | 'signed' | 'funded' | 'cancelled'

export type LoanStatus = 'approved' | 'signed' | 'active' | 'paid-off' | 'charged-off' | 'cancelled'

/** Everything the clocks and the deadline of an application are computed from; dates are calendar dates. */
export interface CaseFacts {
  status: CaseStatus
  receivedOn: CalendarDate | null
  /** Since when this time, and which time it is (1 for the first). */
  incompleteSince: CalendarDate | null
  timesIncomplete: number
  completedOn: CalendarDate | null
  timesComplete: number
  /** The date the notice of incompleteness named; null before it was sent. */
  respondBy: CalendarDate | null
  /** How many vouches are still needed, and in how many days they should come; null where none ever were. */
  vouching: { missing: number; windowDays: number; reminderDays: readonly number[] } | null
  /** Null but where a counteroffer waits for its answer. */
  counteroffer: { decisionId: string; madeOn: CalendarDate; expiresOn: CalendarDate } | null
  /** Since when the agreement that counts waits to be signed, and which it is (1 for the first). */
  toSignSince: CalendarDate | null
  timesToSign: number
  /** Of an incomplete one: the day on which the last came of what was missing, where all of it waits for our look; and since when any paper does. */
  allCameOn: CalendarDate | null
  unseenSince: CalendarDate | null
  struck: readonly { kind: string; occurrence: string }[]
}

/** The case's status from the two records; undefined for a draft, which has no clock. */
export function caseStatus(application: ApplicationStatus, loan: LoanStatus | null): CaseStatus | undefined {
  if (application === 'draft') return undefined
  if (application !== 'approved' || loan === null) return application
  switch (loan) {
    case 'approved': return 'approved'
    case 'signed': return 'signed'
    case 'cancelled': return 'cancelled'
    default: return 'funded'
  }
}

const ends: readonly CaseStatus[] = ['funded', 'declined', 'withdrawn', 'closed', 'cancelled']

/** Whether nothing more will happen to the asking. */
export const hasEnded = (status: CaseStatus): boolean => ends.includes(status)
