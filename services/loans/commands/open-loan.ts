import { newId } from '#db/new-id.ts'
import { agreementTerms } from '#domain/agreement/agreement-terms.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { emit } from '#platform/events/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { productVersion } from '../queries/products.ts'
import { type AgreementMade, makeAgreement } from './make-agreement.ts'

/** What was granted, by a decision that is final. */
export interface LoanToOpen {
  applicationId: string
  decisionId: string
  productVersionId: string
  amountCents: number
  installments: number
  /** The day the money is planned to go out; the business date where it is left out. */
  advanceOn?: string
}

export interface LoanOpened extends AgreementMade { loanId: string; reference: string }

/**
 * Makes the loan that a final approval, or an accepted counteroffer, grants: with the application's parties and the first
 * agreement, which each of them is told to sign. Called in the transaction of the decision.
 * @throws DomainError `invalid-terms` where product, amount and number of installments make no loan
 */
export async function openLoan(ctx: Context, granted: LoanToOpen): Promise<LoanOpened> {
  const product = await productVersion(ctx, granted.productVersionId)
  const { amountCents, installments, advanceOn = ctx.businessDate } = granted
  const terms = agreementTerms(product.terms, { amountCents, installments, advanceOn })
  // The application and its parties may still wait in the caller's unit of work.
  await ctx.em.flush()
  const loanId = newId()
  const [row] = await ctx.em.execute<{ reference: string }[]>(
    `insert into loan (id, programme_id, reference, application_id, decision_id, product_version_id, status, amount_cents, terms)
     select ?, ?, 'L-' || to_char(?::date, 'YYMM') || '-' || lpad(number::text, greatest(4, length(number::text)), '0'), ?, ?, ?, 'approved', ?, ?::jsonb
     from next_number(?, 'loan') as number
     returning reference`,
    [
      loanId, ctx.actor.programmeId, ctx.businessDate, granted.applicationId, granted.decisionId,
      granted.productVersionId, amountCents, JSON.stringify(terms), ctx.actor.programmeId,
    ],
  )
  if (!row) throw new Error('a loan has a reference')
  const parties = await ctx.em.execute<{ personId: string }[]>(
    `insert into loan_party (loan_id, person_id, role)
     select ?, person_id, role from application_party where application_id = ? and person_id is not null
     returning person_id as "personId"`, [loanId, granted.applicationId],
  )
  if (parties.length === 0) throw new Error('a loan has a party')
  const agreement = await makeAgreement(ctx, { loanId, loanReference: row.reference, terms, product })
  await audit(ctx, { action: 'loan-opened', subjectKind: 'loan', subjectId: loanId, detail: { applicationId: granted.applicationId, decisionId: granted.decisionId, amountCents } })
  const params = { amount: { cents: amountCents }, goodThrough: { date: agreement.goodThrough } }
  for (const { personId } of parties) {
    await sendNotice(ctx, { personId, kind: 'agreement-ready', occurrence: agreement.agreementId, loanId, params })
  }
  await emit(ctx, { kind: 'loan-opened', loanId, applicationId: granted.applicationId })
  return { loanId, reference: row.reference, ...agreement }
}
