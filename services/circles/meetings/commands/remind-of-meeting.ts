import { Circle, CircleMeeting } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { membersOf } from '../../circle-for.ts'
import { marksAt } from '../marks.ts'
import { tellOfMeeting } from '../tell-of-meeting.ts'

/**
 * Reminds each member of a meeting that is still to come, once for its day however often it is asked; who said that she cannot come is
 * left in peace. Called by the circle's clock. Of a meeting that was called off or is over, nobody is reminded.
 * @returns how many were reminded now
 * @throws 404
 */
export async function remindOfMeeting(ctx: Context, meetingId: string): Promise<{ reminded: number }> {
  const meeting = await ctx.em.findOne(CircleMeeting, { id: meetingId })
  const circle = meeting && await ctx.em.findOne(Circle, { id: meeting.circleId, programmeId: ctx.actor.programmeId })
  if (!circle) throw notFound()
  if (meeting.status !== 'planned' || meeting.meetsOn < ctx.businessDate) return { reminded: 0 }
  const marks = await marksAt(ctx, meeting.id)
  const members = (await membersOf(ctx, circle.id)).filter(({ id }) => marks.get(id)?.mark !== 'excused')
  return { reminded: await tellOfMeeting(ctx, { circle, meeting, members }, { kind: 'circle-meeting-soon', occurrence: `${meeting.id} ${meeting.meetsOn}` }) }
}
