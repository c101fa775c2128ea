import { defineEntity, p } from '@mikro-orm/core'
import { CoachingPlan } from './coaching-plan.ts'
import { day, id, recordedAt } from './columns.ts'

const schema = defineEntity({
  name: 'CoachingMilestone',
  tableName: 'coaching_milestone',
  properties: {
    id: id(),
    planId: p.manyToOne(CoachingPlan).mapToPk(),
    kind: p.text(),
    occurrence: p.text(),
    businessDate: day(),
    detail: p.json<Record<string, unknown>>().defaultRaw("'{}'").onCreate(() => ({})),
    recordedAt: recordedAt(),
  },
})

/** What a clock of a coaching plan made happen, once: a reminder, a missed talk, its way to the officer. Append-only. */
export class CoachingMilestone extends schema.class {}
schema.setClass(CoachingMilestone)
