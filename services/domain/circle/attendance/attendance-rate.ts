import { isAtLeast } from '../votes/fraction.ts'
import type { Attendance, AttendanceRules } from './attendance-rules.ts'

/** How many meetings count for somebody, and to how many of them she came: late is come, excused does not count at all. */
export interface AttendanceRate { counted: number; came: number }

/** @param marks what was noted of her, one for each meeting that was held; of a meeting at which nothing was noted of her, nothing */
export function attendanceRate(marks: readonly Attendance[]): AttendanceRate {
  const counted = marks.filter((mark) => mark !== 'excused')
  return { counted: counted.length, came: counted.filter((mark) => mark !== 'absent').length }
}

/** Whether she came often enough. Of whom nothing counts yet, nothing is held against her. In whole numbers: 3 of 4 is three quarters. */
export function passesGate({ gate }: Pick<AttendanceRules, 'gate'>, marks: readonly Attendance[]): boolean {
  const { counted, came } = attendanceRate(marks)
  return isAtLeast(came, counted, gate)
}

/** What her lateness and absences come to, in cents. */
export function finesCents({ lateFineCents, absentFineCents }: AttendanceRules, marks: readonly Attendance[]): number {
  return marks.reduce((sum, mark) => sum + (mark === 'late' ? lateFineCents : mark === 'absent' ? absentFineCents : 0), 0)
}
