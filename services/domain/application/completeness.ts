/** What an officer can ask for; `other` needs words. A party who has not joined is missing too, but nobody marks that by hand. */
export const missingItemKinds = [
  'identity', 'address-proof', 'income-proof', 'bank-statements', 'tax-return', 'business-proof',
  'licence', 'price-quote', 'references', 'debts-proof', 'other',
] as const
export type MissingItemKind = (typeof missingItemKinds)[number]

/** What completeness is read from. `joined` is false for a party who was invited and has not accepted. */
export interface CompletenessFacts {
  parties: readonly { joined: boolean }[]
  items: readonly { resolved: boolean }[]
  /** How many more vouches are needed (vouching.ts). */
  vouchesMissing: number
}

/** How many things are still missing: open items, parties who have not joined, and vouches, which count as one however many. */
export function missingCount({ parties, items, vouchesMissing }: CompletenessFacts): number {
  return parties.filter((party) => !party.joined).length + items.filter((item) => !item.resolved).length + Number(vouchesMissing > 0)
}

/** An application is complete when the lender has all it normally considers (12 CFR 1002.2(f)); since when, arrival.ts says. */
export function completeness(facts: CompletenessFacts): 'complete' | 'incomplete' {
  return missingCount(facts) === 0 ? 'complete' : 'incomplete'
}
