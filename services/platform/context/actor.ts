/** Everything a person may be granted (design.md rule 11). */
export const roles = [
  'applicant', 'member', 'coordinator', 'partner', 'officer', 'coach', 'finance', 'auditor', 'reporting', 'funder', 'administrator',
] as const
export type Role = (typeof roles)[number]

/** Roles whose holders work for the lender: they may be asked for a second factor at sign-in. */
export const staffRoles: readonly Role[] = ['officer', 'coach', 'finance', 'auditor', 'reporting', 'administrator']

export const scopeKinds = ['programme', 'partner', 'circle'] as const
export type ScopeKind = (typeof scopeKinds)[number]

/** One role in exactly one scope. `approvalLimitCents` is an officer's limit in US cents, null where none was set. */
export interface Grant {
  id: string
  role: Role
  scopeKind: ScopeKind
  scopeId: string
  approvalLimitCents: number | null
}

/** Who asks. A `system` actor is a workflow's activity; an `anonymous` one has not signed in. */
export interface Actor {
  kind: 'person' | 'system' | 'anonymous'
  personId: string | null
  programmeId: string
  grants: readonly Grant[]
  sessionId: string | null
}

export const systemActor = (programmeId: string): Actor => ({ kind: 'system', personId: null, programmeId, grants: [], sessionId: null })

export const anonymousActor = (programmeId: string): Actor => ({ kind: 'anonymous', personId: null, programmeId, grants: [], sessionId: null })

/** Whether the actor holds a role in her programme as a whole. */
export function holds(actor: Actor, ...wanted: readonly Role[]): boolean {
  return actor.grants.some((grant) => grant.scopeKind === 'programme' && grant.scopeId === actor.programmeId && wanted.includes(grant.role))
}
