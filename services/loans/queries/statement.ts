import type { Context } from '#platform/context/index.ts'
import { renderStatement, type PaperFile } from '#platform/documents/index.ts'
import { problem } from '#platform/errors/index.ts'
import { visibleLoan } from '../access.ts'
import { paperFacts } from '../papers/paper-facts.ts'
import { statementFigures } from '../papers/statement-figures.ts'

export interface StatementAsked { from?: string | undefined; to?: string | undefined }

/**
 * What happened to a loan between two days, both inside: from funding to today where they are left out.
 * @throws 404 `not-found`; 409 `loan-not-funded`; 422 `statement-refused` where the days are the wrong way round or to come
 */
export async function statement(ctx: Context, loanId: string, asked: StatementAsked): Promise<PaperFile> {
  const loan = await visibleLoan(ctx, loanId)
  if (loan.disbursedOn === null) throw problem('loan-not-funded', { status: 409 })
  const { from = loan.disbursedOn, to = ctx.businessDate } = asked
  if (to > ctx.businessDate) throw problem('statement-refused', { status: 422, errors: [{ path: 'query.to', code: 'in-the-future', params: { latest: ctx.businessDate } }] })
  if (from > to) throw problem('statement-refused', { status: 422, errors: [{ path: 'query.from', code: 'after-to', params: { latest: to } }] })
  const content = await renderStatement({ ...await paperFacts(ctx, loan), ...statementFigures(loan, { from, to }) })
  return { fileName: `${loan.reference}-estado-${from}-${to}.pdf`, content }
}
