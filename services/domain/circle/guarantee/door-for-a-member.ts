import type { Cents } from '#domain/money/cents.ts'
import type { GuaranteeRules } from './guarantee-rules.ts'

/** How another member of the group stands with her loan in it. */
export interface OtherLoan { daysPastDue: number; defaulted: boolean }

/** Whether a member may have a loan while others stand as they do; which of them it is, nobody is told. */
export type Door = 'open' | 'no-new-loan' | 'no-bigger-loan'

/** Late enough to close a door: a day short of it is nobody's business. */
export const isBehind = ({ lateDays }: Pick<GuaranteeRules, 'lateDays'>, { daysPastDue, defaulted }: OtherLoan): boolean => defaulted || daysPastDue >= lateDays

/**
 * What the others' loans mean for her own next one. A setting that can make her pay closes no door: what it asks, she signs.
 * @param others all but her own
 */
export function doorFor(rules: Pick<GuaranteeRules, 'setting' | 'lateDays'>, others: readonly OtherLoan[]): Door {
  if (!others.some((other) => isBehind(rules, other))) return 'open'
  if (rules.setting === 'access_block') return 'no-new-loan'
  return rules.setting === 'increase_block' ? 'no-bigger-loan' : 'open'
}

/** Whether the door lets a loan through. @param lastCents her last loan in the group; null where it would be her first, which is bigger than none */
export function letsThrough(door: Door, amountCents: Cents, lastCents: Cents | null): boolean {
  if (door === 'no-bigger-loan') return lastCents !== null && amountCents <= lastCents
  return door === 'open'
}
