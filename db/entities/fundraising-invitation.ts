import { defineEntity, p } from '@mikro-orm/core'
import { instant } from './columns.ts'
import { Fundraising } from './fundraising.ts'

const schema = defineEntity({
  name: 'FundraisingInvitation',
  tableName: 'fundraising_invitation',
  properties: {
    id: p.uuid().primary(),
    fundraisingId: p.manyToOne(Fundraising).mapToPk(),
    invitedName: p.text(),
    tokenHash: p.text(),
    codeHash: p.text(),
    invitedAt: instant(),
  },
})

/** Somebody of her own people whom she asked for support, by a link. */
export class FundraisingInvitation extends schema.class {}
schema.setClass(FundraisingInvitation)
