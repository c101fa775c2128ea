import { defineEntity, p } from '@mikro-orm/core'
import { Application } from './application.ts'
import { day, id, instant } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'MissingItem',
  tableName: 'missing_item',
  properties: {
    id: id(),
    applicationId: p.manyToOne(Application).mapToPk(),
    kind: p.text(),
    /** Who is to send it; null: any of those who ask, and no guarantor. */
    personId: p.manyToOne(Person).mapToPk().strictNullable(),
    note: p.text().strictNullable(),
    /** Code of a prepared reason (services/domain/application/paper-reasons.ts). */
    askedReason: p.text().strictNullable(),
    requestedBy: p.manyToOne(Person).mapToPk().strictNullable(),
    requestedAt: instant(),
    dueOn: day(),
    resolvedBy: p.manyToOne(Person).mapToPk().strictNullable(),
    resolvedAt: instant().strictNullable(),
  },
})

/** Something the lender still needs before it can decide. */
export class MissingItem extends schema.class {}
schema.setClass(MissingItem)
