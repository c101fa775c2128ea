import { roles, type Actor, type Role } from '../context/actor.ts'

/**
 * Who may call a route at all: anybody, whoever has signed in, or holders of a role. What of it they may see is decided
 * by the query. Every route says so in `config.access`; one that does not stops the start.
 */
export type Access = 'public' | 'signed-in' | readonly Role[]

/** Whether the actor may call a route; 'sign-in' where she may after signing in. */
export function mayCall(access: Access, actor: Actor): 'yes' | 'sign-in' | 'no' {
  if (access === 'public') return 'yes'
  if (actor.kind === 'anonymous') return 'sign-in'
  if (access === 'signed-in') return 'yes'
  return actor.grants.some((grant) => access.includes(grant.role)) ? 'yes' : 'no'
}

/** The roles a route's access lets in, for documentation and the authorisation table. */
export function rolesWithAccess(access: Access): readonly (Role | 'anybody')[] {
  if (access === 'public') return ['anybody']
  return access === 'signed-in' ? roles : access
}
