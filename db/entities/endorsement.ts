import { defineEntity, p } from '@mikro-orm/core'
import type { EndorsementRecord, EndorsementStatus, RefusalReason } from '#domain/partner/endorsement.ts'
import { Application } from './application.ts'
import { day, instant, oneOf, recordedAt } from './columns.ts'
import { Partner } from './partner.ts'
import { PartnerPolicyVersion } from './partner-policy.ts'
import { Person } from './person.ts'
import { Pool } from './pool.ts'

const schema = defineEntity({
  name: 'Endorsement',
  tableName: 'endorsement',
  properties: {
    id: p.uuid().primary(),
    applicationId: p.manyToOne(Application).mapToPk(),
    partnerId: p.manyToOne(Partner).mapToPk(),
    policyId: p.manyToOne(PartnerPolicyVersion).mapToPk(),
    status: oneOf<EndorsementStatus>(),
    version: p.integer().default(1),
    round: p.integer().default(1),
    storyShared: p.boolean(),
    record: p.json<EndorsementRecord>().strictNullable(),
    annualRatePercent: p.text().strictNullable(),
    refusalReason: oneOf<RefusalReason>().strictNullable(),
    refusalNote: p.text().strictNullable(),
    returnNote: p.text().strictNullable(),
    requestedBy: p.manyToOne(Person).mapToPk(),
    requestedAt: instant(),
    requestedOn: day(),
    settledOn: day().strictNullable(),
    poolId: p.manyToOne(Pool).mapToPk().strictNullable(),
    updatedAt: recordedAt(),
  },
})

/** A partner's word for an applicant: asked for, recorded by its own criteria, signed by its quorum; or a no, kept with its reason. */
export class Endorsement extends schema.class {}
schema.setClass(Endorsement)
