import { termsFundedOn } from '#domain/agreement/agreement-terms.ts'
import { type Hindrance, hindranceOf } from '#domain/agreement/may-disburse.ts'
import { advancedCentsOf, feeCentsOf } from '#domain/loan/terms.ts'
import { type Context, holds } from '#platform/context/index.ts'
import { forbidden, problem, type ProblemOptions } from '#platform/errors/index.ts'
import { loanForChange, type LoanRecord, recordAdvance } from '#services/loans/index.ts'
import { currentAgreement } from '../current-agreement.ts'
import type { Disburse, Disbursed } from '../schemas.ts'

/**
 * Sends a signed loan's money and writes down how: another person than those who decided it, never a party, and only under
 * what every party signed. The same id again, for the same loan, answers with what was recorded.
 * @throws 404 `not-found`
 * @throws 403 for whoever is not officer or finance, `own-loan`, `four-eyes` for those who decided it
 * @throws 409 `loan-not-signed`, `loan-already-funded`; `agreement-expired` and `agreement-figures-moved`: make it anew
 * @throws 422 `disbursement-refused` with `disbursedOn: in-the-future` or `before-signing`
 */
export async function disburseLoan(ctx: Context, loanId: string, input: Disburse): Promise<Disbursed> {
  if (!holds(ctx.actor, 'officer', 'finance')) throw forbidden()
  const loan = await loanForChange(ctx, loanId)
  const { disbursedOn = ctx.businessDate } = input
  if (loan.disbursedOn !== null) return repeated(loan, input)
  if (loan.status !== 'signed') throw problem('loan-not-signed', { status: 409, params: { status: loan.status } })
  const agreement = await currentAgreement(ctx, loanId)
  if (agreement.unsigned > 0) throw problem('loan-not-signed', { status: 409, params: { unsigned: agreement.unsigned } })
  await refuseBadDate(ctx, agreement.agreementId, disbursedOn)
  const hindrance = hindranceOf({
    personId: ctx.actor.personId ?? '', partyIds: loan.parties.map((party) => party.personId),
    decidedBy: agreement.decidedBy, secondBy: agreement.secondBy, agreement, disbursedOn,
  })
  if (hindrance) throw refusals[hindrance](disbursedOn)

  const terms = termsFundedOn(agreement.terms, disbursedOn)
  const funded = await recordAdvance(ctx, loan, { eventId: input.id, terms })
  await ctx.em.execute(
    'insert into disbursement (event_id, loan_id, method, reference, disbursed_by) values (?, ?, ?, ?, ?)',
    [input.id, loanId, input.method, input.reference, ctx.actor.personId], 'run',
  )
  return disbursed(funded.record, input.id)
}

const again = 'Make the agreement anew for the day the money goes out; every party signs it again.'
const refusals: Record<Hindrance, (on: string) => Error> = {
  'party-yourself': () => forbidden('own-loan'),
  'decided-by-you': () => forbidden('four-eyes'),
  'agreement-expired': (on) => problem('agreement-expired', conflict(on)),
  'figures-moved': (on) => problem('agreement-figures-moved', conflict(on)),
}
const conflict = (disbursedOn: string): ProblemOptions => ({ status: 409, detail: again, params: { disbursedOn } })

/** The money cannot have gone out before the last party signed, nor tomorrow. */
async function refuseBadDate(ctx: Context, agreementId: string, disbursedOn: string): Promise<void> {
  const [row] = await ctx.em.execute<{ signedOn: string }[]>(
    `select max((s.signed_at at time zone p.time_zone)::date) as "signedOn" from signature s, programme p where s.agreement_id = ? and p.id = ?`,
    [agreementId, ctx.actor.programmeId],
  )
  if (disbursedOn > ctx.businessDate) throw badDate('in-the-future', { latest: ctx.businessDate })
  if (row && disbursedOn < row.signedOn) throw badDate('before-signing', { earliest: row.signedOn })
}

const badDate = (code: string, params: Record<string, string>) => (
  problem('disbursement-refused', { status: 422, errors: [{ path: 'disbursedOn', code, params }] })
)

function repeated(loan: LoanRecord, input: Disburse): Disbursed {
  const known = loan.events.find((event) => event.id === input.id && event.kind === 'advance')
  if (!known) throw problem('loan-already-funded', { status: 409 })
  return disbursed(loan, known.id)
}

function disbursed(loan: LoanRecord, eventId: string): Disbursed {
  const withheldCents = feeCentsOf(loan.terms, (fee) => fee.how === 'withheld')
  const amountCents = advancedCentsOf(loan.terms)
  if (loan.disbursedOn === null || (loan.status !== 'active' && loan.status !== 'paid-off' && loan.status !== 'charged-off')) throw new Error('the loan is funded')
  return {
    loanId: loan.id, reference: loan.reference, eventId, disbursedOn: loan.disbursedOn, amountCents, withheldCents,
    handedOutCents: amountCents - withheldCents, loanStatus: loan.status,
  }
}
