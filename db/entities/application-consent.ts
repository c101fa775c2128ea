import { defineEntity, p } from '@mikro-orm/core'
import { Application } from './application.ts'
import { Assistance } from './assistance.ts'
import { id, instant, oneOf, recordedAt } from './columns.ts'
import { Person } from './person.ts'
import type { Locale } from './shapes.ts'

const schema = defineEntity({
  name: 'ApplicationConsent',
  tableName: 'application_consent',
  properties: {
    id: id(),
    applicationId: p.manyToOne(Application).mapToPk(),
    personId: p.manyToOne(Person).mapToPk(),
    kind: oneOf<'electronic' | 'truth'>(),
    textVersion: p.text(),
    textSha256: p.text(),
    locale: oneOf<Locale>(),
    givenAt: instant(),
    assistanceId: p.manyToOne(Assistance).mapToPk().strictNullable(),
    ip: p.text().strictNullable(),
    userAgent: p.text().strictNullable(),
    recordedAt: recordedAt(),
  },
})

/** What somebody agreed to when she sent her application, with the evidence of regulation.md part h. Append-only. */
export class ApplicationConsent extends schema.class {}
schema.setClass(ApplicationConsent)
