import { defineEntity, p } from '@mikro-orm/core'
import { cents, day, id, oneOf, recordedAt } from './columns.ts'
import { Pool } from './pool.ts'

const schema = defineEntity({
  name: 'PoolPledge',
  tableName: 'pool_pledge',
  properties: {
    id: id(),
    poolId: p.manyToOne(Pool).mapToPk(),
    source: p.text(),
    sourceKind: oneOf<'partner' | 'lender' | 'philanthropy' | 'other'>(),
    amountCents: cents(),
    pledgedOn: day(),
    reverses: p.uuid().strictNullable(),
    reason: p.text().strictNullable(),
    recordedAt: recordedAt(),
  },
})

/** One source's part of a pool, or, with a negative amount, the row that takes such a one back. Append-only. */
export class PoolPledge extends schema.class {}
schema.setClass(PoolPledge)
