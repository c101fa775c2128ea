import { defineEntity, p } from '@mikro-orm/core'
import { Application } from './application.ts'
import { id, instant, oneOf, recordedAt } from './columns.ts'
import { IdentityDocument } from './identity-document.ts'
import { Person } from './person.ts'
import type { PartyRole } from './shapes.ts'

const schema = defineEntity({
  name: 'ApplicationParty',
  tableName: 'application_party',
  properties: {
    id: id(),
    applicationId: p.manyToOne(Application).mapToPk(),
    role: oneOf<PartyRole>(),
    personId: p.manyToOne(Person).mapToPk().strictNullable(),
    invitedName: p.text().strictNullable(),
    inviteTokenHash: p.text().strictNullable(),
    inviteExpiresAt: instant().strictNullable(),
    joinedAt: instant().strictNullable(),
    consentedAt: instant().strictNullable(),
    consentTextVersion: p.text().strictNullable(),
    /** The version that belongs to this file. */
    identityDocumentId: p.manyToOne(IdentityDocument).mapToPk().strictNullable(),
    createdAt: recordedAt(),
  },
})

/** One owner in an application: invited by a link, joined with an account of her own, consented. */
export class ApplicationParty extends schema.class {}
schema.setClass(ApplicationParty)
