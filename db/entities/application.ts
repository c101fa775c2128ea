import { defineEntity, p } from '@mikro-orm/core'
import type { VouchingRules } from '#domain/application/vouching.ts'
import { cents, day, instant, oneOf, recordedAt } from './columns.ts'
import type { BusinessAge, BusinessPlace } from '#domain/application/submission.ts'
import type { Use } from '#domain/application/uses.ts'
import { Person } from './person.ts'
import { ProductVersion } from './product-version.ts'
import { Programme } from './programme.ts'
import type { Budget, Locale, TextVersions } from './shapes.ts'

export type ApplicationStatus =
  | 'draft' | 'incomplete' | 'complete' | 'proposed' | 'approved'
  | 'countered' | 'declined' | 'withdrawn' | 'closed'

/** SourceLink's four kinds of entrepreneur. */
export type EntrepreneurType = 'innovation-led' | 'second-stage' | 'main-street' | 'microenterprise'

const schema = defineEntity({
  name: 'Application',
  tableName: 'application',
  properties: {
    id: p.uuid().primary(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    reference: p.text(),
    version: p.integer().default(1),
    status: oneOf<ApplicationStatus>(),
    applicantId: p.manyToOne(Person).mapToPk(),
    officerId: p.manyToOne(Person).mapToPk().strictNullable(),
    locale: oneOf<Locale>(),
    answers: p.json<Record<string, unknown>>().defaultRaw("'{}'").onCreate(() => ({})),
    businessName: p.text().strictNullable(),
    entrepreneurType: oneOf<EntrepreneurType>().strictNullable(),
    businessSince: oneOf<BusinessAge>().strictNullable(),
    sells: p.text().strictNullable(),
    place: oneOf<BusinessPlace>().strictNullable(),
    story: p.text().strictNullable(),
    purpose: p.text().strictNullable(),
    uses: p.json<readonly Use[]>().strictNullable(),
    amountCents: cents().strictNullable(),
    productVersionId: p.manyToOne(ProductVersion).mapToPk().strictNullable(),
    installments: p.integer().strictNullable(),
    budget: p.json<Budget>().strictNullable(),
    textVersions: p.json<TextVersions>().strictNullable(),
    receivedAt: instant().strictNullable(),
    receivedOn: day().strictNullable(),
    completedOn: day().strictNullable(),
    respondBy: day().strictNullable(),
    decidedOn: day().strictNullable(),
    vouching: p.json<VouchingRules>().strictNullable(),
    vouchesMissing: p.integer().default(0),
    createdAt: recordedAt(),
    updatedAt: recordedAt(),
  },
})

/** What somebody asks for. `answers` is what she typed; the columns hold what was submitted. `version` rises with every change that its workflow must hear of. */
export class Application extends schema.class {}
schema.setClass(Application)
