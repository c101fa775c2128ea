import type { Circle, CircleMeeting } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { tellCycle } from '../../cycle/tell-cycle.ts'
import { lockCircle, membersOf } from '../../circle-for.ts'
import { meetingOf, requireVersion } from '../meeting-for.ts'
import { meetingSheet } from '../queries/meeting-sheet.ts'
import type { CancelMeeting, ChangeMeeting, MeetingSheet, WriteMinutes } from '../schemas.ts'
import { tellOfMeeting } from '../tell-of-meeting.ts'
import { faultsOfDay } from './plan-meetings.ts'

type Which = { circleId: string; meetingId: string; version: number }

async function lockMeeting(ctx: Context, { circleId, meetingId, version }: Which): Promise<{ circle: Circle; meeting: CircleMeeting }> {
  const circle = await lockCircle(ctx, circleId)
  const meeting = await meetingOf(ctx, circle, meetingId)
  requireVersion(meeting, version)
  return { circle, meeting }
}

async function changed(ctx: Context, { circle, meeting }: { circle: Circle; meeting: CircleMeeting }, action: 'circle-meeting-changed' | 'circle-meeting-cancelled' | 'circle-minutes-written'): Promise<MeetingSheet> {
  meeting.version += 1
  await ctx.em.flush()
  await tellCycle(ctx, circle)
  await audit(ctx, { action, subjectKind: 'circle', subjectId: circle.id, detail: { meetingId: meeting.id } })
  return meetingSheet(ctx, circle.id, meeting.id)
}

/** Whether it is still to come: of what is over nobody has to be told. */
const isToCome = ({ businessDate }: Context, { meetsOn, status }: Pick<CircleMeeting, 'meetsOn' | 'status'>): boolean => status === 'planned' && meetsOn >= businessDate

/**
 * When and where a meeting is, and what is talked about. Who would come on the wrong day, or to the wrong place, is told.
 * @throws 404; 409 `stale-version`, `meeting-cancelled`, and `meeting-held` where it would be moved though people came already; 422 at its day
 */
export async function changeMeeting(ctx: Context, { meetsOn, meetsAt, place, agenda, ...which }: ChangeMeeting & { circleId: string; meetingId: string }): Promise<MeetingSheet> {
  const found = await lockMeeting(ctx, which)
  const { circle, meeting } = found
  if (meeting.status === 'cancelled') throw problem('meeting-cancelled', { status: 409 })
  const isMoved = meeting.meetsOn !== meetsOn || meeting.meetsAt !== meetsAt || meeting.place !== place
  if (meeting.status === 'held' && meeting.meetsOn !== meetsOn) throw problem('meeting-held', { status: 409 })
  const errors = meeting.meetsOn === meetsOn ? [] : faultsOfDay(ctx, meetsOn, 'meetsOn')
  if (errors.length > 0) throw problem('invalid-request', { status: 422, errors })
  const toTell = isMoved && (isToCome(ctx, meeting) || isToCome(ctx, { status: meeting.status, meetsOn }))
  Object.assign(meeting, { meetsOn, meetsAt, place, agenda })
  if (toTell) await tellOfMeeting(ctx, { circle, meeting, members: await membersOf(ctx, circle.id) }, { kind: 'circle-meeting-moved', occurrence: `${meeting.id} ${meeting.version}` })
  return changed(ctx, found, 'circle-meeting-changed')
}

/**
 * A meeting will not be, or will be after all. One that was held stays.
 * @throws 404; 409 `stale-version`, `meeting-held`
 */
export async function cancelMeeting(ctx: Context, { cancelled, ...which }: CancelMeeting & { circleId: string; meetingId: string }): Promise<MeetingSheet> {
  const found = await lockMeeting(ctx, which)
  const { circle, meeting } = found
  if (meeting.status === 'held') throw problem('meeting-held', { status: 409 })
  const toTell = meeting.meetsOn >= ctx.businessDate && (meeting.status === 'cancelled') !== cancelled
  meeting.status = cancelled ? 'cancelled' : 'planned'
  if (toTell) {
    await tellOfMeeting(ctx, { circle, meeting, members: await membersOf(ctx, circle.id) }, { kind: cancelled ? 'circle-meeting-cancelled' : 'circle-meeting-moved', occurrence: `${meeting.id} ${meeting.version}` })
  }
  return changed(ctx, found, 'circle-meeting-cancelled')
}

/**
 * What was talked about and agreed. Members read it on their page.
 * @throws 404; 409 `stale-version`, `meeting-cancelled`, `meeting-to-come`
 */
export async function writeMinutes(ctx: Context, { minutes, ...which }: WriteMinutes & { circleId: string; meetingId: string }): Promise<MeetingSheet> {
  const found = await lockMeeting(ctx, which)
  requireHeldDay(ctx, found.meeting)
  found.meeting.minutes = minutes
  found.meeting.status = 'held'
  return changed(ctx, found, 'circle-minutes-written')
}

/** Of a meeting that was called off, or whose day has not come, nothing can be written down. @throws 409 `meeting-cancelled`, `meeting-to-come` */
export function requireHeldDay({ businessDate }: Context, { status, meetsOn }: CircleMeeting): void {
  if (status === 'cancelled') throw problem('meeting-cancelled', { status: 409 })
  if (meetsOn > businessDate) throw problem('meeting-to-come', { status: 409 })
}
