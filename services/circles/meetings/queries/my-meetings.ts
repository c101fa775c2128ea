import { CircleAttendance } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { myPlace } from '../../circle-for.ts'
import { attendanceOf } from '../marks.ts'
import { meetingsOf, shownMeeting } from '../meeting-for.ts'
import type { MyMeetings } from '../schemas.ts'

/** The meetings of a circle as a member sees them: of all what is said and agreed, of herself how she was there, of nobody else anything. @throws 404 */
export async function myMeetings(ctx: Context, circleId: string): Promise<MyMeetings> {
  const { circle, me } = await myPlace(ctx, circleId)
  const all = await meetingsOf(ctx, circle.id)
  const rows = await ctx.em.find(CircleAttendance, { memberId: me.id, meetingId: { $in: all.map(({ id }) => id) } }, { orderBy: { sequence: 'asc' } })
  const mine = new Map(rows.map(({ meetingId, mark }) => [meetingId, mark]))
  const [{ counted, came, passes } = { counted: 0, came: 0, passes: true }] = await attendanceOf(ctx, circle, [me.id])
  return { meetings: all.map((meeting) => ({ ...shownMeeting(meeting), mine: mine.get(meeting.id) ?? null })), counted, came, passes }
}
