import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { query } from '#platform/routes/index.ts'
import { portfolioAtRiskOn } from '../queries/portfolio-at-risk.ts'
import { portfolioAtRiskQuery, portfolioAtRiskSchema } from '../schemas.ts'

export const reportRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/reports/portfolio-at-risk', {
    config: { access: ['officer', 'finance', 'administrator', 'auditor', 'reporting'] },
    schema: {
      operationId: 'getPortfolioAtRisk', summary: 'Portfolio at risk and ageing, by product', tags: ['reports'],
      querystring: portfolioAtRiskQuery, response: { 200: portfolioAtRiskSchema },
    },
  }, (request) => query(request, (ctx) => portfolioAtRiskOn(ctx, request.query.on)))
}
