import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { agreementRoutes } from './routes/agreements.ts'
import { changeRoutes } from './routes/changes.ts'
import { endOfDayRoutes } from './routes/end-of-day.ts'
import { importRoutes } from './routes/imports.ts'
import { loanRoutes } from './routes/loans.ts'
import { paperRoutes } from './routes/papers.ts'
import { paymentRoutes } from './routes/payments.ts'
import { poolRoutes } from './routes/pools.ts'
import { productVersionRoutes } from './routes/product-versions.ts'
import { productRoutes } from './routes/products.ts'
import { proposalRoutes } from './routes/proposals.ts'
import { proofRoutes } from './routes/proofs.ts'
import { reconciliationRoutes } from './routes/reconciliation.ts'
import { repayingRoutes } from './routes/repaying.ts'
import { reportRoutes } from './routes/reports.ts'

export const routes: FastifyPluginAsyncZod = async (app) => {
  await app.register(productRoutes)
  await app.register(productVersionRoutes)
  await app.register(loanRoutes)
  await app.register(agreementRoutes)
  await app.register(paymentRoutes)
  await app.register(changeRoutes)
  await app.register(proposalRoutes)
  await app.register(paperRoutes)
  await app.register(proofRoutes)
  await app.register(reconciliationRoutes)
  await app.register(repayingRoutes)
  await app.register(endOfDayRoutes)
  await app.register(reportRoutes)
  await app.register(poolRoutes)
  await app.register(importRoutes)
}
