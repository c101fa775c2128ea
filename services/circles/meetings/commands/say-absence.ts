import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { lockMyCircle } from '../../circle-for.ts'
import { appendMark, marksAt } from '../marks.ts'
import { meetingOf } from '../meeting-for.ts'
import { myMeetings } from '../queries/my-meetings.ts'
import type { MyMeetings } from '../schemas.ts'

/**
 * A member says beforehand that she cannot come, or that she can after all: through the day of the meeting, while nobody has
 * noted how she was.
 * @throws 404; 409 `meeting-cancelled`, `meeting-over`, `attendance-noted`
 */
export async function sayAbsence(ctx: Context, { circleId, meetingId, cannotCome }: { circleId: string; meetingId: string; cannotCome: boolean }): Promise<MyMeetings> {
  const { circle, me } = await lockMyCircle(ctx, circleId)
  const meeting = await meetingOf(ctx, circle, meetingId)
  if (meeting.status === 'cancelled') throw problem('meeting-cancelled', { status: 409 })
  if (meeting.meetsOn < ctx.businessDate) throw problem('meeting-over', { status: 409 })
  const before = (await marksAt(ctx, meeting.id)).get(me.id)
  const mark = cannotCome ? 'excused' : null
  if ((before?.mark ?? null) === mark) return myMeetings(ctx, circleId)
  if (before?.mark != null && (before.mark !== 'excused' || before.recordedBy !== ctx.actor.personId)) throw problem('attendance-noted', { status: 409 })
  appendMark(ctx, { meetingId, memberId: me.id, mark }, before)
  await ctx.em.flush()
  await audit(ctx, { action: 'circle-absence-said', subjectKind: 'circle', subjectId: circle.id, detail: { meetingId } })
  return myMeetings(ctx, circleId)
}
