import { defineEntity, p } from '@mikro-orm/core'
import type { FundraisingRules } from '#domain/circle/fundraising/fundraising-rules.ts'
import { Application } from './application.ts'
import { cents, day, instant, oneOf } from './columns.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'Fundraising',
  tableName: 'fundraising',
  properties: {
    id: p.uuid().primary(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    applicationId: p.manyToOne(Application).mapToPk(),
    personId: p.manyToOne(Person).mapToPk(),
    amountCents: cents(),
    story: p.text(),
    rules: p.json<FundraisingRules>(),
    askedAt: instant(),
    riskGrade: p.integer().strictNullable(),
    supportersNeeded: p.integer().strictNullable(),
    reviewedBy: p.manyToOne(Person).mapToPk().strictNullable(),
    openedOn: day().strictNullable(),
    publicOn: day().strictNullable(),
    closedOn: day().strictNullable(),
    outcome: oneOf<'full' | 'failed' | 'withdrawn'>().strictNullable(),
  },
})

/** A loan that supporters are asked to give together, all or nothing. How it stands is its pledges and the date. */
export class Fundraising extends schema.class {}
schema.setClass(Fundraising)
