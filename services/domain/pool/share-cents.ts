import type { Cents } from '#domain/money/cents.ts'

/**
 * Shares an amount by weights, every cent given to somebody (D'Hondt: the next cent goes to whom it leaves with the most weight a
 * cent). Unlike `splitCents`, nobody's part falls where the amount grows: what is recovered of a claim takes from nobody.
 * @param cents not negative
 * @param weights whole, not negative; all zero gives nobody anything
 * @returns one part a weight, in their order
 */
export function shareCents(cents: Cents, weights: readonly number[]): Cents[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (whole === 0n) return weights.map(() => 0)
  const parts = weights.map((weight) => BigInt(cents) * BigInt(weight) / whole)
  for (let rest = BigInt(cents) - parts.reduce((sum, part) => sum + part, 0n); rest > 0n; rest--) {
    const next = indexOfNext(parts, weights)
    parts[next] = (parts[next] ?? 0n) + 1n
  }
  return parts.map(Number)
}

/** Whose weight for each cent, with one more, is the most; the first of equals. */
function indexOfNext(parts: readonly bigint[], weights: readonly number[]): number {
  let best = -1
  for (const [index, weight] of weights.entries()) {
    if (weight === 0) continue
    if (best === -1 || BigInt(weight) * ((parts[best] ?? 0n) + 1n) > BigInt(weights[best] ?? 0) * ((parts[index] ?? 0n) + 1n)) best = index
  }
  return best
}
