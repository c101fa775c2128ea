/** What has to be so before a loan that supporters gave is in default: all three (domain.md 3c). */
export interface DefaultRule { monthsWithoutPayment: number; paymentsPastDue: number; warnings: number }

export const defaultRule: DefaultRule = { monthsWithoutPayment: 6, paymentsPastDue: 6, warnings: 3 }

/** Whether a loan is in default: no payment for so long, and so many past due, and warned so often. */
export const isInDefault = (rule: DefaultRule, facts: DefaultRule): boolean => (
  facts.monthsWithoutPayment >= rule.monthsWithoutPayment && facts.paymentsPastDue >= rule.paymentsPastDue && facts.warnings >= rule.warnings
)
