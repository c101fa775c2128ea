import type { FastifyPluginAsync } from 'fastify'
import './words/index.ts'
import { followLoans } from './loan-moved.ts'
import { routes } from './routes.ts'

export { readCase } from '#services/intake/index.ts'
export { answerCounteroffer } from './commands/answer-counteroffer.ts'
export { assignOfficer } from './commands/assign-officer.ts'
export { decide } from './commands/decide.ts'
export { giveSecondOpinion } from './commands/second-opinion.ts'
export { strikeClock } from './commands/strike-clock.ts'

followLoans()

/** Deciding: the officer's queue and file, decisions with their authority and reasons, letters, and what clocks do. */
const decisions: FastifyPluginAsync = async (app) => {
  await app.register(routes)
}
export default decisions
