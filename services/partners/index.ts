import type { FastifyPluginAsync } from 'fastify'
import { routes } from './routes.ts'

export { createPartner, setPolicy, type NewPartner } from './commands/create-partner.ts'
export { partnerIdsOf, partnerPeople } from './partner-people.ts'
export { currentPolicy, openPartners, partnerById, roomOf, roomsOf } from './queries/partners.ts'

/** Partners: organisations that know people and give their word for them, each by its own policy. */
const partners: FastifyPluginAsync = async (app) => {
  await app.register(routes)
}
export default partners
