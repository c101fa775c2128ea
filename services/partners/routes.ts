import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { addPartner, changePartner } from './commands/keep-partners.ts'
import { keptPartners } from './queries/kept-partners.ts'
import { addPartnerSchema, changePartnerSchema, keptPartnerSchema, keptPartnersSchema, partnerParams } from './schemas.ts'

const tags = ['partners']

export const routes: FastifyPluginAsyncZod = async (app) => {
  app.get('/partners/kept', {
    config: { access: ['administrator', 'auditor'] },
    schema: { operationId: 'listKeptPartners', summary: 'Every organisation with its policy and who speaks for it', tags, response: { 200: keptPartnersSchema } },
  }, (request) => query(request, async (ctx) => ({ partners: await keptPartners(ctx) })))

  app.post('/partners', {
    config: { access: ['administrator'], problems: [422] },
    schema: { operationId: 'addPartner', summary: 'An organisation joins the programme', tags, body: addPartnerSchema, response: { 201: keptPartnerSchema } },
  }, (request, reply) => command(request, reply, (ctx) => addPartner(ctx, request.body), { status: 201 }))

  app.put('/partners/:partnerId', {
    config: { access: ['administrator'], problems: [404, 422] },
    schema: { operationId: 'changePartner', summary: 'What is known of an organisation, its policy among it, as it is from now on', tags, params: partnerParams, body: changePartnerSchema, response: { 200: keptPartnerSchema } },
  }, (request, reply) => command(request, reply, (ctx) => changePartner(ctx, { ...request.params, ...request.body })))
}
