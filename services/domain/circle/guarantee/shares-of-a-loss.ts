import type { Cents } from '#domain/money/cents.ts'
import { splitCents } from '#domain/money/dinero-edge.ts'
import { multiplyRounded } from '#domain/money/rounding.ts'
import type { GuaranteeRules } from './guarantee-rules.ts'

/** One who signed for the loan, with the most that her paper says. */
export interface Signed { id: string; capCents: Cents }

export interface Share {
  id: string
  /** Jointly: each owes the whole, and what one pays the others owe no more. */
  owesCents: Cents
  jointly: boolean
}

/**
 * What is owed of a loss by whoever signed her own guarantee for that loan, and by nobody else: nothing, an equal part of the
 * group's part up to the amount in her paper, or all of it jointly. What a cap leaves out is the lender's and moves to nobody.
 * Split exactly: the first to sign bear the odd cents.
 */
export function sharesOfLoss(rules: GuaranteeRules, lostCents: Cents, signed: readonly Signed[]): Share[] {
  if (lostCents <= 0 || signed.length === 0) return []
  if (rules.setting === 'joint_and_several') return signed.map(({ id, capCents }) => ({ id, owesCents: Math.min(lostCents, capCents), jointly: true }))
  if (rules.setting !== 'capped_share') return []
  const together = multiplyRounded(lostCents, 1, { times: rules.cappedSharePercent, per: 100 }, 'half-even')
  const parts = splitCents(together, signed.map(() => 1))
  return signed.map(({ id, capCents }, index) => ({ id, owesCents: Math.min(parts[index] ?? 0, capCents), jointly: false }))
}
