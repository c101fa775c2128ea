import { defineEntity, p } from '@mikro-orm/core'
import { cents, day, instant, oneOf, recordedAt } from './columns.ts'
import { Loan } from './loan.ts'
import { Person } from './person.ts'
import { Pool } from './pool.ts'

const schema = defineEntity({
  name: 'PoolClaimRequest',
  tableName: 'pool_claim_request',
  properties: {
    id: p.uuid().primary(),
    poolId: p.manyToOne(Pool).mapToPk(),
    loanId: p.manyToOne(Loan).mapToPk(),
    amountCents: cents(),
    state: oneOf<'waiting' | 'agreed' | 'refused'>(),
    askedBy: p.manyToOne(Person).mapToPk(),
    askedOn: day(),
    askedAt: instant(),
    decidedBy: p.manyToOne(Person).mapToPk().strictNullable(),
    decidedAt: instant().strictNullable(),
    recordedAt: recordedAt(),
  },
})

/** A claim that one person asked for and that waits for another. Agreed, it is the claim of its id. */
export class PoolClaimRequest extends schema.class {}
schema.setClass(PoolClaimRequest)
