/** What was recorded of a circle's social fund. */
export type SocialFundEvent = { id: string } & (
  | { kind: 'fund-paid'; memberId: string; amountCents: number }
  /** A member was given money in a need: nothing that she owes. */
  | { kind: 'grant'; memberId: string; amountCents: number }
)

export type SocialFundEventKind = SocialFundEvent['kind']
export const socialFundKinds = ['fund-paid', 'grant'] as const satisfies readonly SocialFundEventKind[]
