import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type GrantListed = components['schemas']['GrantListed']

export const grantsQuery = queryOptions({ queryKey: ['grants'], queryFn: () => answer(api.GET('/api/grants')) })
