import { defineEntity, p } from '@mikro-orm/core'
import type { CaseEnding } from '#domain/collections/collections-case.ts'
import { day, id, instant, oneOf, recordedAt } from './columns.ts'
import { Loan } from './loan.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'CollectionsCase',
  tableName: 'collections_case',
  properties: {
    id: id(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    loanId: p.manyToOne(Loan).mapToPk(),
    openedVersion: p.integer(),
    version: p.integer(),
    lateSince: day(),
    pastDueSince: day(),
    openedOn: day(),
    closedOn: day().strictNullable(),
    closedBecause: oneOf<CaseEnding>().strictNullable(),
    told: p.json<Record<string, unknown>>().strictNullable(),
    nextStepAt: instant().strictNullable(),
    createdAt: recordedAt(),
  },
})

/** One spell in which a loan was late. `version` goes on from one case of a loan to the next, for they share a workflow id. */
export class CollectionsCase extends schema.class {}
schema.setClass(CollectionsCase)
