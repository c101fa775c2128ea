import type { DecisionKind } from '#domain/decision/decision-kind.ts'
import { readMoney } from '#frontend/i18n/money-text.ts'
import type { components } from '#frontend/api/schema.d.ts'
import type { ApplicationFile, Reason } from './queries.ts'

type Decide = components['schemas']['Decide']

/** What she typed to decide; kept while she looks elsewhere on the file. */
export interface DecisionValues {
  readonly amount: string
  readonly installments: string
  readonly reasons: Record<string, boolean>
  readonly reasonOther: string
  readonly note: string
}

export const emptyDecision = (file: ApplicationFile): DecisionValues => ({
  amount: String(file.amountCents / 100), installments: String(file.installments), reasons: {}, reasonOther: '', note: '',
})

export const chosenReasons = (values: DecisionValues): Reason['code'][] =>
  Object.entries(values.reasons).flatMap(([code, chosen]) => (chosen ? [code as Reason['code']] : []))

/** The request for a decision: amount and payments only of a counteroffer, reasons only where they are given. */
export function decisionBody(id: string, kind: DecisionKind, file: ApplicationFile, values: DecisionValues): Decide {
  const note = values.note.trim()
  const reasons = kind === 'approve' ? [] : chosenReasons(values)
  const typed = readMoney(values.amount)
  return {
    id, kind, version: file.version, reasons,
    ...(note === '' ? {} : { note }),
    ...(reasons.includes('other') ? { reasonOther: values.reasonOther.trim() } : {}),
    ...(kind === 'counter' ? { amountCents: typed.kind === 'amount' ? typed.cents : file.amountCents, installments: Number(values.installments), productVersionId: file.productVersionId } : {}),
  }
}
