/** The social fund of a circle, as all its events leave it: kept apart from the box. */
export interface SocialFund {
  boxCents: number
  paidInCents: number
  grantedCents: number
}

export const emptyFund = (): SocialFund => ({ boxCents: 0, paidInCents: 0, grantedCents: 0 })
