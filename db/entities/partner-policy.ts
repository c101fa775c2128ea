import { defineEntity, p } from '@mikro-orm/core'
import type { PartnerPolicy } from '#domain/partner/endorsement.ts'
import { id, recordedAt } from './columns.ts'
import { Partner } from './partner.ts'

const schema = defineEntity({
  name: 'PartnerPolicyVersion',
  tableName: 'partner_policy',
  properties: {
    id: id(),
    partnerId: p.manyToOne(Partner).mapToPk(),
    version: p.integer(),
    policy: p.json<PartnerPolicy>(),
    createdAt: recordedAt(),
  },
})

/** One version of what a partner may recommend and by which questions. Append-only. */
export class PartnerPolicyVersion extends schema.class {}
schema.setClass(PartnerPolicyVersion)
