import type { components } from '#frontend/api/schema.d.ts'

export type Invitation = components['schemas']['Invitation']
