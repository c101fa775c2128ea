/**
 * How a fraction of a cent becomes whole: `half-even` (a half goes to the even neighbour) or `half-up`
 * (a half goes away from zero). Every rounding in the product names one of them.
 */
export const roundingModes = ['half-even', 'half-up'] as const
export type RoundingMode = (typeof roundingModes)[number]

/** numerator ÷ denominator (positive) as a whole number, rounded once. */
export function roundQuotient(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  if (numerator < 0n) return -roundQuotient(-numerator, denominator, mode)
  const quotient = numerator / denominator
  const twice = 2n * (numerator - quotient * denominator)
  const up = twice > denominator || (twice === denominator && (mode === 'half-up' || quotient % 2n === 1n))
  return up ? quotient + 1n : quotient
}

/** An exact factor that an amount is multiplied by: times ÷ per. */
export interface Ratio { times: number; per: number }

/**
 * amountCents × units × ratio, rounded once to the cent. All parts whole and none negative.
 * Exact: in safe integers where the product fits, which is nearly always and four times as fast, else in bigint.
 */
export function multiplyRounded(amountCents: number, units: number, ratio: Ratio, mode: RoundingMode): number {
  const product = amountCents * units * ratio.times
  if (!Number.isSafeInteger(product)) {
    return Number(roundQuotient(BigInt(amountCents) * BigInt(units) * BigInt(ratio.times), BigInt(ratio.per), mode))
  }
  // Not `%`, which is slow on numbers above 2^31: a division, which is at most one too high, and then the remainder is exact.
  const rough = Math.floor(product / ratio.per)
  const quotient = rough * ratio.per > product ? rough - 1 : rough
  const remainder = product - quotient * ratio.per
  const twice = 2 * remainder
  const up = twice > ratio.per || (twice === ratio.per && (mode === 'half-up' || quotient % 2 === 1))
  return up ? quotient + 1 : quotient
}
