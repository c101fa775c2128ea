import type { Circle, CircleMeeting, CircleMember } from '#db/entities/index.ts'
import { outcomeOf } from '#domain/circle/attendance/marking.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { recordSheetApart, type LineRead } from '#services/loans/index.ts'
import { tellCycle } from '../../cycle/tell-cycle.ts'
import { lockCircle, membersOf } from '../../circle-for.ts'
import { isIn } from '../../votes/circle-as.ts'
import { appendMark, marksAt } from '../marks.ts'
import { meetingOf } from '../meeting-for.ts'
import { writersOf } from '../queries/writers-of.ts'
import type { Conflict, MeetingSheetRecorded, RecordMeetingSheet } from '../schemas.ts'
import { requireHeldDay } from './change-meeting.ts'
import { recordContributions } from './record-contributions.ts'

/** What came of one part of a sheet. */
export interface Part { recorded: number; conflicts: Conflict[]; refused: MeetingSheetRecorded['refused'] }

export interface AtMeeting { circle: Circle; meeting: CircleMeeting; members: ReadonlyMap<string, CircleMember> }

/**
 * Writes down a meeting's sheet as it comes from somebody's phone, perhaps long after the meeting: how people were there and
 * what they brought. What nothing speaks against is recorded; of what somebody else wrote otherwise meanwhile nothing is, and
 * the answer says both (decision record 24). All in one transaction, with the answer kept under the request's key.
 * @throws 404; 409 `meeting-cancelled`, `meeting-to-come`
 */
export async function recordMeetingSheet(ctx: Context, { circleId, meetingId, ...sheet }: RecordMeetingSheet & { circleId: string; meetingId: string }): Promise<MeetingSheetRecorded> {
  const circle = await lockCircle(ctx, circleId)
  const meeting = await meetingOf(ctx, circle, meetingId)
  requireHeldDay(ctx, meeting)
  const members = new Map((await membersOf(ctx, circle.id)).filter(isIn).map((member) => [member.id, member]))
  const at: AtMeeting = { circle, meeting, members }
  const attendance = await recordMarks(ctx, at, sheet.attendance)
  const contributions = await recordContributions(ctx, at, sheet.contributions)
  const { receivedCents, ...payments } = await recordPayments(ctx, at, sheet.payments)
  meeting.status = 'held'
  await ctx.em.flush()
  await tellCycle(ctx, circle)
  const parts = [attendance, contributions, payments]
  await audit(ctx, { action: 'circle-sheet-recorded', subjectKind: 'circle', subjectId: circle.id, detail: { meetingId, conflicts: parts.flatMap(({ conflicts }) => conflicts).length } })
  return {
    attendance: attendance.recorded, contributions: contributions.recorded, payments: payments.recorded,
    receivedCents: contributions.recorded * circle.contributionCents + receivedCents,
    conflicts: parts.flatMap(({ conflicts }) => conflicts), refused: parts.flatMap(({ refused }) => refused),
  }
}

/** Nobody marks herself; what stands otherwise than it was read is left as it stands. */
async function recordMarks(ctx: Context, { meeting, members }: AtMeeting, cells: RecordMeetingSheet['attendance']): Promise<Part> {
  const marks = await marksAt(ctx, meeting.id)
  const written = await writersOf(ctx, [...marks.values()].map(({ recordedBy }) => recordedBy))
  const part: Part = { recorded: 0, conflicts: [], refused: [] }
  for (const { memberId, read, now } of cells) {
    const [member, before] = [members.get(memberId), marks.get(memberId)]
    const there = before?.mark ?? null
    if (!member || member.personId === ctx.actor.personId) {
      part.refused.push({ what: 'attendance', id: memberId, code: member ? 'own-place' : 'not-a-member' })
      continue
    }
    const outcome = outcomeOf({ read, now }, there)
    if (outcome === 'conflict') {
      part.conflicts.push({ what: 'attendance', memberId, sent: now, there, by: written(before?.recordedBy ?? null), at: (before?.recordedAt ?? ctx.now).toISOString() })
      continue
    }
    if (outcome === 'write') marks.set(memberId, appendMark(ctx, { meetingId: meeting.id, memberId, mark: now }, before))
    part.recorded++
  }
  await ctx.em.flush()
  return part
}

async function recordPayments(ctx: Context, { meeting, members }: AtMeeting, lines: readonly LineRead[]): Promise<Part & { receivedCents: number }> {
  const people = new Set([...members.values()].flatMap(({ personId }) => personId ?? []))
  const { recorded, conflicts, refused } = await recordSheetApart(ctx, { receivedOn: meeting.meetsOn, lines }, people)
  const since = conflicts.flatMap((one) => one.since)
  const written = await writersOf(ctx, since.flatMap(({ recordedBy }) => recordedBy ?? []), since.map(({ id }) => id))
  return {
    recorded: recorded.length, receivedCents: recorded.reduce((sum, { amountCents }) => sum + amountCents, 0),
    conflicts: conflicts.map(({ line: { id, loanId, amountCents }, lastEventId, since: there }) => ({
      what: 'payment', id, loanId, amountCents, lastEventId,
      there: there.map((event) => ({ eventId: event.id, amountCents: event.amountCents ?? 0, on: event.effectiveOn, by: written(event.recordedBy), at: written.at(event.id) })),
    })),
    refused: refused.map(({ line: { id }, code }) => ({ what: 'payment', id, code })),
  }
}
