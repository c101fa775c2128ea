import { randomUUID } from 'node:crypto'
import type { MeetingSheet, MeetingSheetRecorded, RecordMeetingSheet } from '#services/circles/meetings/schemas.ts'
import type { SignedIn } from '#test/support/app.ts'
import { byInject, done } from '#test/support/lending.ts'

export interface MeetingAt {
  meetingId: string
  url: string
  /** How its sheet stands, as who keeps the circle reads it. */
  sheet: () => Promise<MeetingSheet>
  /** Hands in a sheet, or a part of one. */
  hand: (parts: Partial<RecordMeetingSheet>, more?: { key?: string; by?: SignedIn }) => ReturnType<SignedIn['post']>
  /** The same, where it has to be taken. */
  taken: (parts: Partial<RecordMeetingSheet>, more?: { key?: string; by?: SignedIn }) => Promise<MeetingSheetRecorded>
}

/** Plans a meeting of a circle. */
export async function planMeeting({ circleId, coordinator }: { circleId: string; coordinator: SignedIn }, meetsOn: string, otherwise: object = {}): Promise<MeetingAt> {
  const meetingId = randomUUID()
  await done(byInject(coordinator), 'POST', `/api/circles/${circleId}/meetings`, { meetings: [{ id: meetingId, meetsOn, meetsAt: '18:00', place: 'La casa de Alma Rosa', agenda: '', ...otherwise }] })
  const url = `/api/circles/${circleId}/meetings/${meetingId}`
  const hand: MeetingAt['hand'] = (parts, { key = randomUUID(), by = coordinator } = {}) => by.post(`${url}/sheet`, { attendance: [], contributions: [], payments: [], ...parts }, key)
  return {
    meetingId, url, hand,
    sheet: async () => (await coordinator.get(`${url}/sheet`)).json<MeetingSheet>(),
    taken: async (parts, more) => {
      const answer = await hand(parts, more)
      if (answer.statusCode !== 200) throw new Error(`the sheet was answered ${answer.statusCode} ${answer.body}`)
      return answer.json<MeetingSheetRecorded>()
    },
  }
}
