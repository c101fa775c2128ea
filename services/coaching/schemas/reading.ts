import { z } from 'zod'
import { checkpointKinds, planStatuses, talkOutcomes } from '#domain/coaching/plan.ts'
import { localeSchema } from '#platform/fields/localized.ts'
import { helpState, helpSubjects, minutesCategories } from './writing.ts'

const day = z.iso.date()

export const checkpointSchema = z.object({
  key: z.string(),
  kind: z.enum(checkpointKinds),
  days: z.int().nullable().meta({ description: 'Of a talk after funding: how many days after' }),
  dueOn: day.nullable().meta({ description: 'Null while the day it counts from has not come' }),
  state: z.enum(['planned', 'due', 'done', 'missed', 'skipped']),
}).meta({ id: 'Checkpoint' })

export const helpSchema = z.object({
  helpRequestId: z.uuid(), state: helpState, askedAt: z.iso.datetime(), askedOn: day, about: z.enum(helpSubjects).nullable(), body: z.string().nullable(),
  answeredBy: z.string().nullable(),
}).meta({ id: 'HelpRequest' })

const person = z.object({ personId: z.uuid(), name: z.string(), phone: z.string().nullable() }).meta({ id: 'CoachedPerson' })
const note = z.object({ noteId: z.uuid(), body: z.string(), writtenOn: day, writtenBy: z.string(), corrected: z.boolean() })
export const sharedNoteSchema = note.meta({ id: 'SharedNote' })
export const privateNoteSchema = note.meta({ id: 'PrivateNote' })
export const nextStepSchema = z.object({ stepId: z.uuid(), body: z.string(), dueOn: day.nullable(), done: z.boolean() }).meta({ id: 'NextStep' })

const rowFields = {
  loanId: z.uuid(), loanReference: z.string(), name: z.string(), businessName: z.string().nullable(), phone: z.string().nullable(), locale: localeSchema,
}
export const caseloadSchema = z.object({
  today: day,
  minutesThisMonth: z.int(),
  talks: z.array(z.object({ ...rowFields, checkpoint: checkpointSchema, minutes: z.int().nullable() }).meta({ id: 'TalkToday' })),
  calls: z.array(z.object({
    ...rowFields,
    missed: checkpointSchema.nullable(), lateSince: day.nullable(), help: helpSchema.nullable(),
  }).meta({ id: 'CallToday' })).meta({ description: 'Who missed a talk, is late or asked for help' }),
  people: z.array(z.object({ ...rowFields, next: checkpointSchema.nullable() }).meta({ id: 'PersonByNextDate' })),
  unassigned: z.array(z.object({ loanId: z.uuid(), loanReference: z.string(), name: z.string(), businessName: z.string().nullable(), locale: localeSchema, openedOn: day }).meta({ id: 'PersonWithoutCoach' })),
}).meta({ id: 'Caseload' })
export type Caseload = z.output<typeof caseloadSchema>

export const coachedSchema = z.object({
  ...rowFields, version: z.int(), status: z.enum(planStatuses), amountCents: z.int(), pastDueCents: z.int(), today: day,
  people: z.array(person),
  checkpoints: z.array(checkpointSchema),
  nextSteps: z.array(nextStepSchema),
  sharedNotes: z.array(sharedNoteSchema),
  privateNotes: z.array(privateNoteSchema),
  talks: z.array(z.object({ talkId: z.uuid(), checkpoint: z.string(), outcome: z.enum(talkOutcomes), heldOn: day, minutes: z.int().nullable(), by: z.string() })),
  minutes: z.array(z.object({ category: z.enum(minutesCategories), minutes: z.int() })).meta({ description: 'All that was given around this loan' }),
  help: helpSchema.nullable(),
}).meta({ id: 'Coached' })
export type Coached = z.output<typeof coachedSchema>

export const myGuideSchema = z.object({
  status: z.enum(planStatuses).nullable().meta({ description: 'Null where there is no plan' }),
  coach: person.nullable(),
  officePhone: z.string(),
  next: checkpointSchema.nullable(),
  nextSteps: z.array(nextStepSchema),
  notes: z.array(sharedNoteSchema),
  help: helpSchema.nullable(),
}).meta({ id: 'MyGuide' })
export type MyGuide = z.output<typeof myGuideSchema>

export const planStandingSchema = z.object({
  status: z.enum(planStatuses).nullable(), coach: person.nullable(), checkpoints: z.array(checkpointSchema), help: helpSchema.nullable(),
  privateNotes: z.array(privateNoteSchema).nullable().meta({ description: 'Null unless the programme lets officers read them' }),
}).meta({ id: 'PlanStanding' })
export type PlanStanding = z.output<typeof planStandingSchema>

export const planListSchema = z.object({
  coaches: z.array(z.object({ personId: z.uuid(), name: z.string(), people: z.int() })),
  plans: z.array(z.object({ loanId: z.uuid(), loanReference: z.string(), name: z.string(), coachId: z.uuid().nullable(), openedOn: day })),
}).meta({ id: 'CoachingPlans' })
export type PlanList = z.output<typeof planListSchema>
