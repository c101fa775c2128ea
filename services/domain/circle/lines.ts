import type { CircleAccountCode } from './chart-of-accounts.ts'

/** One line in a circle's book. Debit positive, credit negative, integer cents. */
export interface CircleLine { account: CircleAccountCode; amountCents: number }

/** What the events say that accounts of a circle's book stand at: debit positive, credit negative. */
export type Balances = Partial<Record<CircleAccountCode, number>>

/** An amount that goes from one account to another. */
export const moved = (debit: CircleAccountCode, credit: CircleAccountCode, amountCents: number): CircleLine[] => (
  [{ account: debit, amountCents }, { account: credit, amountCents: -amountCents }]
)

/** The same entry the other way round. */
export const opposite = (lines: readonly CircleLine[]): CircleLine[] => lines.map(({ account, amountCents }) => ({ account, amountCents: -amountCents }))
