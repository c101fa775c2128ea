import { allocate, dinero, toDecimal, toSnapshot } from 'dinero.js/bigint'
import type { Dinero } from 'dinero.js/bigint'
import { USD } from 'dinero.js/bigint/currencies'
import { isCents } from './cents.ts'
import type { Cents } from './cents.ts'

/**
 * The one border between cents and dinero.js. Inside it amounts carry their currency and are bigint, which JSON and
 * workflow payloads cannot hold; outside they are cents.
 */
export type Money = Dinero<bigint>

/** @throws RangeError where cents are not whole */
export function moneyOf(cents: Cents): Money {
  if (!isCents(cents)) throw new RangeError(`Not whole cents: ${cents}`)
  return dinero({ amount: BigInt(cents), currency: USD })
}

/** @throws RangeError where the amount has parts of a cent, or is too large to be written as a number */
export function centsOf(money: Money): Cents {
  const { amount, scale } = toSnapshot(money)
  const cents = Number(amount)
  if (scale !== 2n || !isCents(cents)) throw new RangeError('Not an amount in whole cents')
  return cents
}

/** Dollars as a decimal string, '1234.56': for files and exports. People read amounts through the portal's formats. */
export const dollarsText = (cents: Cents): string => toDecimal(moneyOf(cents))

/**
 * Splits an amount by weights so that the parts add up to it: what does not divide goes, cent by cent, to the first
 * parts that have a weight.
 * @param weights whole numbers, none negative, not all zero
 */
export function splitCents(cents: Cents, weights: readonly number[]): Cents[] {
  const usable = weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0) && weights.some((weight) => weight > 0)
  if (!usable) throw new RangeError('Weights must be whole, none negative, and not all zero')
  return allocate(moneyOf(cents), weights.map(BigInt)).map(centsOf)
}
