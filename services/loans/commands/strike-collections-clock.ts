import { caseClockMakesSense } from '#domain/collections/case-clocks.ts'
import type { CaseClockKind } from '#domain/collections/collections-case.ts'
import type { Context } from '#platform/context/index.ts'
import type { CollectionsState } from '#workflows/names.ts'
import { lockCases } from '../collections/case-rows.ts'
import { caseAtWork, collectionsState } from '../collections/case-state.ts'
import { recordStep } from '../collections/record-step.ts'
import { caseStrikes } from '../collections/strikes.ts'
import { tellCases } from '../collections/tell-cases.ts'
import { loanForChange } from '../record.ts'

/**
 * Does what a clock of a case is for, once in its life, where the record still wants it: a clock that is not due, was struck, or
 * belongs to a case that ended meanwhile changes nothing. What is too late to make sense is recorded as passed over, so that no
 * clock is ever struck again and again.
 * @returns where the case stands now: the workflow that asked gets no outbox row
 * @throws 404 `not-found`
 */
export async function strikeCollectionsClock(ctx: Context, due: { loanId: string; kind: CaseClockKind; occurrence: string }): Promise<CollectionsState> {
  const { loanId, kind, occurrence } = due
  const loan = await loanForChange(ctx, loanId)
  await lockCases(ctx, [loanId])
  const theCase = await caseAtWork(ctx, loanId)
  const clock = theCase.clocks.find((one) => one.kind === kind && one.occurrence === occurrence)
  if (clock && clock.at <= ctx.now) {
    const passedOver = !caseClockMakesSense(clock, theCase.row, theCase.rules, ctx.businessDate)
    await recordStep(ctx, theCase.row.caseId, { kind, occurrence, passedOver })
    if (!passedOver) await caseStrikes[kind]({ ctx, loan, theCase, clock })
  }
  const [state] = await tellCases(ctx, [loanId])
  return state ?? collectionsState(theCase)
}
