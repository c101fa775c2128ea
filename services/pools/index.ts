import type { FastifyPluginAsync } from 'fastify'
import { routes } from './routes.ts'

export { backLoan } from './commands/back-loan.ts'
export { createPool, pledge, type NewPledge } from './commands/create-pool.ts'
export { followLoan, type LoanMoved } from './commands/follow-loan.ts'
export { holdRoom, roomHeldFor } from './commands/hold-room.ts'
export { poolById } from './queries/pools.ts'
export { standingOf, standingsOf } from './queries/standing.ts'
export { poolForecastSchema, poolParams, type PoolForecast } from './schemas.ts'

/** Pools: pledged deposits that stand behind loans, the room that is left, and what they bear of loans that are lost. */
const pools: FastifyPluginAsync = async (app) => {
  await app.register(routes)
}
export default pools
