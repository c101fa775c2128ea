import { CircleAttendance } from '#db/entities/index.ts'
import { attendanceRate, finesCents, passesGate } from '#domain/circle/attendance/attendance-rate.ts'
import { defaultAttendanceRules, type Attendance, type AttendanceRules } from '#domain/circle/attendance/attendance-rules.ts'
import type { Circle } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { meetingsOf } from './meeting-for.ts'

/** The mark of each member that stands at a meeting, with who noted it. Of whom it was taken back, the row that took it back. */
export async function marksAt({ em }: Context, meetingId: string): Promise<Map<string, CircleAttendance>> {
  const rows = await em.find(CircleAttendance, { meetingId }, { orderBy: { sequence: 'asc' } })
  return new Map(rows.map((row) => [row.memberId, row]))
}

/** Writes a mark after those that are there. The caller holds the circle, so that nobody else marks meanwhile. */
export function appendMark(ctx: Context, { meetingId, memberId, mark }: { meetingId: string; memberId: string; mark: Attendance | null }, before: CircleAttendance | undefined): CircleAttendance {
  return ctx.em.create(CircleAttendance, { meetingId, memberId, mark, sequence: (before?.sequence ?? 0) + 1, recordedBy: ctx.actor.personId ?? '', recordedAt: ctx.now })
}

export const attendanceRulesOf = ({ rules }: Pick<Circle, 'rules'>): AttendanceRules => rules.attendance ?? defaultAttendanceRules

export interface AttendanceOfMember { memberId: string; counted: number; came: number; passes: boolean; finesCents: number }

/** How often each of these members came to what was held of a circle's meetings, and whether that is as often as it asks. */
export async function attendanceOf(ctx: Context, circle: Circle, memberIds: readonly string[]): Promise<AttendanceOfMember[]> {
  const held = (await meetingsOf(ctx, circle.id)).filter(({ status }) => status === 'held').map(({ id }) => id)
  const rows = await ctx.em.find(CircleAttendance, { meetingId: { $in: held } }, { orderBy: { sequence: 'asc' } })
  const last = new Map(rows.map((row) => [`${row.meetingId} ${row.memberId}`, row]))
  const byMember = Map.groupBy(last.values(), ({ memberId }) => memberId)
  const rules = attendanceRulesOf(circle)
  return memberIds.map((memberId) => {
    const marks = (byMember.get(memberId) ?? []).flatMap(({ mark }) => mark ?? [])
    return { memberId, ...attendanceRate(marks), passes: passesGate(rules, marks), finesCents: finesCents(rules, marks) }
  })
}
