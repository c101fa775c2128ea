import { defineEntity, p } from '@mikro-orm/core'
import type { DecisionKind } from '#domain/decision/decision-kind.ts'
import { Application } from './application.ts'
import { cents, day, instant, oneOf } from './columns.ts'
import { Person } from './person.ts'
import { ProductVersion } from './product-version.ts'

const schema = defineEntity({
  name: 'Decision',
  tableName: 'decision',
  properties: {
    id: p.uuid().primary(),
    applicationId: p.manyToOne(Application).mapToPk(),
    applicationVersion: p.integer(),
    kind: oneOf<DecisionKind>(),
    reasons: p.json<readonly string[]>().defaultRaw("'[]'").onCreate(() => []),
    reasonOther: p.text().strictNullable(),
    note: p.text().strictNullable(),
    amountCents: cents().strictNullable(),
    installments: p.integer().strictNullable(),
    productVersionId: p.manyToOne(ProductVersion).mapToPk().strictNullable(),
    needsSecond: p.boolean(),
    decidedBy: p.manyToOne(Person).mapToPk(),
    decidedAt: instant(),
    secondBy: p.manyToOne(Person).mapToPk().strictNullable(),
    secondAt: instant().strictNullable(),
    secondOutcome: oneOf<'agreed' | 'returned'>().strictNullable(),
    finalOn: day().strictNullable(),
    expiresOn: day().strictNullable(),
    answeredBy: p.manyToOne(Person).mapToPk().strictNullable(),
    answeredAt: instant().strictNullable(),
    answer: oneOf<'accepted' | 'refused' | 'expired'>().strictNullable(),
  },
})

/** What an officer decided, with the reasons a person gave, and the second pair of eyes above her limit. */
export class Decision extends schema.class {}
schema.setClass(Decision)
