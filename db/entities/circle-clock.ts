import { defineEntity, p } from '@mikro-orm/core'
import type { CycleClockKind } from '#domain/circle/cycle/cycle-clocks.ts'
import { Circle } from './circle.ts'
import { day, oneOf, recordedAt } from './columns.ts'

const schema = defineEntity({
  name: 'CircleClock',
  tableName: 'circle_clock',
  properties: {
    circleId: p.manyToOne(Circle).mapToPk().primary(),
    kind: oneOf<Exclude<CycleClockKind, 'ladder'>>().primary(),
    occurrence: p.text().primary(),
    doneOn: day(),
    passedOver: p.boolean().default(false),
    recordedAt: recordedAt(),
  },
})

/** What the clock of a circle did, once each, or passed over. Append-only; a step of the ladder is written down as itself. */
export class CircleClock extends schema.class {}
schema.setClass(CircleClock)
