import type { FastifyPluginAsync } from 'fastify'
import './words/index.ts'
import { grantRoutes } from './grant-routes.ts'
import { meRoutes } from './me-routes.ts'
import { sessionRoutes } from './session-routes.ts'

export { createPerson, type NewPerson } from './commands/create-person.ts'
export { endMembership } from './commands/end-membership.ts'
export { grantMembership } from './commands/grant-membership.ts'
export { askHelpCode, checkHelpCode, personAt, useHelpCode } from './commands/help-code.ts'
export { askCodeSchema, codeSentSchema, personParams } from './schemas.ts'
export { actorAt } from './queries/actor-at.ts'
export { holdersOf } from './queries/holders.ts'
export { recoverable } from './queries/recoverable.ts'
export { wholeName, wholeNames } from './queries/whole-names.ts'
export { whereTold } from './queries/where-told.ts'
export { giveGrant } from './commands/give-grant.ts'
export { makeAdministrator, resetSignIn, type NewAdministrator } from './commands/make-administrator.ts'

/** Identity: people, sign-in, role grants, sessions. */
const identity: FastifyPluginAsync = async (app) => {
  await app.register(sessionRoutes)
  await app.register(meRoutes)
  await app.register(grantRoutes)
}
export default identity
