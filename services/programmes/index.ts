import type { FastifyPluginAsync } from 'fastify'
import { routes } from './routes.ts'

export { createProgramme, type NewProgramme } from './commands/create-programme.ts'
export { officerLimitCents } from './queries/officer-limit.ts'
export { settingOn, settingOnEach } from './queries/setting-on.ts'
export { settingKeys, settings, type SettingKey, type SettingValue } from './settings/catalogue.ts'

/** Programmes: settings, dated rules and texts. */
const programmes: FastifyPluginAsync = async (app) => {
  await app.register(routes)
}
export default programmes
