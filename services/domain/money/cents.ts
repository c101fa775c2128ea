/** Whole cents of one currency in a safe integer: how money is written on the wire, in the database and in payloads. */
export type Cents = number

/** $1,000,000,000.00: more than any amount the product handles, and small enough that sums stay exact. */
export const MAX_CENTS = 100_000_000_000

/** Whether a number can be an amount: whole, and small enough to be exact. */
export const isCents = (value: number): boolean => Number.isSafeInteger(value)

/** The sum of amounts. @throws RangeError where it is not whole, safe cents: a fault of the caller, never of a person */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let sum = 0
  for (const amount of amounts) sum += amount
  if (!isCents(sum)) throw new RangeError(`Not whole cents: ${sum}`)
  return sum
}
