import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { cancelMeeting, changeMeeting, writeMinutes } from './commands/change-meeting.ts'
import { planMeetings } from './commands/plan-meetings.ts'
import { recordMeetingSheet } from './commands/record-meeting-sheet.ts'
import { meetings } from './queries/meetings.ts'
import { meetingSheet } from './queries/meeting-sheet.ts'
import * as schemas from './schemas.ts'

const tags = ['circles']
const keeping = ['coordinator', 'officer'] as const
const reading = ['coordinator', 'officer', 'auditor'] as const
const { circleParams, meetingParams, meetingsSchema, meetingSheetSchema } = schemas

/** A look at a circle, as at its page. */
const looked = ({ circleId }: { circleId: string }) => ({ audited: { action: 'circle-read', subjectKind: 'circle', subjectId: circleId } })

/** Meetings of a circle, for who keeps it. */
export const meetingRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/circles/:circleId/meetings', {
    config: { access: reading },
    schema: { operationId: 'listCircleMeetings', summary: 'The meetings of a circle, and how often each came', tags, params: circleParams, response: { 200: meetingsSchema } },
  }, (request) => query(request, (ctx) => meetings(ctx, request.params.circleId), looked(request.params)))

  app.post('/circles/:circleId/meetings', {
    config: { access: keeping, problems: [422] },
    schema: { operationId: 'planMeetings', summary: 'Plan meetings, one or a series', tags, params: circleParams, body: schemas.planMeetingsSchema, response: { 201: meetingsSchema } },
  }, (request, reply) => command(request, reply, (ctx) => planMeetings(ctx, { ...request.params, ...request.body }), { status: 201 }))

  app.put('/circles/:circleId/meetings/:meetingId', {
    config: { access: keeping, problems: [422] },
    schema: { operationId: 'changeMeeting', summary: 'Change when and where a meeting is, and its agenda', tags, params: meetingParams, body: schemas.changeMeetingSchema, response: { 200: meetingSheetSchema } },
  }, (request, reply) => command(request, reply, (ctx) => changeMeeting(ctx, { ...request.params, ...request.body })))

  app.put('/circles/:circleId/meetings/:meetingId/cancelled', {
    config: { access: keeping },
    schema: { operationId: 'cancelMeeting', summary: 'Call a meeting off, or hold it after all', tags, params: meetingParams, body: schemas.cancelMeetingSchema, response: { 200: meetingSheetSchema } },
  }, (request, reply) => command(request, reply, (ctx) => cancelMeeting(ctx, { ...request.params, ...request.body })))

  app.put('/circles/:circleId/meetings/:meetingId/minutes', {
    config: { access: keeping },
    schema: { operationId: 'writeMinutes', summary: 'What was talked about and agreed', tags, params: meetingParams, body: schemas.writeMinutesSchema, response: { 200: meetingSheetSchema } },
  }, (request, reply) => command(request, reply, (ctx) => writeMinutes(ctx, { ...request.params, ...request.body })))

  app.get('/circles/:circleId/meetings/:meetingId/sheet', {
    config: { access: reading },
    schema: { operationId: 'getMeetingSheet', summary: 'The sheet of a meeting: who came, and what each brings', tags, params: meetingParams, response: { 200: meetingSheetSchema } },
  }, (request) => query(request, (ctx) => meetingSheet(ctx, request.params.circleId, request.params.meetingId), looked(request.params)))

  app.post('/circles/:circleId/meetings/:meetingId/sheet', {
    config: { access: keeping },
    schema: {
      operationId: 'recordMeetingSheet', summary: 'Write down a meeting’s sheet: what agrees is recorded, what somebody else wrote otherwise is reported', tags,
      params: meetingParams, body: schemas.recordMeetingSheetSchema, response: { 200: schemas.meetingSheetRecordedSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => recordMeetingSheet(ctx, { ...request.params, ...request.body })))
}
