import { isoInstant } from '#db/iso-instant.ts'
import { eventsThatHappened } from '#domain/loan/event-order.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { programmeById } from '#platform/programme/index.ts'
import { loanToTalkAbout } from '../collections/access.ts'
import { historyOf, stateOf } from '../history.ts'
import type { CheckedProof, ProofList, StandingFacts } from '../schemas/proofs.ts'

/** Papers made of a loan, and those that can be made. @throws 404 `not-found`, for a guarantor too */
export async function proofsOf(ctx: Context, loanId: string): Promise<ProofList> {
  const loan = await loanToTalkAbout(ctx, loanId)
  const proofs = await ctx.em.execute<ProofList['proofs']>(
    `select id, kind, as_of as "asOf", document_id as "documentId", check_code as "checkCode", ${isoInstant('made_at')} as "madeAt"
     from loan_proof where loan_id = ? order by made_at desc, id desc limit 100`, [loanId],
  )
  const paidIn = eventsThatHappened(historyOf(loan, ctx.businessDate).events).filter(({ kind }) => kind === 'payment').map(({ date }) => Number(date.slice(0, 4)))
  const thisYear = Number(ctx.businessDate.slice(0, 4))
  const isCurrent = loan.status === 'active' && stateOf(loan, ctx.businessDate)?.daysPastDue === 0
  return {
    proofs, years: [...new Set(paidIn)].filter((year) => year < thisYear).toSorted((a, b) => b - a), inGoodStanding: isCurrent || loan.status === 'paid-off',
  }
}

/**
 * What a proof of good standing says, for whoever holds the paper and types its code: the facts as of its day, and nothing of
 * what has happened since. Dashes, spaces and case do not count.
 * @throws 404 `not-found`
 */
export async function checkedProof(ctx: Context, typed: string): Promise<CheckedProof> {
  const code = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const { timeZone } = await programmeById(ctx.em, ctx.actor.programmeId)
  const [row] = await ctx.em.execute<{ facts: StandingFacts; asOf: string; madeOn: string }[]>(
    `select facts, as_of as "asOf", (made_at at time zone ?)::date as "madeOn" from loan_proof where check_code = ? and kind = 'good-standing'`, [timeZone, code],
  )
  if (!row) throw notFound()
  return { ...row.facts, asOf: row.asOf, madeOn: row.madeOn }
}
