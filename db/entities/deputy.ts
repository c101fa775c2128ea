import { defineEntity, p } from '@mikro-orm/core'
import { day, instant } from './columns.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'Deputy',
  tableName: 'deputy',
  properties: {
    id: p.uuid().primary(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    officerId: p.manyToOne(Person).mapToPk(),
    deputyId: p.manyToOne(Person).mapToPk(),
    fromOn: day(),
    throughOn: day(),
    setBy: p.manyToOne(Person).mapToPk(),
    setAt: instant(),
    endedBy: p.manyToOne(Person).mapToPk().strictNullable(),
    endedAt: instant().strictNullable(),
  },
})

/** Who stands in for an officer who is away, both dates inside. */
export class Deputy extends schema.class {}
schema.setClass(Deputy)
