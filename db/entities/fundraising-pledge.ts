import { defineEntity, p } from '@mikro-orm/core'
import { cents, day, instant } from './columns.ts'
import { Fundraising } from './fundraising.ts'
import { FundraisingInvitation } from './fundraising-invitation.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'FundraisingPledge',
  tableName: 'fundraising_pledge',
  properties: {
    id: p.uuid().primary(),
    fundraisingId: p.manyToOne(Fundraising).mapToPk(),
    invitationId: p.manyToOne(FundraisingInvitation).mapToPk().strictNullable(),
    personId: p.manyToOne(Person).mapToPk(),
    amountCents: cents(),
    pledgedOn: day(),
    pledgedAt: instant(),
    withdrawnAt: instant().strictNullable(),
  },
})

/** Somebody’s word that she will give so much, if all of it comes together. */
export class FundraisingPledge extends schema.class {}
schema.setClass(FundraisingPledge)
