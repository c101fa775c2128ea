import { agreementTerms } from '#domain/agreement/agreement-terms.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { audit } from '#platform/audit/index.ts'
import { type Context, holds } from '#platform/context/index.ts'
import { forbidden, problem } from '#platform/errors/index.ts'
import { emit } from '#platform/events/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { isParty } from '../access.ts'
import { productVersion } from '../queries/products.ts'
import { applicationOf, loanForChange, type LoanRecord } from '../record.ts'
import type { AgreementReissued, ReissueAgreement } from '../schemas/agreement.ts'
import { makeAgreement } from './make-agreement.ts'

/**
 * Makes the agreement anew for another day of funding: new first due date, new figures, and every party signs again. What
 * was signed before no longer counts, and stays on record.
 * @throws 404 `not-found`; 403 for whoever is not officer or finance, or is a party herself
 * @throws 409 `loan-already-funded`, `loan-cancelled`, `agreement-stands` where nothing would change
 * @throws 422 `agreement-refused` with `advanceOn: in-the-past`, or `date-too-far` for a day on which it is no longer good
 */
export async function reissueAgreement(ctx: Context, loanId: string, { advanceOn = ctx.businessDate }: ReissueAgreement): Promise<AgreementReissued> {
  if (!holds(ctx.actor, 'officer', 'finance')) throw forbidden()
  const loan = await loanForChange(ctx, loanId)
  if (isParty(ctx.actor, loan)) throw forbidden('own-loan')
  if (loan.status !== 'approved' && loan.status !== 'signed') throw problem(loan.status === 'cancelled' ? 'loan-cancelled' : 'loan-already-funded', { status: 409 })
  if (advanceOn < ctx.businessDate) {
    throw problem('agreement-refused', { status: 422, errors: [{ path: 'advanceOn', code: 'in-the-past', params: { earliest: ctx.businessDate } }] })
  }
  const latest = addDays(ctx.businessDate, (await settingOn(ctx, 'agreement')).goodThroughDays)
  if (advanceOn > latest) throw problem('agreement-refused', { status: 422, errors: [{ path: 'advanceOn', code: 'date-too-far', params: { latest } }] })
  await refuseWhileItStands(ctx, loan, advanceOn)
  const product = await productVersion(ctx, loan.productVersionId)
  const terms = agreementTerms(product.terms, { amountCents: loan.amountCents, installments: loan.terms.installments, advanceOn })
  const agreement = await makeAgreement(ctx, { loanId, loanReference: loan.reference, terms, product })
  await ctx.em.execute("update loan set status = 'approved', terms = ?::jsonb, version = version + 1 where id = ?", [JSON.stringify(terms), loanId], 'run')
  await audit(ctx, { action: 'agreement-made-anew', subjectKind: 'loan', subjectId: loanId, detail: { agreementId: agreement.agreementId, advanceOn } })
  await tellParties(ctx, loan, agreement)
  await emit(ctx, { kind: 'loan-to-sign-again', loanId, applicationId: applicationOf(loan), agreementId: agreement.agreementId })
  return { loanId, advanceOn, ...agreement }
}

/** Made anew for the same day while it is still good, and for people of the same names, it would be the same paper under another number. */
async function refuseWhileItStands(ctx: Context, loan: LoanRecord, advanceOn: string): Promise<void> {
  const [current] = await ctx.em.execute<{ goodThrough: string; renamed: boolean }[]>(
    `select a.good_through as "goodThrough", exists (select from loan_party lp join person p on p.id = lp.person_id
       where lp.loan_id = a.loan_id and a.party_names ->> p.id::text <> p.given_names || ' ' || p.family_names) as renamed
     from agreement a where a.loan_id = ? order by a.sequence desc limit 1`, [loan.id],
  )
  const stands = current && !current.renamed && current.goodThrough >= ctx.businessDate && loan.terms.advances[0]?.date === advanceOn
  if (stands) throw problem('agreement-stands', { status: 409, params: { goodThrough: current.goodThrough } })
}

async function tellParties(ctx: Context, loan: LoanRecord, { agreementId, goodThrough }: { agreementId: string; goodThrough: string }): Promise<void> {
  const params = { amount: { cents: loan.amountCents }, goodThrough: { date: goodThrough } }
  for (const { personId } of loan.parties) {
    await sendNotice(ctx, { personId, kind: 'agreement-made-anew', occurrence: agreementId, loanId: loan.id, params })
  }
}
