import type { Cents } from '#domain/money/cents.ts'
import type { AccountClass } from './chart-of-accounts.ts'

/**
 * The accounts of a pool's memo book: deposits that others hold and pledged. What is reserved and exposed is not in it: that is
 * summed from the loans. 1100 is what the pledges have left.
 */
export const poolChart = [
  { code: '1100', name: 'Pledged deposits', class: 'asset' },
  { code: '3100', name: 'Pledged by sources', class: 'equity' },
  { code: '4100', name: 'Recoveries on claims', class: 'income' },
  { code: '5100', name: 'Claims borne', class: 'expense' },
] as const satisfies readonly { code: string; name: string; class: AccountClass }[]

/** The memo book of a pool. */
export const poolBook = (poolId: string): string => `pool-${poolId}`

/** One line of an entry in a pool's book: debit positive. */
export interface PoolLine { account: (typeof poolChart)[number]['code']; amountCents: Cents }

/** A pledge, or, with a negative amount, one that is taken back. */
export const pledgeLines = (amountCents: Cents): PoolLine[] => [{ account: '1100', amountCents }, { account: '3100', amountCents: 0 - amountCents }]

/** A claim as it is made. */
export const claimLines = (amountCents: Cents): PoolLine[] => [{ account: '1100', amountCents: 0 - amountCents }, { account: '5100', amountCents }]

/** What recoveries give back of a claim; negative where one was taken back. */
export const recoveryLines = (amountCents: Cents): PoolLine[] => [{ account: '1100', amountCents }, { account: '4100', amountCents: 0 - amountCents }]

/** A claim that is taken back: what is borne of it is given back, and what was recovered of it never was a recovery. */
export function claimTakenBackLines(amountCents: Cents, borneCents: Cents): PoolLine[] {
  const lines: PoolLine[] = [{ account: '1100', amountCents: borneCents }, { account: '4100', amountCents: amountCents - borneCents }, { account: '5100', amountCents: 0 - amountCents }]
  return lines.filter((line) => line.amountCents !== 0)
}
