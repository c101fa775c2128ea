import type { FastifyPluginAsync } from 'fastify'
import { routes } from './routes.ts'

export { backLoan } from './commands/back-loan.ts'
export { createPool, pledge, type NewPledge } from './commands/create-pool.ts'
export { holdRoom, roomHeldFor } from './commands/hold-room.ts'
export { standingOf, standingsOf } from './queries/standing.ts'

/** Pools: pledged deposits that stand behind loans, and the room that is left. Claims and waterfalls come later. */
const pools: FastifyPluginAsync = async (app) => {
  await app.register(routes)
}
export default pools
