import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { noteCall, noteStep, takeBackStep } from './commands/note-step.ts'
import { pauseCircle, resumeCircle } from './commands/pause-circle.ts'
import { cycleView, myCycle } from './queries/cycle-view.ts'
import * as schemas from './schemas.ts'

const tags = ['circles']
const keeping = ['coordinator', 'officer'] as const
const reading = ['coordinator', 'officer', 'auditor'] as const
/** Other steps than these have ids in paths as well. */
const stepOf = ({ circleId, ladderStepId: stepId }: { circleId: string; ladderStepId: string }) => ({ circleId, stepId })
const { circleParams, stepParams, circleCycleSchema, myCircleCycleSchema } = schemas

/** The cycle of a circle: its pause, and what is done where somebody has not put in. */
export const cycleRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/circles/:circleId/cycle', {
    config: { access: reading },
    schema: { operationId: 'getCircleCycle', summary: 'The pause of a circle, and the steps of its ladder', tags, params: circleParams, response: { 200: circleCycleSchema } },
  }, (request) => query(request, (ctx) => cycleView(ctx, request.params.circleId), { audited: { action: 'circle-read', subjectKind: 'circle', subjectId: request.params.circleId } }))

  app.post('/circles/:circleId/pauses', {
    config: { access: keeping, problems: [422] },
    schema: { operationId: 'pauseCircle', summary: 'Have a circle rest from a day until another', tags, params: circleParams, body: schemas.pauseCircleSchema, response: { 201: circleCycleSchema } },
  }, (request, reply) => command(request, reply, (ctx) => pauseCircle(ctx, { ...request.params, ...request.body }), { status: 201 }))

  app.post('/circles/:circleId/pauses/:pauseId/resumption', {
    config: { access: keeping },
    schema: { operationId: 'resumeCircle', summary: 'Let a circle go on before its pause is over', tags, params: schemas.pauseParams, response: { 200: circleCycleSchema } },
  }, (request, reply) => command(request, reply, (ctx) => resumeCircle(ctx, request.params)))

  app.post('/circles/:circleId/ladder-steps/:ladderStepId/notes', {
    config: { access: keeping, problems: [422] },
    schema: { operationId: 'noteLadderStep', summary: 'Note what came of a step', tags, params: stepParams, body: schemas.noteStepSchema, response: { 201: circleCycleSchema } },
  }, (request, reply) => command(request, reply, (ctx) => noteStep(ctx, { ...stepOf(request.params), ...request.body }), { status: 201 }))

  app.post('/circles/:circleId/ladder-steps/:ladderStepId/taking-back', {
    config: { access: keeping },
    schema: { operationId: 'takeBackLadderStep', summary: 'Take a step back, with its reason', tags, params: stepParams, body: schemas.takeBackStepSchema, response: { 201: circleCycleSchema } },
  }, (request, reply) => command(request, reply, (ctx) => takeBackStep(ctx, { ...stepOf(request.params), ...request.body }), { status: 201 }))

  app.get('/my-circles/:circleId/cycle', {
    config: { access: 'signed-in' },
    schema: { operationId: 'getMyCircleCycle', summary: 'The pause of my circle, what I am asked, and whom I am asked to call', tags, params: circleParams, response: { 200: myCircleCycleSchema } },
  }, (request) => query(request, (ctx) => myCycle(ctx, request.params.circleId)))

  app.post('/my-circles/:circleId/ladder-steps/:ladderStepId/notes', {
    config: { access: 'signed-in' },
    schema: { operationId: 'noteCall', summary: 'Say whether I spoke with whom I was asked to call', tags, params: stepParams, body: schemas.noteCallSchema, response: { 201: myCircleCycleSchema } },
  }, (request, reply) => command(request, reply, (ctx) => noteCall(ctx, { ...stepOf(request.params), ...request.body }), { status: 201 }))
}
