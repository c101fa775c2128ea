import { defineEntity, p } from '@mikro-orm/core'
import type { IdentityKind } from '#domain/identity-document/identity-kind.ts'
import { id, oneOf, recordedAt } from './columns.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'IdentityDocument',
  tableName: 'identity_document',
  properties: {
    id: id(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    personId: p.manyToOne(Person).mapToPk(),
    kind: oneOf<IdentityKind>(),
    numberEncrypted: p.text(),
    countryEncrypted: p.text().strictNullable(),
    birthDateEncrypted: p.text().strictNullable(),
    keyId: p.text(),
    recordedBy: p.manyToOne(Person).mapToPk(),
    createdAt: recordedAt(),
  },
})

/** By which paper somebody is who she says; never changed, a row each time she says it anew. */
export class IdentityDocument extends schema.class {}
schema.setClass(IdentityDocument)
