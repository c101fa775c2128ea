import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { setSetting } from './commands/set-setting.ts'
import { listSettings } from './queries/list-settings.ts'
import { programme } from './queries/programme.ts'
import { programmeSchema, setSettingSchema, settingListSchema, settingParams, settingSetSchema } from './schemas.ts'

const tags = ['programmes']

export const routes: FastifyPluginAsyncZod = async (app) => {
  app.get('/programme', {
    config: { access: 'public' },
    schema: { operationId: 'getProgramme', summary: 'The programme, its lender and its date', tags, response: { 200: programmeSchema } },
  }, (request) => query(request, (ctx) => programme(ctx, app.deps.config)))

  app.get('/settings', {
    config: { access: ['administrator', 'auditor'] },
    schema: { operationId: 'listSettings', summary: 'Every setting with its history', tags, response: { 200: settingListSchema } },
  }, (request) => query(request, listSettings))

  app.put('/settings/:key', {
    config: { access: ['administrator'] },
    schema: {
      operationId: 'setSetting', summary: 'Set a value from a date on', tags,
      params: settingParams, body: setSettingSchema, response: { 200: settingSetSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => setSetting(ctx, request.params.key, request.body)))
}
