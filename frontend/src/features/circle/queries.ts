import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type MyCircle = components['schemas']['MyCircle']

export const myCirclesQuery = queryOptions({ queryKey: ['my-circles'], queryFn: () => answer(api.GET('/api/my-circles')) })

/** Something happened in a circle: it is asked for again. */
export const circlesChanged = (): Promise<void> => queries.invalidateQueries({ queryKey: myCirclesQuery.queryKey })
