import { defineEntity, p } from '@mikro-orm/core'
import { Application } from './application.ts'
import { instant } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'VouchInvitation',
  tableName: 'vouch_invitation',
  properties: {
    id: p.uuid().primary(),
    applicationId: p.manyToOne(Application).mapToPk(),
    invitedName: p.text(),
    tokenHash: p.text(),
    codeHash: p.text(),
    expiresAt: instant(),
    openedBy: p.manyToOne(Person).mapToPk().strictNullable(),
    openedAt: instant().strictNullable(),
    declinedAt: instant().strictNullable(),
    cancelledAt: instant().strictNullable(),
    invitedAt: instant(),
  },
})

/** Somebody whom the applicant asked to vouch, by link, code or QR; known by name only until she opens it with an account. */
export class VouchInvitation extends schema.class {}
schema.setClass(VouchInvitation)
