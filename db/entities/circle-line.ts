import { defineEntity, p } from '@mikro-orm/core'
import { Circle } from './circle.ts'
import { instant } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'CircleLine',
  tableName: 'circle_line',
  properties: {
    id: p.uuid().primary(),
    circleId: p.manyToOne(Circle).mapToPk(),
    cycle: p.integer(),
    memberIds: p.array().columnType('uuid[]'),
    setBy: p.manyToOne(Person).mapToPk(),
    recordedAt: instant(),
  },
})

/** The order in which the loans of a cycle go out; the last one recorded counts. */
export class CircleLine extends schema.class {}
schema.setClass(CircleLine)
