import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { isChargeOffProposed } from '#domain/collections/charge-off-proposal.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { loanForOfficer } from '../collections/access.ts'
import { casesAtWork } from '../collections/case-state.ts'
import { recordStep } from '../collections/record-step.ts'
import { tellCases } from '../collections/tell-cases.ts'
import type { ChargeOffPutOff, ChargeOffToPutOff } from '../schemas/collections.ts'

/**
 * A person decides not to charge off now: it is proposed again so many days later, and until then the case goes on. To charge
 * off is a change of the loan (`changeLoan`). The same id again answers as it did.
 * @throws 403, 404; 409 `charge-off-not-proposed`
 */
export async function putOffChargeOff(ctx: Context, loanId: string, { id, days }: ChargeOffToPutOff): Promise<ChargeOffPutOff> {
  await loanForOfficer(ctx, loanId)
  const [theCase] = await casesAtWork(ctx, [loanId])
  const known = theCase?.row.steps.find(({ kind, occurrence }) => kind === 'charge-off-put-off' && occurrence === id)
  if (known?.until) return { loanId, until: known.until }
  if (!theCase || theCase.row.closedOn !== null || !isChargeOffProposed(theCase.row)) throw problem('charge-off-not-proposed', { status: 409 })
  const until = addDays(ctx.businessDate, days)
  await recordStep(ctx, theCase.row.caseId, { kind: 'charge-off-put-off', occurrence: id, until })
  await audit(ctx, { action: 'charge-off-put-off', subjectKind: 'loan', subjectId: loanId, detail: { until } })
  await tellCases(ctx, [loanId])
  return { loanId, until }
}
