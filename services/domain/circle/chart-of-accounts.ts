import type { AccountClass } from '#domain/ledger/chart-of-accounts.ts'

/**
 * The accounts of a circle's own book. What members put in is owed back to them: 2010 says to all of them together, and is a
 * debit where some have received before they have put in. It is no income and no expense of anybody.
 */
export const circleAccounts = [
  { code: '1010', name: 'Money of the circle', class: 'asset' },
  { code: '2010', name: 'Members', class: 'liability' },
  { code: '2020', name: 'Guarantor', class: 'liability' },
] as const satisfies readonly { code: string; name: string; class: AccountClass }[]

export type CircleAccountCode = (typeof circleAccounts)[number]['code']

/** The code of a circle's book among the books of its programme. */
export const circleBook = (circleId: string): string => `circle:${circleId}`
