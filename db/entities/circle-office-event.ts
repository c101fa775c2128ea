import { defineEntity, p } from '@mikro-orm/core'
import type { Office } from '#domain/circle/offices/office-rules.ts'
import { Circle } from './circle.ts'
import { CircleMember } from './circle-member.ts'
import { day, instant, oneOf } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'CircleOfficeEvent',
  tableName: 'circle_office_event',
  properties: {
    id: p.uuid().primary(),
    circleId: p.manyToOne(Circle).mapToPk(),
    kind: oneOf<'took' | 'left'>(),
    office: oneOf<Office>(),
    memberId: p.manyToOne(CircleMember).mapToPk(),
    onDate: day(),
    throughOn: day().strictNullable(),
    recordedBy: p.manyToOne(Person).mapToPk(),
    recordedAt: instant(),
  },
})

/** An office that was given or laid down without a vote. Append-only; who holds what is the fold of these and of what was voted. */
export class CircleOfficeEvent extends schema.class {}
schema.setClass(CircleOfficeEvent)
