import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command } from '#platform/routes/index.ts'
import { answerHelp, askForHelp, closeHelp, sayWhatAbout } from '../commands/help.ts'
import { tickNextStep } from '../commands/next-steps.ts'
import * as writing from '../schemas/writing.ts'

const tags = ['coaching']
const response = { 200: writing.helpRequestOutcome }

/** What she does herself: ticks off what was agreed, asks for help; and what becomes of that. */
export const helpRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post('/loans/:loanId/next-steps/:stepId/tick', {
    config: { access: 'signed-in' },
    schema: { operationId: 'tickNextStep', summary: 'She did it, or not after all', tags, params: writing.stepParams, body: writing.tickStepBody, response: { 200: writing.stepTicked } },
  }, (request, reply) => command(request, reply, (ctx) => tickNextStep(ctx, { ...request.params, ...request.body })))

  app.post('/loans/:loanId/help-requests', {
    config: { access: 'signed-in' },
    schema: {
      operationId: 'askCoachForHelp', summary: 'Ask for help: her coach hears of it, else the office. While one is open, another is the same one', tags,
      params: writing.loanParams, body: writing.askForHelpBody, response: { 201: writing.helpRequestOutcome },
    },
  }, (request, reply) => command(request, reply, (ctx) => askForHelp(ctx, { ...request.params, ...request.body }), { status: 201 }))

  app.put('/help-requests/:helpRequestId/words', {
    config: { access: 'signed-in' },
    schema: { operationId: 'sayWhatHelpIsAbout', summary: 'What the help asked for is about', tags, params: writing.helpParams, body: writing.helpWordsBody, response },
  }, (request, reply) => command(request, reply, (ctx) => sayWhatAbout(ctx, { ...request.params, ...request.body })))

  app.post('/help-requests/:helpRequestId/answer', {
    config: { access: ['coach', 'officer'] },
    schema: { operationId: 'answerCoachHelp', summary: 'Take it on; she hears who did', tags, params: writing.helpParams, response },
  }, (request, reply) => command(request, reply, (ctx) => answerHelp(ctx, request.params)))

  app.post('/help-requests/:helpRequestId/closing', {
    config: { access: 'signed-in' },
    schema: { operationId: 'closeCoachHelp', summary: 'It is done with', tags, params: writing.helpParams, response },
  }, (request, reply) => command(request, reply, (ctx) => closeHelp(ctx, request.params)))
}
