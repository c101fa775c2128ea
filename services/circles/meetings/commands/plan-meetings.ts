import { CircleMeeting } from '#db/entities/index.ts'
import { addDays, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem, type FieldProblem } from '#platform/errors/index.ts'
import { tellCycle } from '../../cycle/tell-cycle.ts'
import { lockCircle } from '../../circle-for.ts'
import { meetings } from '../queries/meetings.ts'
import type { MeetingsView, PlanMeetings } from '../schemas.ts'

/** A meeting that was held before anybody wrote it down is written down within a month. */
const mostDaysBack = 31
const mostDaysAhead = 731

/** What is wrong with the day of a meeting; nothing where it can be planned. */
export function faultsOfDay({ businessDate }: Context, meetsOn: CalendarDate, path: string): FieldProblem[] {
  if (meetsOn < addDays(businessDate, -mostDaysBack)) return [{ path, code: 'in-the-past' }]
  return meetsOn > addDays(businessDate, mostDaysAhead) ? [{ path, code: 'too-far-ahead' }] : []
}

/**
 * Plans meetings of a circle, one or a series. The same again changes nothing.
 * @throws 404; 409 `id-taken`; 422 `in-the-past`, `too-far-ahead` at every day that does not do
 */
export async function planMeetings(ctx: Context, { circleId, meetings: planned }: PlanMeetings & { circleId: string }): Promise<MeetingsView> {
  const circle = await lockCircle(ctx, circleId)
  const errors = planned.flatMap(({ meetsOn }, index) => faultsOfDay(ctx, meetsOn, `meetings.${index}.meetsOn`))
  if (errors.length > 0) throw problem('invalid-request', { status: 422, errors })
  const known = new Map((await ctx.em.find(CircleMeeting, { id: { $in: planned.map(({ id }) => id) } })).map((meeting) => [meeting.id, meeting]))
  for (const meeting of planned) {
    const there = known.get(meeting.id)
    if (there && (there.circleId !== circle.id || there.meetsOn !== meeting.meetsOn)) throw problem('id-taken', { status: 409 })
    if (there) continue
    const made = ctx.em.create(CircleMeeting, { ...meeting, circleId: circle.id, minutes: '', status: 'planned', version: 1, plannedBy: ctx.actor.personId ?? '', recordedAt: ctx.now })
    known.set(made.id, made)
    await audit(ctx, { action: 'circle-meeting-planned', subjectKind: 'circle', subjectId: circle.id, detail: { meetingId: meeting.id, meetsOn: meeting.meetsOn } })
  }
  await ctx.em.flush()
  await tellCycle(ctx, circle)
  return meetings(ctx, circleId)
}
