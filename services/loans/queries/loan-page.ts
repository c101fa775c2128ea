import { installmentsOf } from '#domain/loan/quote.ts'
import type { LoanInstallment, LoanState } from '#domain/loan/loan-state.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { aheadOn, stateOf } from '../history.ts'
import type { LoanRecord } from '../record.ts'
import type { LoanPage, ScheduledInstallment } from '../schemas/loans.ts'
import { currentAgreement } from './current-agreement.ts'
import { summaryOf } from './loan-list.ts'
import { loanRow } from './loan-rows.ts'

/**
 * One loan on one page: what is owed and when, what was paid, the schedule as it stands, and the points of the charts.
 * @throws 404 `not-found`
 */
export async function loanPage(ctx: Context, loanId: string): Promise<LoanPage> {
  const row = await loanRow(ctx, loanId)
  if (!row) throw notFound()
  const { record } = row
  const asOf = ctx.businessDate
  const state = stateOf(record, asOf)
  const agreement = await currentAgreement(ctx, loanId)
  const installments = (state?.installments ?? promised(record)).map((one) => scheduled(one, asOf))
  return {
    ...summaryOf(row, asOf),
    version: record.version, annualRatePercent: record.terms.annualRatePercent, interestAccrual: record.interestAccrual, ahead: aheadOn(record, asOf), lateFee: record.lateFee,
    returnedPaymentFee: record.returnedPaymentFee,
    installments, paid: paidIn(state),
    chart: {
      balance: (state?.principalHistory ?? []).map(({ date, principalCents }) => ({ on: date, principalCents })),
      projection: projection(state, asOf),
      installments: installments.map(({ number, dueOn, totalCents, paidCents }) => ({ number, dueOn, dueCents: totalCents, paidCents })),
    },
    agreement: agreement && {
      agreementId: agreement.agreementId, documentId: agreement.documentId, signedDocumentId: agreement.signedDocumentId, sequence: agreement.sequence,
      goodThrough: agreement.goodThrough, expired: asOf > agreement.goodThrough, waitingForPersonIds: agreement.parties.filter((party) => party.signedAt === null).map((party) => party.personId),
    },
  }
}

/** Before the money goes out: the schedule of the agreement. */
function promised(record: LoanRecord): LoanInstallment[] {
  return installmentsOf(record.terms).map(({ number, dueDate, principalCents, interestCents, feeCents }) => (
    { number, dueDate, principalCents, interestCents, feesCents: feeCents, paidCents: 0 }
  ))
}

function scheduled({ number, dueDate, principalCents, interestCents, feesCents, paidCents }: LoanInstallment, asOf: string): ScheduledInstallment {
  const totalCents = principalCents + interestCents + feesCents
  const remainingCents = totalCents - paidCents
  return { number, dueOn: dueDate, principalCents, interestCents, feesCents, totalCents, paidCents, remainingCents, state: stateOfInstallment(dueDate, paidCents, remainingCents, asOf) }
}

function stateOfInstallment(dueOn: string, paidCents: number, remainingCents: number, asOf: string): ScheduledInstallment['state'] {
  if (remainingCents <= 0) return 'paid'
  if (dueOn < asOf) return 'late'
  if (dueOn === asOf) return 'due'
  return paidCents > 0 ? 'partly-paid' : 'upcoming'
}

function paidIn(state: LoanState | null): LoanPage['paid'] {
  const sum = (part: 'principalCents' | 'interestCents' | 'feesCents' | 'creditCents') => (state?.allocations ?? []).reduce((total, one) => total + one[part], 0)
  const parts = { principalCents: sum('principalCents'), interestCents: sum('interestCents'), feesCents: sum('feesCents'), creditCents: sum('creditCents') }
  return { ...parts, amountCents: parts.principalCents + parts.interestCents + parts.feesCents + parts.creditCents }
}

/** Today's principal, and what is left of it after each installment to come. What is late counts as paid with the next one. */
function projection(state: LoanState | null, asOf: string): LoanPage['chart']['projection'] {
  if (!state || state.outstanding.principalCents === 0) return []
  const points = [{ on: asOf, principalCents: state.outstanding.principalCents }]
  let left = state.installments.reduce((sum, one) => sum + one.principalCents, 0)
  for (const one of state.installments) {
    left -= one.principalCents
    const isOpen = one.paidCents < one.principalCents + one.interestCents + one.feesCents
    if (one.dueDate > asOf && isOpen) points.push({ on: one.dueDate, principalCents: Math.min(left, state.outstanding.principalCents) })
  }
  return points
}
