import { CircleMeeting, type Circle } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import type { MeetingView } from './schemas.ts'

/** A meeting of a circle that the caller may see or holds. @throws 404 */
export async function meetingOf(ctx: Context, circle: Pick<Circle, 'id'>, meetingId: string): Promise<CircleMeeting> {
  const meeting = await ctx.em.findOne(CircleMeeting, { id: meetingId, circleId: circle.id })
  if (!meeting) throw notFound()
  return meeting
}

/** All of a circle's, the earliest first. */
export const meetingsOf = (ctx: Context, circleId: string): Promise<CircleMeeting[]> => (
  ctx.em.find(CircleMeeting, { circleId }, { orderBy: { meetsOn: 'asc', meetsAt: 'asc', id: 'asc' }, limit: 500 })
)

/** What somebody changes is what she read. @throws 409 `stale-version` */
export function requireVersion({ version }: CircleMeeting, read: number): void {
  if (version !== read) throw problem('stale-version', { status: 409, params: { version } })
}

export const shownMeeting = ({ id, meetsOn, meetsAt, place, agenda, minutes, status, version }: CircleMeeting): MeetingView => (
  { id, meetsOn, meetsAt, place, agenda, minutes, status, version }
)
