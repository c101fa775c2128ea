import { defineEntity, p } from '@mikro-orm/core'
import { Circle } from './circle.ts'
import { day, instant, oneOf } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'CircleMeeting',
  tableName: 'circle_meeting',
  properties: {
    id: p.uuid().primary(),
    circleId: p.manyToOne(Circle).mapToPk(),
    meetsOn: day(),
    meetsAt: p.text(),
    place: p.text(),
    agenda: p.text(),
    minutes: p.text(),
    status: oneOf<'planned' | 'held' | 'cancelled'>(),
    version: p.integer(),
    plannedBy: p.manyToOne(Person).mapToPk(),
    recordedAt: instant(),
  },
})

/** A meeting of a circle: when and where, what is to be talked about, and what was. */
export class CircleMeeting extends schema.class {}
schema.setClass(CircleMeeting)
