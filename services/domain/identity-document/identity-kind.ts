/** By which paper a person says who she is: with a US number, or without one with a paper of any country (31 CFR 1020.220(a)(2)(i)(A)(4)). */
export const identityKinds = ['itin', 'ssn', 'passport', 'consular-card', 'government-document'] as const
export type IdentityKind = (typeof identityKinds)[number]

/** A US number is its own country. */
export const hasCountry = (kind: IdentityKind): boolean => kind !== 'itin' && kind !== 'ssn'
