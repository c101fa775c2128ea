import { defineEntity, p } from '@mikro-orm/core'
import type { Waterfall } from '#domain/pool/waterfall.ts'
import { cents, day, recordedAt } from './columns.ts'
import { Loan } from './loan.ts'
import { Person } from './person.ts'
import { Pool } from './pool.ts'

const schema = defineEntity({
  name: 'PoolClaim',
  tableName: 'pool_claim',
  properties: {
    id: p.uuid().primary(),
    poolId: p.manyToOne(Pool).mapToPk(),
    loanId: p.manyToOne(Loan).mapToPk(),
    amountCents: cents(),
    waterfall: p.json<Waterfall>(),
    claimedOn: day(),
    askedBy: p.manyToOne(Person).mapToPk().strictNullable(),
    agreedBy: p.manyToOne(Person).mapToPk().strictNullable(),
    reverses: p.uuid().strictNullable(),
    reason: p.text().strictNullable(),
    recordedAt: recordedAt(),
  },
})

/** What a pool bears of a charged-off loan, or, with a negative amount, the row that takes such a claim back. Append-only. */
export class PoolClaim extends schema.class {}
schema.setClass(PoolClaim)
