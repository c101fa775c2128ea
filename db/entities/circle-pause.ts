import { defineEntity, p } from '@mikro-orm/core'
import { Circle } from './circle.ts'
import { day, instant } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'CirclePause',
  tableName: 'circle_pause',
  properties: {
    id: p.uuid().primary(),
    circleId: p.manyToOne(Circle).mapToPk(),
    fromOn: day(),
    untilOn: day(),
    reason: p.text(),
    pausedBy: p.manyToOne(Person).mapToPk(),
    recordedAt: instant(),
    resumedOn: day().strictNullable(),
    resumedBy: p.manyToOne(Person).mapToPk().strictNullable(),
    resumedAt: instant().strictNullable(),
  },
})

/** A circle rests from a day until, and without, another; or until it was let go on before. */
export class CirclePause extends schema.class {}
schema.setClass(CirclePause)
