import { defineEntity, p } from '@mikro-orm/core'
import type { CaseStepKind } from '#domain/collections/collections-case.ts'
import { CollectionsCase } from './collections-case.ts'
import { day, id, oneOf, recordedAt } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'CollectionsStep',
  tableName: 'collections_step',
  properties: {
    id: id(),
    caseId: p.manyToOne(CollectionsCase).mapToPk(),
    kind: oneOf<CaseStepKind>(),
    occurrence: p.text(),
    doneOn: day(),
    doneBy: p.manyToOne(Person).mapToPk().strictNullable(),
    passedOver: p.boolean().default(false),
    until: day().strictNullable(),
    recordedAt: recordedAt(),
  },
})

/** What was done about a late loan, once each: by a clock of its case, or by a person who put a charge-off off. Append-only. */
export class CollectionsStep extends schema.class {}
schema.setClass(CollectionsStep)
