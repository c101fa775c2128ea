import type { FieldFault } from '#domain/application/typed-answers.ts'
import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { Locale } from '../languages.ts'

/** What a partner may recommend, and how: data of the partner, versioned; an endorsement keeps the version it was made under. */
export interface PartnerPolicy {
  maxAmountCents: number
  /** Codes of the products it recommends for; empty: all. */
  products: readonly string[]
  /** How many of its people must sign. */
  signersNeeded: number
  /** Its own questions, in both languages, answered yes, some or no. */
  criteria: readonly { code: string; question: Record<Locale, string> }[]
  /** Whether somebody with a conflict of interest only says so, or does not sign. */
  conflictRule: 'recuse' | 'disclose'
}

export const criterionAnswers = ['yes', 'some', 'no'] as const
export type CriterionAnswer = (typeof criterionAnswers)[number]

/** The partner's word, as it is recorded: what it knows of her, by its own criteria, and what it recommends. */
export interface EndorsementRecord {
  /** Since when it has known her; the first day of the month where only that is known. */
  knownSince: CalendarDate
  /** In what capacity, in its own words. */
  capacity: string
  answers: readonly { code: string; answer: CriterionAnswer; note: string | null }[]
  amountCents: number
  installments: number
  coachingHours: number
}

export const endorsementStatuses = ['requested', 'returned', 'endorsed', 'declined', 'withdrawn'] as const
export type EndorsementStatus = (typeof endorsementStatuses)[number]

/** Why a partner says no: codes for the record. A reason is the partner's, never told as the lender's. */
export const refusalReasons = ['not-known', 'known-too-little', 'conflict-of-interest', 'outside-policy', 'no-room', 'not-now', 'other'] as const
export type RefusalReason = (typeof refusalReasons)[number]

export const endorsementLife = {
  record: ['requested', 'returned'],
  sign: ['requested', 'returned'],
  refuse: ['requested', 'returned'],
  withdraw: ['endorsed'],
  return: ['endorsed'],
} as const satisfies Record<string, readonly EndorsementStatus[]>

export const mayEndorsementMove = (status: EndorsementStatus, move: keyof typeof endorsementLife): boolean => {
  const from: readonly EndorsementStatus[] = endorsementLife[move]
  return from.includes(status)
}

/** What the application asks for, as far as it is known: a draft may not say yet. */
export interface AskedFor { productCode: string | null; installmentChoices: readonly number[] }

/** Everything in a record that the partner's policy, or the product, does not allow; all at once. */
export function policyFaults(record: EndorsementRecord, policy: PartnerPolicy, asked: AskedFor, today: CalendarDate): FieldFault[] {
  const faults: FieldFault[] = []
  if (record.knownSince > today) faults.push({ path: 'knownSince', code: 'in-the-future' })
  if (record.amountCents > policy.maxAmountCents) faults.push({ path: 'amountCents', code: 'above-policy', params: { maximum: policy.maxAmountCents } })
  if (asked.productCode !== null && policy.products.length > 0 && !policy.products.includes(asked.productCode)) faults.push({ path: 'amountCents', code: 'product-outside-policy' })
  if (asked.installmentChoices.length > 0 && !asked.installmentChoices.includes(record.installments)) faults.push({ path: 'installments', code: 'not-allowed' })
  for (const { code } of policy.criteria) {
    if (record.answers.filter((answer) => answer.code === code).length !== 1) faults.push({ path: `answers.${code}`, code: 'required' })
  }
  for (const { code } of record.answers) if (!policy.criteria.some((criterion) => criterion.code === code)) faults.push({ path: `answers.${code}`, code: 'not-allowed' })
  return faults
}

/** One of the partner's people under a record: her conflict of interest, named or none. */
export interface EndorsementSigner { personId: string; conflict: boolean }

/** Who has signed with effect: under `recuse`, whoever has a conflict has recused herself and another signer is needed. */
export function signersCounted(signers: readonly EndorsementSigner[], { conflictRule }: Pick<PartnerPolicy, 'conflictRule'>): number {
  return new Set(signers.filter(({ conflict }) => conflictRule === 'disclose' || !conflict).map(({ personId }) => personId)).size
}

/** Whether a record has the signatures that make it the partner's word. */
export const hasQuorum = (signers: readonly EndorsementSigner[], policy: Pick<PartnerPolicy, 'conflictRule' | 'signersNeeded'>): boolean => (
  signersCounted(signers, policy) >= policy.signersNeeded
)
