import type { Fraction } from '../votes/fraction.ts'

export const attendances = ['present', 'late', 'excused', 'absent'] as const
/** How somebody was at a meeting: on time, late, not there and had said so before, or not there. */
export type Attendance = (typeof attendances)[number]

/** What a circle asks of who is to be at its meetings. */
export interface AttendanceRules {
  /** Of the meetings that count against her, how many she has to have come to, to be eligible for what the circle decides. */
  gate: Fraction
  /** What each costs, in cents; 0 where nothing is charged. */
  lateFineCents: number
  absentFineCents: number
}

/** domain.md section 3: three quarters, and no fines. Of a circle that has no part of its own for it. */
export const defaultAttendanceRules: AttendanceRules = { gate: { numerator: 3, denominator: 4 }, lateFineCents: 0, absentFineCents: 0 }
