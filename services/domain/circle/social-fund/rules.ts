/** The rules of a social fund (domain.md 3e): members pay in, it gives and is given back by nobody, it is never shared out. */
export interface SocialFundRules {
  /** The most that one grant may be; null where the fund itself is the only limit. */
  mostGrantCents: number | null
}
