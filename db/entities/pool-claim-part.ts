import { defineEntity, p } from '@mikro-orm/core'
import { cents, day, id, oneOf, recordedAt } from './columns.ts'
import { LoanEvent } from './loan-event.ts'
import { PoolClaim } from './pool-claim.ts'
import { PoolPledge } from './pool-pledge.ts'

const schema = defineEntity({
  name: 'PoolClaimPart',
  tableName: 'pool_claim_part',
  properties: {
    id: id(),
    claimId: p.manyToOne(PoolClaim).mapToPk(),
    pledgeId: p.manyToOne(PoolPledge).mapToPk(),
    kind: oneOf<'made' | 'recovered' | 'taken-back'>(),
    amountCents: cents(),
    movedOn: day(),
    loanEventId: p.manyToOne(LoanEvent).mapToPk().strictNullable(),
    recordedAt: recordedAt(),
  },
})

/** What a claim takes from one pledge (negative), or gives back to it. Append-only. */
export class PoolClaimPart extends schema.class {}
schema.setClass(PoolClaimPart)
