import type { FastifyPluginAsync } from 'fastify'
import './words/index.ts'
import { memberRoutes } from './member-routes.ts'
import { routes } from './routes.ts'

export { createCircle } from './commands/create-circle.ts'
export { inviteMember } from './commands/invite-member.ts'
export { joinCircle } from './commands/join-circle.ts'
export { recordContribution, reverseContribution } from './commands/record-contribution.ts'
export { setTurns, startCircle } from './commands/start-circle.ts'
export type { CreateCircle } from './schemas.ts'
export { rulesTextVersion } from './words/rules.ts'

/**
 * Lending circles (tandas), thin: members, one rule set, who has paid for this round. No money of a circle goes through
 * the lender's ledger; step 4 gives each circle a book of its own.
 */
const circles: FastifyPluginAsync = async (app) => {
  await app.register(routes)
  await app.register(memberRoutes)
}
export default circles
