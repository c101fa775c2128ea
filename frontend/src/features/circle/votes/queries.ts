import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'

export const myGovernanceQuery = (circleId: string) =>
  queryOptions({ queryKey: ['my-circles', circleId, 'governance'], queryFn: () => answer(api.GET('/api/my-circles/{circleId}/governance', { params: { path: { circleId } } })) })

export const myRecount = (circleId: string, motionId: string) => () => answer(api.GET('/api/my-circles/{circleId}/motions/{motionId}/recount', { params: { path: { circleId, motionId } } }))
