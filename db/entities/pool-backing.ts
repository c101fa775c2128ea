import { defineEntity, p } from '@mikro-orm/core'
import { day, recordedAt } from './columns.ts'
import { Endorsement } from './endorsement.ts'
import { Loan } from './loan.ts'
import { Pool } from './pool.ts'

const schema = defineEntity({
  name: 'PoolBacking',
  tableName: 'pool_backing',
  properties: {
    loanId: p.manyToOne(Loan).mapToPk().primary(),
    poolId: p.manyToOne(Pool).mapToPk(),
    endorsementId: p.manyToOne(Endorsement).mapToPk(),
    backedOn: day(),
    recordedAt: recordedAt(),
  },
})

/** Which pool stands behind a loan. Append-only; what it takes of the pool is read from the loan. */
export class PoolBacking extends schema.class {}
schema.setClass(PoolBacking)
