import { defineEntity, p } from '@mikro-orm/core'
import { cents, id, instant, oneOf, recordedAt } from './columns.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'

/** Every role of design.md rule 11. */
export type Role =
  | 'applicant' | 'member' | 'coordinator' | 'partner' | 'officer' | 'coach'
  | 'finance' | 'auditor' | 'reporting' | 'funder' | 'administrator'

export type ScopeKind = 'programme' | 'partner' | 'circle'

const schema = defineEntity({
  name: 'RoleGrant',
  tableName: 'role_grant',
  properties: {
    id: id(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    personId: p.manyToOne(Person).mapToPk(),
    role: oneOf<Role>(),
    scopeKind: oneOf<ScopeKind>(),
    scopeId: p.uuid(),
    approvalLimitCents: cents().strictNullable(),
    grantedBy: p.manyToOne(Person).mapToPk().strictNullable(),
    grantedAt: recordedAt(),
    revokedBy: p.manyToOne(Person).mapToPk().strictNullable(),
    revokedAt: instant().strictNullable(),
  },
})

/** A role that one person has in one scope: a programme, a partner organisation or a circle. */
export class RoleGrant extends schema.class {}
schema.setClass(RoleGrant)
