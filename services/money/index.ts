import type { FastifyPluginAsync } from 'fastify'
import { routes } from './routes.ts'

export { disburseLoan } from './commands/disburse-loan.ts'
export { disbursementsWaiting } from './queries/disbursements-waiting.ts'

/** Money: disbursement. */
const money: FastifyPluginAsync = async (app) => {
  await app.register(routes)
}
export default money
