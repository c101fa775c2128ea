import { defineEntity, p } from '@mikro-orm/core'
import { Application } from './application.ts'
import { cents, day, id, oneOf, recordedAt } from './columns.ts'
import { Decision } from './decision.ts'
import { ProductVersion } from './product-version.ts'
import { Programme } from './programme.ts'
import type { LoanTerms } from './shapes.ts'

export type LoanStatus = 'approved' | 'signed' | 'active' | 'paid-off' | 'charged-off' | 'cancelled'

const schema = defineEntity({
  name: 'Loan',
  tableName: 'loan',
  properties: {
    id: id(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    reference: p.text(),
    /** Null, as the decision, of a loan that was brought in. */
    applicationId: p.manyToOne(Application).mapToPk().strictNullable(),
    decisionId: p.manyToOne(Decision).mapToPk().strictNullable(),
    productVersionId: p.manyToOne(ProductVersion).mapToPk(),
    version: p.integer().default(1),
    status: oneOf<LoanStatus>(),
    amountCents: cents(),
    terms: p.json<LoanTerms>(),
    disbursedOn: day().strictNullable(),
    broughtInOn: day().strictNullable(),
    principalOutstandingCents: cents().defaultRaw('0').onCreate(() => 0),
    interestOutstandingCents: cents().defaultRaw('0').onCreate(() => 0),
    feesOutstandingCents: cents().defaultRaw('0').onCreate(() => 0),
    creditCents: cents().defaultRaw('0').onCreate(() => 0),
    nextDueOn: day().strictNullable(),
    nextDueCents: cents().defaultRaw('0').onCreate(() => 0),
    pastDueCents: cents().defaultRaw('0').onCreate(() => 0),
    daysPastDue: p.integer().default(0),
    balancesAsOf: day().strictNullable(),
    lateSince: day().strictNullable(),
    agedVersion: p.integer().strictNullable(),
    agedSequence: p.integer().strictNullable(),
    agedThrough: day().strictNullable(),
    agedFrom: day().strictNullable(),
    createdAt: recordedAt(),
    updatedAt: recordedAt(),
  },
})

/** What was granted. Its balances are caches of the fold of its events as of `balancesAsOf`; check:books recomputes them. */
export class Loan extends schema.class {}
schema.setClass(Loan)
