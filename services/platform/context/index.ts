export {
  anonymousActor, holds, roles, scopeKinds, staffRoles, systemActor,
  type Actor, type Grant, type Role, type ScopeKind,
} from './actor.ts'
export type { Context } from './context.ts'
export { oneSnapshot } from './one-snapshot.ts'
export { runPrepared, type Prepared } from './prepared.ts'
export { readAsSystem } from './read-as-system.ts'
export { runAsSystem, type SystemRun } from './run-as-system.ts'
export { inTransaction } from './transaction.ts'
