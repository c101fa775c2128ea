import { sumCents } from '#domain/money/cents.ts'
import { finesOwedCents, type Fines } from '../fines/state.ts'
import { lentCents, openLoan, outstandingCents, sharesOf, type Savings } from './state.ts'

export interface ShareOut {
  /** What is shared: the box, and what is owed to it, which is set off against what each would receive. */
  distributedCents: number
  shares: number
  /** By member who is in the circle, in the order of its beginning: what her shares are worth, what she owes, what she receives. */
  members: { memberId: string; shares: number; worthCents: number; owesCents: number; receivesCents: number }[]
}

/** What a member owes the box: her loan with its charge, and her fines where they go into it. */
export function debtCents({ savings, fines, finesInBox }: { savings: Savings; fines: Fines; finesInBox: boolean }, memberId: string): number {
  const loan = openLoan(savings, memberId)
  return (loan === undefined ? 0 : outstandingCents(loan)) + (finesInBox ? finesOwedCents(fines, memberId) : 0)
}

/**
 * The share-out as the box stands (domain.md 3e): value per share = (cash + repaid loans + charges + fines − costs) ÷ total
 * shares, with what is still owed set off first. The cents that do not divide go one by one to whoever's part was cut most
 * (largest remainder), in the order of the circle's beginning where that is the same. Where nobody has shares, what is in the
 * box is everybody's in equal parts. Who owes more than her shares are worth would receive less than nothing: then there is no
 * share-out until she has repaid or left.
 */
export function shareOutOf(state: { members: readonly string[]; savings: Savings; fines: Fines; finesInBox: boolean }): ShareOut {
  const { members, savings } = state
  const here = members.filter((memberId) => !savings.left.has(memberId))
  const owed = here.map((memberId) => debtCents(state, memberId))
  const distributedCents = savings.boxCents + sumCents(owed)
  const shares = here.map((memberId) => sharesOf(savings, memberId))
  const worth = largestRemainder(distributedCents, shares.some((each) => each > 0) ? shares : here.map(() => 1))
  return {
    distributedCents, shares: shares.reduce((sum, each) => sum + each, 0),
    members: here.map((memberId, index) => {
      const [worthCents, owesCents] = [worth[index] ?? 0, owed[index] ?? 0]
      return { memberId, shares: shares[index] ?? 0, worthCents, owesCents, receivesCents: worthCents - owesCents }
    }),
  }
}

/** Splits an amount by weights, none negative, not all zero: what does not divide goes to the largest remainders, the first first. */
export function largestRemainder(cents: number, weights: readonly number[]): number[] {
  const total = BigInt(weights.reduce((sum, weight) => sum + weight, 0))
  const parts = weights.map((weight, index) => {
    const product = BigInt(cents) * BigInt(weight)
    return { index, whole: Number(product / total), rest: product % total }
  })
  const over = cents - sumCents(parts.map(({ whole }) => whole))
  const first = new Set(parts.toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1)).slice(0, over).map(({ index }) => index))
  return parts.map(({ index, whole }) => whole + Number(first.has(index)))
}

/** What is the members' at a day: in the box and owed to it. */
export const savedCents = ({ savings, fines, finesInBox }: { savings: Savings; fines: Fines; finesInBox: boolean }): number => savings.boxCents + lentCents(savings) + (finesInBox ? sumCents(fines.owed.values()) : 0)
