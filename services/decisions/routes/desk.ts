import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { assignMany } from '../commands/assign-many.ts'
import { endDeputy } from '../commands/end-deputy.ts'
import { removeFilter } from '../commands/remove-filter.ts'
import { saveFilter } from '../commands/save-filter.ts'
import { setDeputy } from '../commands/set-deputy.ts'
import { officers } from '../queries/officers.ts'
import { savedFilters } from '../queries/saved-filters.ts'
import * as schemas from '../schemas/desk.ts'

const tags = ['desk']
const reads = ['officer', 'auditor'] as const
const keepsOrder = ['officer', 'administrator'] as const

/** How officers share the work: views of the queue, whose files are whose, and who stands in for whom. */
export const deskRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/saved-filters', {
    config: { access: [...reads] },
    schema: { operationId: 'listSavedFilters', summary: 'One’s own views of the queue', tags, response: { 200: schemas.savedFiltersSchema } },
  }, (request) => query(request, async (ctx) => ({ filters: await savedFilters(ctx) })))

  app.put('/saved-filters/:savedFilterId', {
    config: { access: [...reads] },
    schema: {
      operationId: 'saveFilter', summary: 'Keep a view of the queue under a name', tags,
      params: schemas.savedFilterParams, body: schemas.saveFilter, response: { 200: schemas.savedFilterSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => saveFilter(ctx, { id: request.params.savedFilterId, ...request.body })))

  app.delete('/saved-filters/:savedFilterId', {
    config: { access: [...reads] },
    schema: { operationId: 'removeFilter', summary: 'Forget a view of the queue', tags, params: schemas.savedFilterParams, response: { 200: schemas.savedFiltersSchema } },
  }, (request, reply) => command(request, reply, async (ctx) => {
    await removeFilter(ctx, request.params.savedFilterId)
    return { filters: await savedFilters(ctx) }
  }))

  app.post('/assignments', {
    config: { access: ['officer'] },
    schema: { operationId: 'assignMany', summary: 'Give several files to officers, all or none', tags, body: schemas.assignMany, response: { 200: schemas.assignedMany } },
  }, (request, reply) => command(request, reply, (ctx) => assignMany(ctx, request.body)))

  app.get('/officers', {
    config: { access: ['officer', 'administrator', 'auditor'] },
    schema: { operationId: 'listOfficers', summary: 'Who decides here, and who stands in for whom', tags, response: { 200: schemas.officersSchema } },
  }, (request) => query(request, async (ctx) => ({ officers: await officers(ctx) })))

  app.post('/deputies', {
    config: { access: [...keepsOrder] },
    schema: { operationId: 'setDeputy', summary: 'Say who stands in for an officer who is away', tags, body: schemas.setDeputy, response: { 201: schemas.officersSchema } },
  }, (request, reply) => command(request, reply, (ctx) => setDeputy(ctx, request.body), { status: 201 }))

  app.post('/deputies/:deputyshipId/end', {
    config: { access: [...keepsOrder] },
    schema: { operationId: 'endDeputy', summary: 'She is back', tags, params: schemas.deputyParams, response: { 200: schemas.officersSchema } },
  }, (request, reply) => command(request, reply, (ctx) => endDeputy(ctx, request.params.deputyshipId)))
}
