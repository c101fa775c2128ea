import { changeKinds, type ChangeKind } from '#domain/loan-change/change.ts'
import { aheadChoices } from '#domain/loan/loan-events.ts'
import { paymentMethods } from '#domain/payment/payment-method.ts'
import type { components } from '#frontend/api/schema.d.ts'
import type { Loan } from '#frontend/api/loans.ts'
import { fieldMoney, typedCents } from '#frontend/i18n/money-text.ts'

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
  readonly moves: string
  readonly installments: string
  readonly lowerInstallments: string
  readonly lower: string
  readonly ahead: string
}

/** The fields of each kind beside its day and the reason. */
export const fieldsOf: Record<ChangeKind, readonly (keyof ChangeValues)[]> = {
  pause: ['from', 'to'], 'due-date-change': ['from', 'to', 'moves'], 'plan-change': ['installments', 'lowerInstallments', 'lower'], 'ahead-choice': ['ahead'], 'rate-change': ['annualRatePercent', 'from'], fee: ['amount'], waiver: ['of', 'amount'],
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
  kind: '', effectiveOn: today, from: today, to: '', annualRatePercent: '', of: '', amount: '', method: '', reference: '', reason: '', moves: 'one', installments: '', lowerInstallments: '', lower: '', ahead: '',
})

/** A change that was asked for, as it would be typed: an officer answers with another one from here. */
export function typedChange(change: components['schemas']['ProposedChange'], today: string): ChangeValues {
  const begun = { ...emptyChange(today), kind: change.kind }
  switch (change.kind) {
    case 'pause': return { ...begun, from: change.from, to: change.to }
    case 'due-date-change': return { ...begun, from: change.from, to: change.to, moves: change.moves }
    case 'plan-change': return {
      ...begun, installments: String(change.installments), lowerInstallments: change.lowerInstallments === undefined ? '' : String(change.lowerInstallments),
      lower: change.lowerCents === undefined ? '' : fieldMoney(change.lowerCents),
    }
    default: return begun
  }
}

const countOf = (text: string): number => Math.trunc(Number(text)) || 0

function planOf({ installments, lowerInstallments, lower }: ChangeValues): { installments: number; lowerInstallments?: number; lowerCents?: number } {
  const isLower = lowerInstallments.trim() !== '' || lower.trim() !== ''
  return { installments: countOf(installments), ...(isLower && { lowerInstallments: countOf(lowerInstallments), lowerCents: typedCents(lower) }) }
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
    case 'due-date-change': return { kind, ...every, from, to, moves: values.moves === 'all' ? 'all' : 'one' }
    case 'plan-change': return { kind, ...every, ...planOf(values) }
    case 'ahead-choice': return { kind, ...every, ahead: aheadChoices.find((one) => one === values.ahead) ?? 'fewer' }
    case 'fee': return { kind, ...every, amountCents }
    case 'waiver': return { kind, ...every, of: values.of === 'fees' ? 'fees' : 'interest', amountCents }
    case 'charge-off': return { kind, ...every }
    default: return { kind, ...every, amountCents, ...came }
  }
}
