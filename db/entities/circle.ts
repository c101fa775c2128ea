import { defineEntity, p } from '@mikro-orm/core'
import type { CircleRules } from '#domain/circle/kinds.ts'
import type { Cadence } from '#domain/circle/round-dates.ts'
import { cents, day, oneOf, recordedAt } from './columns.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'Circle',
  tableName: 'circle',
  properties: {
    id: p.uuid().primary(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    name: p.text(),
    cadence: oneOf<Cadence>(),
    contributionCents: cents(),
    memberCount: p.integer(),
    startOn: day(),
    kind: p.text(),
    rules: p.json<CircleRules>(),
    status: oneOf<'forming' | 'running' | 'finished'>(),
    coordinatorId: p.manyToOne(Person).mapToPk(),
    createdAt: recordedAt(),
  },
})

/** People who put their money together by the rules that they agreed on: a lending circle, a savings group. */
export class Circle extends schema.class {}
schema.setClass(Circle)
