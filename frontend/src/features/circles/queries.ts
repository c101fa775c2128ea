import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import { cycleChanged } from './cycle/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type CircleListed = components['schemas']['CircleListed']
export type Circle = components['schemas']['Circle']
export type KeptMember = Circle['members'][number]

export const circlesQuery = queryOptions({ queryKey: ['circles'], queryFn: () => answer(api.GET('/api/circles')) })

/** The kinds of circle that can be begun. */
export const circleKindsQuery = queryOptions({ queryKey: ['circle-kinds'], queryFn: () => answer(api.GET('/api/circle-kinds')) })
export type CircleKind = components['schemas']['CircleKinds']['kinds'][number]

export const circleQuery = (circleId: string) =>
  queryOptions({ queryKey: ['circles', circleId], queryFn: () => answer(api.GET('/api/circles/{circleId}', { params: { path: { circleId } } })) })

/** A member's name, by her place. */
export const nameOf = ({ members }: Circle, memberId: string): string => members.find(({ id }) => id === memberId)?.name ?? ''

/** What a write answered is how the circle is now. */
export function keepCircle(circle: Circle): Promise<void> {
  queries.setQueryData(circleQuery(circle.id).queryKey, circle)
  void cycleChanged(circle.id)
  return queries.invalidateQueries({ queryKey: circlesQuery.queryKey, exact: true })
}
