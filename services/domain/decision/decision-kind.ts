/** What an officer may answer: what was asked, other terms, or no. */
export const decisionKinds = ['approve', 'counter', 'decline'] as const
export type DecisionKind = (typeof decisionKinds)[number]
