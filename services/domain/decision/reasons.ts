import type { DecisionKind } from './decision-kind.ts'

/**
 * The principal reasons for not granting a request: Regulation B's sample form C-1, Part I, in its order (12 CFR 1002,
 * Appendix C), then those of a business lender (section 1071's list of 2023). Words: services/decisions/words.
 */
export const reasonGroups = {
  application: ['application-incomplete'],
  credit: [
    'insufficient-credit-references', 'unacceptable-credit-references', 'unverifiable-credit-references',
  ],
  work: [
    'irregular-employment', 'unverifiable-employment', 'length-of-employment', 'insufficient-income', 'excessive-obligations', 'unverifiable-income',
  ],
  residence: ['length-of-residence', 'temporary-residence', 'unverifiable-residence'],
  record: [
    'no-credit-file', 'limited-credit-experience', 'poor-performance-with-us', 'delinquent-obligations', 'collection-or-judgment',
    'garnishment-or-attachment', 'foreclosure-or-repossession', 'bankruptcy', 'recent-inquiries', 'insufficient-collateral',
  ],
  business: [
    'business-credit', 'owner-or-guarantor-credit', 'use-of-proceeds', 'cash-flow', 'business-collateral', 'time-in-business',
    'government-programme-criteria', 'aggregate-exposure', 'unverifiable-business-information',
  ],
  other: ['other'],
} as const
export type ReasonGroup = keyof typeof reasonGroups
export type ReasonCode = (typeof reasonGroups)[ReasonGroup][number]

export const reasonCodes: readonly ReasonCode[] = Object.values(reasonGroups).flat()

/**
 * Reasons that are true of nobody here, and so are neither offered nor taken; kept in the list so that an older record is
 * read. What is decided is complete (comments 9(a)(1)-3 and -4), no credit report is pulled, and nothing is pledged.
 */
const neverTrue: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['application-incomplete', 'no-credit-file', 'recent-inquiries', 'insufficient-collateral', 'business-collateral'])

/** Whether an officer can give this reason. */
export const canBeGiven = (code: ReasonCode): boolean => !neverTrue.has(code)

/** "More than four is not likely to be helpful" (comment 9(b)(2)-1). */
export const mostReasons = 4

/** An `other` reason in fewer letters than this says nothing specific. */
export const shortestOtherReason = 12

/** Phrases that the rule names as insufficient (12 CFR 1002.9(b)(2)), in both languages. */
const notSpecific = /internal (standards?|polic(y|ies)|criteria)|qualifying score|credit score|(normas|pol[ií]ticas|criterios) intern[oa]s|puntaje|puntuaci[oó]n/i

export type ReasonProblem =
  | 'reasons-missing' | 'reasons-too-many' | 'reasons-repeated' | 'reasons-not-wanted'
  | 'reason-needs-words' | 'reason-not-specific' | 'reason-not-true'

/**
 * What is wrong with the reasons a person gives; each problem once, with the field it belongs to.
 * An approval carries none; a counteroffer and a decline carry one to four, `other` with words.
 */
export function reasonProblems(
  kind: DecisionKind, reasons: readonly ReasonCode[], otherWords: string | null,
): { path: 'reasons' | 'reasonOther'; code: ReasonProblem }[] {
  const words = otherWords?.trim() ?? ''
  if (kind === 'approve') return reasons.length > 0 || words !== '' ? [{ path: 'reasons', code: 'reasons-not-wanted' }] : []
  const found: { path: 'reasons' | 'reasonOther'; code: ReasonProblem }[] = []
  if (reasons.length === 0) found.push({ path: 'reasons', code: 'reasons-missing' })
  if (reasons.length > mostReasons) found.push({ path: 'reasons', code: 'reasons-too-many' })
  if (new Set(reasons).size < reasons.length) found.push({ path: 'reasons', code: 'reasons-repeated' })
  if (!reasons.every(canBeGiven)) found.push({ path: 'reasons', code: 'reason-not-true' })
  if (reasons.includes('other') && words.length < shortestOtherReason) found.push({ path: 'reasonOther', code: 'reason-needs-words' })
  if (!reasons.includes('other') && words !== '') found.push({ path: 'reasonOther', code: 'reasons-not-wanted' })
  if (notSpecific.test(words)) found.push({ path: 'reasonOther', code: 'reason-not-specific' })
  return found
}
