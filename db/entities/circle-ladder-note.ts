import { defineEntity, p } from '@mikro-orm/core'
import type { StepOutcome, TakenBackReason } from '#domain/circle/default-ladder/outcomes.ts'
import { CircleLadderStep } from './circle-ladder-step.ts'
import { day, instant, oneOf } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'CircleLadderNote',
  tableName: 'circle_ladder_note',
  properties: {
    id: p.uuid().primary(),
    stepId: p.manyToOne(CircleLadderStep).mapToPk(),
    kind: oneOf<'outcome' | 'taken-back'>(),
    outcome: oneOf<StepOutcome>().strictNullable(),
    untilOn: day().strictNullable(),
    reason: oneOf<TakenBackReason>().strictNullable(),
    words: p.text().strictNullable(),
    onDate: day(),
    notedBy: p.manyToOne(Person).mapToPk(),
    recordedAt: instant(),
  },
})

/** What came of a step of the ladder, or that it was taken back. Append-only: the newest outcome counts. */
export class CircleLadderNote extends schema.class {}
schema.setClass(CircleLadderNote)
