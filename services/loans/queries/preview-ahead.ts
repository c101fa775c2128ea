import { outlookOf } from '#domain/loan-change/outlook.ts'
import { aheadChoices, type LifeEvent } from '#domain/loan/loan-events.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { visibleLoan } from '../access.ts'
import { aheadOn, historyOf, isFunded } from '../history.ts'
import type { AheadPreview } from '../schemas/changes.ts'

/**
 * What an amount paid today would do under each choice for money ahead, by the fold that would record it.
 * @throws 404; 409 `loan-not-funded`
 */
export async function previewAhead(ctx: Context, loanId: string, asked: number | undefined): Promise<AheadPreview> {
  const loan = await visibleLoan(ctx, loanId)
  if (!isFunded(loan)) throw problem('loan-not-funded', { status: 409, params: { status: loan.status } })
  const history = historyOf(loan, ctx.businessDate)
  const before = outlookOf(foldLoan(history))
  const amountCents = asked ?? Math.max(1, before.nextDueCents * 2)
  const last = { date: ctx.businessDate, recordedOn: '9999-12-31' }
  const paid: LifeEvent = { ...last, id: 'paid', kind: 'payment', amountCents }
  const choices = aheadChoices.map((ahead) => {
    const after = outlookOf(foldLoan({ ...history, events: [...history.events, { ...last, id: 'chosen', kind: 'ahead-choice', ahead }, paid] }))
    return { ahead, after, costDifferenceCents: after.costCents - before.costCents }
  })
  return { loanId, ahead: aheadOn(loan, ctx.businessDate), choices }
}
