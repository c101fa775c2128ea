import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { query } from '#platform/routes/index.ts'
import { caseload } from '../queries/caseload.ts'
import { coachedPage } from '../queries/coached.ts'
import { myGuide } from '../queries/my-guide.ts'
import { planList, planStanding } from '../queries/plan-standing.ts'
import * as reading from '../schemas/reading.ts'
import { loanParams } from '../schemas/writing.ts'

const tags = ['coaching']

/** The same facts for those who coach, are coached, decide, or assign: each sees what is theirs. */
export const readingRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/coaching/caseload', {
    config: { access: ['coach'] },
    schema: { operationId: 'getCaseload', summary: 'A coach’s day: today’s talks, who needs a call, her people by next date', tags, response: { 200: reading.caseloadSchema } },
  }, (request) => query(request, caseload))

  app.get('/coaching/plans', {
    config: { access: ['administrator'] },
    schema: { operationId: 'listCoachingPlans', summary: 'Every open plan and every coach, to assign them', tags, response: { 200: reading.planListSchema } },
  }, (request) => query(request, planList))

  app.get('/loans/:loanId/coached', {
    config: { access: ['coach'] },
    schema: { operationId: 'getCoached', summary: 'One of a coach’s people; the look is recorded', tags, params: loanParams, response: { 200: reading.coachedSchema } },
  }, (request) => {
    const { loanId } = request.params
    return query(request, (ctx) => coachedPage(ctx, loanId), { audited: { action: 'coached-read', subjectKind: 'loan', subjectId: loanId } })
  })

  app.get('/loans/:loanId/guide', {
    config: { access: 'signed-in' },
    schema: { operationId: 'getMyGuide', summary: 'Her guide: who, when they talk, next steps, what was written down for her', tags, params: loanParams, response: { 200: reading.myGuideSchema } },
  }, (request) => query(request, (ctx) => myGuide(ctx, request.params.loanId)))

  app.get('/loans/:loanId/coaching', {
    config: { access: ['officer', 'auditor'] },
    schema: { operationId: 'getPlanStanding', summary: 'That a plan is there and where it stands; the look is recorded', tags, params: loanParams, response: { 200: reading.planStandingSchema } },
  }, (request) => {
    const { loanId } = request.params
    return query(request, (ctx) => planStanding(ctx, loanId), { audited: { action: 'plan-read', subjectKind: 'loan', subjectId: loanId } })
  })
}
