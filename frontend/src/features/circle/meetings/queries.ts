import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type MyMeetings = components['schemas']['MyMeetings']
export type MyMeeting = MyMeetings['meetings'][number]

export const myMeetingsQuery = (circleId: string) =>
  queryOptions({ queryKey: ['my-circles', circleId, 'meetings'], queryFn: () => answer(api.GET('/api/my-circles/{circleId}/meetings', { params: { path: { circleId } } })) })
