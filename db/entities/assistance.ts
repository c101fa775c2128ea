import { defineEntity, p } from '@mikro-orm/core'
import { Application } from './application.ts'
import { day, instant, oneOf } from './columns.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'
import type { Locale } from './shapes.ts'

const schema = defineEntity({
  name: 'Assistance',
  tableName: 'assistance',
  properties: {
    id: p.uuid().primary(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    applicationId: p.manyToOne(Application).mapToPk(),
    applicantId: p.manyToOne(Person).mapToPk(),
    helperId: p.manyToOne(Person).mapToPk(),
    helperRole: oneOf<'officer' | 'coach' | 'partner'>(),
    locale: oneOf<Locale>(),
    consentTextVersion: p.text(),
    consentTextSha256: p.text(),
    consentTypedName: p.text(),
    how: oneOf<'on-helpers-screen'>(),
    byCode: p.boolean(),
    openedOn: day(),
    openedAt: instant(),
    endedAt: instant().strictNullable(),
    endedBy: p.manyToOne(Person).mapToPk().strictNullable(),
    endReason: oneOf<'taken-over' | 'ended-by-her' | 'ended-by-helper' | 'another-helper' | 'submitted' | 'withdrawn' | 'day-over'>().strictNullable(),
  },
})

/** One sitting in which somebody fills in an application with her, on that person's device, with her consent. */
export class Assistance extends schema.class {}
schema.setClass(Assistance)
