import { defineEntity, p } from '@mikro-orm/core'
import type { capacities, keptHerWord, knownFor, seenOfBusiness, wouldLend } from '#domain/application/vouching.ts'
import { Application } from './application.ts'
import { day, instant, oneOf, recordedAt } from './columns.ts'
import { Person } from './person.ts'
import { VouchInvitation } from './vouch-invitation.ts'

const schema = defineEntity({
  name: 'Vouch',
  tableName: 'vouch',
  properties: {
    id: p.uuid().primary(),
    applicationId: p.manyToOne(Application).mapToPk(),
    invitationId: p.manyToOne(VouchInvitation).mapToPk(),
    personId: p.manyToOne(Person).mapToPk(),
    knownFor: oneOf<(typeof knownFor)[number]>(),
    capacity: oneOf<(typeof capacities)[number]>(),
    seenOfBusiness: oneOf<(typeof seenOfBusiness)[number]>(),
    seenInWords: p.text().strictNullable(),
    keptHerWord: oneOf<(typeof keptHerWord)[number]>(),
    wouldLend: oneOf<(typeof wouldLend)[number]>(),
    householdOrFamily: p.boolean(),
    typedName: p.text(),
    textVersion: p.text(),
    statementSha256: p.text(),
    openedAt: instant(),
    signedAt: instant(),
    signedOn: day(),
    ip: p.text().strictNullable(),
    userAgent: p.text().strictNullable(),
    withdrawnAt: instant().strictNullable(),
    withdrawnOn: day().strictNullable(),
    recordedAt: recordedAt(),
  },
})

/** A peer's word for an applicant, as she signed it, with the evidence of a signature. Never changed; withdrawn at most once. */
export class Vouch extends schema.class {}
schema.setClass(Vouch)
