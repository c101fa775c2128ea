import { changeKinds, type ChangeKind } from '#domain/loan-change/change.ts'
import { paymentMethods } from '#domain/payment/payment-method.ts'
import type { components } from '#frontend/api/schema.d.ts'
import type { Loan } from '#frontend/api/loans.ts'
import type { Talk } from '#frontend/api/repaying.ts'
import { typedCents } from '#frontend/i18n/money-text.ts'

export type ChangePreview = components['schemas']['LoanChangePreview']
type LoanChange = components['schemas']['LoanChange']

/** A change as it is typed; what its kind does not need is not sent. */
export interface ChangeValues {
  readonly kind: string
  readonly effectiveOn: string
  readonly from: string
  readonly to: string
  readonly annualRatePercent: string
  readonly of: string
  readonly amount: string
  readonly method: string
  readonly reference: string
  readonly reason: string
}

/** The fields of each kind beside its day and the reason. */
export const fieldsOf: Record<ChangeKind, readonly (keyof ChangeValues)[]> = {
  pause: ['from', 'to'], 'rate-change': ['annualRatePercent', 'from'], fee: ['amount'], waiver: ['of', 'amount'],
  refund: ['amount', 'method', 'reference'], 'charge-off': [], recovery: ['amount', 'method', 'reference'],
}

export const kindOf = (values: Pick<ChangeValues, 'kind'>): ChangeKind | undefined => changeKinds.find((kind) => kind === values.kind)

/** What can be written down as the loan stands: the server refuses the rest as well. */
export function offeredKinds({ status, balances }: Loan): readonly ChangeKind[] {
  return changeKinds.filter((kind) => {
    if (kind === 'refund') return balances.creditCents > 0
    if (kind === 'recovery') return status === 'charged-off'
    if (kind === 'rate-change') return true
    return kind === 'waiver' ? balances.outstandingCents > 0 : status === 'active'
  })
}

export const emptyChange = (today: string): ChangeValues => ({
  kind: '', effectiveOn: today, from: today, to: '', annualRatePercent: '', of: '', amount: '', method: '', reference: '', reason: '',
})

/** The pause she asked for: from her next payment through the last of those she would skip. */
export function askedPause(loan: Loan, { pauseInstallments }: Talk): ChangeValues {
  const { asOf } = loan.balances
  const open = loan.installments.filter(({ dueOn, remainingCents }) => dueOn >= asOf && remainingCents > 0)
  return { ...emptyChange(asOf), kind: 'pause', from: open[0]?.dueOn ?? asOf, to: open[(pauseInstallments ?? 1) - 1]?.dueOn ?? '' }
}

/** The request for a change. */
export function changeBody(id: string, kind: ChangeKind, values: ChangeValues): LoanChange {
  const { effectiveOn, from, to } = values
  const every = { id, effectiveOn, reason: values.reason.trim() }
  const amountCents = typedCents(values.amount)
  const reference = values.reference.trim()
  const came = { method: paymentMethods.find((one) => one === values.method) ?? 'cash', ...(reference === '' || values.method === 'cash' ? {} : { reference }) }
  switch (kind) {
    case 'pause': return { kind, ...every, from, to }
    case 'rate-change': return { kind, ...every, annualRatePercent: values.annualRatePercent.trim(), from }
    case 'fee': return { kind, ...every, amountCents }
    case 'waiver': return { kind, ...every, of: values.of === 'fees' ? 'fees' : 'interest', amountCents }
    case 'charge-off': return { kind, ...every }
    default: return { kind, ...every, amountCents, ...came }
  }
}
