import { defineEntity, p } from '@mikro-orm/core'
import { Circle } from './circle.ts'
import { instant } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'CircleLottery',
  tableName: 'circle_lottery',
  properties: {
    id: p.uuid().primary(),
    circleId: p.manyToOne(Circle).mapToPk(),
    commitment: p.text(),
    sealedSecret: p.text(),
    openedBy: p.manyToOne(Person).mapToPk(),
    openedAt: instant(),
    memberIds: p.array().columnType('uuid[]').strictNullable(),
    secret: p.text().strictNullable(),
    drawnAt: instant().strictNullable(),
  },
})

/** The lottery of a circle's turns. Its secret is sealed until the draw, and published with it. */
export class CircleLottery extends schema.class {}
schema.setClass(CircleLottery)
