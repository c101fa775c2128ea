import { defineEntity, p } from '@mikro-orm/core'
import type { DisputeOutcome, DisputeStep } from '#domain/circle/disputes/dispute.ts'
import { CircleDispute } from './circle-dispute.ts'
import { CircleEvent } from './circle-event.ts'
import { day, instant, oneOf } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'CircleDisputeStep',
  tableName: 'circle_dispute_step',
  properties: {
    id: p.uuid().primary(),
    disputeId: p.manyToOne(CircleDispute).mapToPk(),
    sequence: p.integer(),
    kind: oneOf<DisputeStep['kind']>(),
    outcome: oneOf<DisputeOutcome>().strictNullable(),
    eventId: p.manyToOne(CircleEvent).mapToPk().strictNullable(),
    says: p.text().strictNullable(),
    stepOn: day(),
    stepBy: p.manyToOne(Person).mapToPk(),
    stepAt: instant(),
  },
})

/** One step of a dispute: an answer, that she passed it on to an officer, that she took it back. Append-only. */
export class CircleDisputeStep extends schema.class {}
schema.setClass(CircleDisputeStep)
