import { defineEntity, p } from '@mikro-orm/core'
import { cents, day, recordedAt } from './columns.ts'
import { Decision } from './decision.ts'
import { Endorsement } from './endorsement.ts'
import { Pool } from './pool.ts'

const schema = defineEntity({
  name: 'PoolHold',
  tableName: 'pool_hold',
  properties: {
    decisionId: p.manyToOne(Decision).mapToPk().primary(),
    poolId: p.manyToOne(Pool).mapToPk(),
    endorsementId: p.manyToOne(Endorsement).mapToPk(),
    amountCents: cents(),
    heldOn: day(),
    recordedAt: recordedAt(),
  },
})

/** Room that a pool keeps for a counteroffer. Append-only; it counts while the offer waits for its answer. */
export class PoolHold extends schema.class {}
schema.setClass(PoolHold)
