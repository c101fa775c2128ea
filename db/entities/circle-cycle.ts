import { defineEntity, p } from '@mikro-orm/core'
import { Circle } from './circle.ts'
import { instant } from './columns.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'CircleCycle',
  tableName: 'circle_cycle',
  properties: {
    circleId: p.manyToOne(Circle).mapToPk().primary(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    version: p.integer(),
    openedVersion: p.integer(),
    told: p.json<Record<string, unknown>>().strictNullable(),
    nextAt: instant().strictNullable(),
  },
})

/** The clocks of a circle that has begun, as its workflow was last told. Written by services/circles/cycle/tell-cycle.ts alone. */
export class CircleCycle extends schema.class {}
schema.setClass(CircleCycle)
