import { z } from 'zod'
import { lineOfText } from '#platform/fields/text.ts'
import { queueView } from './queue.ts'

export const savedFilterParams = z.strictObject({ savedFilterId: z.uuid().meta({ description: 'Made by the client' }) })
export const saveFilter = z.strictObject({ name: lineOfText(40), filter: queueView }).meta({ id: 'SaveFilter' })
export const savedFilterSchema = z.object({ id: z.uuid(), name: z.string(), filter: queueView }).meta({ id: 'SavedFilter' })
export type SavedFilterView = z.output<typeof savedFilterSchema>
export const savedFiltersSchema = z.object({ filters: z.array(savedFilterSchema) }).meta({ id: 'SavedFilters' })

export const assignMany = z.strictObject({
  assignments: z.array(z.strictObject({
    applicationId: z.uuid(),
    officerId: z.uuid().nullable().meta({ description: 'Null: nobody’s' }),
  })).min(1).max(200),
}).meta({ id: 'AssignMany' })
export type AssignMany = z.output<typeof assignMany>
export const assignedMany = z.object({
  assigned: z.array(z.object({
    applicationId: z.uuid(),
    officerId: z.uuid().nullable(),
    before: z.uuid().nullable().meta({ description: 'Whose it was: sent back as `officerId`, it undoes this' }),
  })),
}).meta({ id: 'AssignedMany' })
export type AssignedMany = z.output<typeof assignedMany>

export const officerSchema = z.object({
  personId: z.uuid(),
  name: z.string(),
  openFiles: z.int(),
  deputy: z.object({ id: z.uuid(), personId: z.uuid(), name: z.string(), fromOn: z.iso.date(), throughOn: z.iso.date() }).nullable()
    .meta({ description: 'Who stands in for her, now or next' }),
}).meta({ id: 'Officer' })
export type OfficerView = z.output<typeof officerSchema>
export const officersSchema = z.object({ officers: z.array(officerSchema) }).meta({ id: 'Officers' })

export const deputyParams = z.strictObject({ deputyshipId: z.uuid() })
export const setDeputy = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client' }),
  officerId: z.uuid().meta({ description: 'Who is away: oneself, or for an administrator anybody' }),
  deputyId: z.uuid(),
  fromOn: z.iso.date(),
  throughOn: z.iso.date(),
}).meta({ id: 'SetDeputy' })
export type SetDeputy = z.output<typeof setDeputy>
