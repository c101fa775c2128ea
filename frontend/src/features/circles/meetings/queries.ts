import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type Meetings = components['schemas']['CircleMeetings']
export type Meeting = components['schemas']['CircleMeeting']
export type MeetingSheet = components['schemas']['MeetingSheet']

export const meetingsQuery = (circleId: string) =>
  queryOptions({ queryKey: ['circles', circleId, 'meetings'], queryFn: () => answer(api.GET('/api/circles/{circleId}/meetings', { params: { path: { circleId } } })) })

export const sheetQuery = (circleId: string, meetingId: string) =>
  queryOptions({ queryKey: ['circles', circleId, 'meetings', meetingId], queryFn: () => answer(api.GET('/api/circles/{circleId}/meetings/{meetingId}/sheet', { params: { path: { circleId, meetingId } } })) })

/** What a write answered is how it stands now. */
export function keepSheet(circleId: string, sheet: MeetingSheet): Promise<void> {
  queries.setQueryData(sheetQuery(circleId, sheet.meeting.id).queryKey, sheet)
  return queries.invalidateQueries({ queryKey: meetingsQuery(circleId).queryKey, exact: true })
}
