import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type Cycle = components['schemas']['CircleCycle']
export type LadderStep = Cycle['steps'][number]

export const cycleQuery = (circleId: string) =>
  queryOptions({ queryKey: ['circles', circleId, 'cycle'], queryFn: () => answer(api.GET('/api/circles/{circleId}/cycle', { params: { path: { circleId } } })) })

/** What a write answered is how it stands now. */
export function keepCycle(circleId: string, cycle: Cycle): void {
  queries.setQueryData(cycleQuery(circleId).queryKey, cycle)
}

/** Money or a vote moved a step: it is asked for again. */
export const cycleChanged = (circleId: string): Promise<void> => queries.invalidateQueries({ queryKey: cycleQuery(circleId).queryKey })
