import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { sayAbsence } from './commands/say-absence.ts'
import { myMeetings } from './queries/my-meetings.ts'
import { circleParams, meetingParams, myMeetingsSchema, sayAbsenceSchema } from './schemas.ts'

const tags = ['circles']
const config = { access: 'signed-in' } as const

/** Meetings of a circle, for its members. */
export const memberMeetingRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/my-circles/:circleId/meetings', {
    config,
    schema: { operationId: 'listMyMeetings', summary: 'The meetings of my circle: when, where, what is talked about and what was agreed', tags, params: circleParams, response: { 200: myMeetingsSchema } },
  }, (request) => query(request, (ctx) => myMeetings(ctx, request.params.circleId)))

  app.put('/my-circles/:circleId/meetings/:meetingId/absence', {
    config,
    schema: { operationId: 'sayAbsence', summary: 'Say that I cannot come, or that I can after all', tags, params: meetingParams, body: sayAbsenceSchema, response: { 200: myMeetingsSchema } },
  }, (request, reply) => command(request, reply, (ctx) => sayAbsence(ctx, { ...request.params, ...request.body })))
}
