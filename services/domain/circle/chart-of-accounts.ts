import type { AccountClass } from '#domain/ledger/chart-of-accounts.ts'

/**
 * The accounts of a circle's own book. What members put in is owed back to them: 2010 says to all of them together, and is a
 * debit where some have received before they have put in. It is no income and no expense of anybody. A savings group has gains:
 * what they come to is its members' by their shares, and the share-out closes these accounts.
 */
export const circleAccounts = [
  { code: '1010', name: 'Money of the circle', class: 'asset' },
  { code: '1020', name: 'Money of the social fund', class: 'asset' },
  { code: '1210', name: 'Loans to members', class: 'asset' },
  { code: '1220', name: 'Fines to be paid', class: 'asset' },
  { code: '2010', name: 'Members', class: 'liability' },
  { code: '2020', name: 'Guarantor', class: 'liability' },
  { code: '2030', name: 'Shares of members, at cost', class: 'liability' },
  { code: '2040', name: 'Social fund', class: 'liability' },
  { code: '4010', name: 'Charges on loans', class: 'income' },
  { code: '4020', name: 'Fines', class: 'income' },
  { code: '5010', name: 'Costs', class: 'expense' },
  { code: '5020', name: 'Losses on loans', class: 'expense' },
] as const satisfies readonly { code: string; name: string; class: AccountClass }[]

export type CircleAccountCode = (typeof circleAccounts)[number]['code']

/** The code of a circle's book among the books of its programme. */
export const circleBook = (circleId: string): string => `circle:${circleId}`
