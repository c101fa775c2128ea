import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type Setting = components['schemas']['Setting']

export const settingsQuery = queryOptions({ queryKey: ['settings'], queryFn: () => answer(api.GET('/api/settings')) })
