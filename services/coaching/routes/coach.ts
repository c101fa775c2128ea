import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command } from '#platform/routes/index.ts'
import { assignCoach } from '../commands/assign-coach.ts'
import { addNextStep, dropNextStep } from '../commands/next-steps.ts'
import { recordMinutes } from '../commands/record-minutes.ts'
import { recordTalk } from '../commands/record-talk.ts'
import { writePrivateNote, writeSharedNote } from '../commands/write-note.ts'
import * as writing from '../schemas/writing.ts'

const tags = ['coaching']
const config = { access: ['coach'] } as const
const params = writing.loanParams

/** What a coach writes down about one of her people. */
export const coachRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post('/loans/:loanId/coaching/talks', {
    config,
    schema: {
      operationId: 'recordTalk', summary: 'Write down a talk: held, missed, moved or not needed, with notes, minutes and what comes next', tags, params,
      body: writing.recordTalkBody, response: { 201: writing.talkRecorded },
    },
  }, (request, reply) => command(request, reply, (ctx) => recordTalk(ctx, { ...request.params, ...request.body }), { status: 201 }))

  app.post('/loans/:loanId/coaching/shared-notes', {
    config,
    schema: { operationId: 'writeSharedNote', summary: 'A note that she reads, or a correction of one', tags, params, body: writing.writeNoteBody, response: { 201: writing.noteWritten } },
  }, (request, reply) => command(request, reply, (ctx) => writeSharedNote(ctx, { ...request.params, ...request.body }), { status: 201 }))

  app.post('/loans/:loanId/coaching/private-notes', {
    config,
    schema: { operationId: 'writePrivateNote', summary: 'A note that she never reads, or a correction of one', tags, params, body: writing.writeNoteBody, response: { 201: writing.noteWritten } },
  }, (request, reply) => command(request, reply, (ctx) => writePrivateNote(ctx, { ...request.params, ...request.body }), { status: 201 }))

  app.post('/loans/:loanId/coaching/minutes', {
    config,
    schema: { operationId: 'recordMinutes', summary: 'Minutes given, or a correction of some', tags, params, body: writing.recordMinutesBody, response: { 201: writing.minutesRecorded } },
  }, (request, reply) => command(request, reply, (ctx) => recordMinutes(ctx, { ...request.params, ...request.body }), { status: 201 }))

  app.post('/loans/:loanId/coaching/next-steps', {
    config,
    schema: { operationId: 'addNextStep', summary: 'Something agreed that she does next', tags, params, body: writing.addNextStepBody, response: { 201: writing.stepAdded } },
  }, (request, reply) => command(request, reply, (ctx) => addNextStep(ctx, { ...request.params, ...request.body }), { status: 201 }))

  app.delete('/loans/:loanId/coaching/next-steps/:stepId', {
    config,
    schema: { operationId: 'dropNextStep', summary: 'It is not needed any more', tags, params: writing.stepParams, response: { 200: writing.stepTicked } },
  }, (request, reply) => command(request, reply, (ctx) => dropNextStep(ctx, request.params)))

  app.post('/loans/:loanId/coaching/coach', {
    config: { access: ['coach', 'administrator'] },
    schema: {
      operationId: 'assignCoach', summary: 'Give her a coach; a coach takes those who have none', tags, params,
      body: writing.assignCoachBody, response: { 200: writing.coachAssigned },
    },
  }, (request, reply) => command(request, reply, (ctx) => assignCoach(ctx, { ...request.params, ...request.body })))
}
