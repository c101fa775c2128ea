import type { Cents } from '#domain/money/cents.ts'

export const guaranteeSettings = ['none', 'access_block', 'increase_block', 'capped_share', 'joint_and_several'] as const
/** What one member's loan that is not paid means for the others of her group (domain.md 3a), the mildest first but for the second. */
export type GuaranteeSetting = (typeof guaranteeSettings)[number]

/** Those that can make a member pay. */
export type PayingSetting = 'capped_share' | 'joint_and_several'

export interface GuaranteeRules {
  setting: GuaranteeSetting
  /** From how many days late on a member's loan closes the door for the others. */
  lateDays: number
  /** `capped_share`: what part of a loss all who signed bear together, in whole percent; */
  cappedSharePercent: number
  /** and the most that any one of them ever pays for one loan. */
  capCents: Cents
}

/** Whether the setting can make a member pay for another: only ever her who signed her own guarantee. */
export const canMakePay = <Rules extends Pick<GuaranteeRules, 'setting'>>(rules: Rules): rules is Rules & { setting: PayingSetting } => (
  rules.setting === 'capped_share' || rules.setting === 'joint_and_several'
)

/** The most that who signs for a loan could come to pay of its principal. */
export function mostOwedCents(rules: GuaranteeRules, loanCents: Cents): Cents {
  if (rules.setting === 'joint_and_several') return loanCents
  return rules.setting === 'capped_share' ? Math.min(rules.capCents, loanCents) : 0
}
