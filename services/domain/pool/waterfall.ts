import type { Cents } from '#domain/money/cents.ts'
import { sumCents } from '#domain/money/cents.ts'
import { shareCents } from './share-cents.ts'

/** Who pledges. */
export const sourceKinds = ['partner', 'lender', 'philanthropy', 'other'] as const
export type SourceKind = (typeof sourceKinds)[number]

/** Who bears a claim before whom: tiers in order, each of the kinds of source that bear together. Every kind is in one of them. */
export type Waterfall = readonly (readonly SourceKind[])[]

/** The three that the field knows. Another is another list. */
export const waterfalls = {
  'pro-rata': [['partner', 'lender', 'philanthropy', 'other']],
  'partner-first': [['partner'], ['lender', 'philanthropy', 'other']],
  'philanthropy-first': [['philanthropy'], ['partner', 'lender', 'other']],
} as const satisfies Record<string, Waterfall>
export type NamedWaterfall = keyof typeof waterfalls

/** Whether every kind of source is in exactly one tier, and no tier is empty. */
export function isWaterfall(tiers: Waterfall): boolean {
  const kinds = tiers.flat()
  return tiers.every((tier) => tier.length > 0) && kinds.length === sourceKinds.length && new Set(kinds).size === kinds.length
}

/** One pledge that can bear a claim. */
export interface Bearing {
  sourceKind: SourceKind
  /** What it counts beside others of its tier: what was pledged. */
  weightCents: Cents
  /** What it has left to bear with. */
  leftCents: Cents
}

/**
 * Who bears how much: the first tier as far as it has something left, then the next. Within a tier by what was pledged; what one
 * has not left the others of its tier bear. Every cent is borne by somebody.
 * @param cents not negative
 * @returns one part a pledge, in their order, none above what it has left; together the amount, or all that is left where that is less
 */
export function borneBy(cents: Cents, pledges: readonly Bearing[], waterfall: Waterfall): Cents[] {
  const parts = pledges.map(() => 0)
  let rest = cents
  for (const tier of waterfall) rest -= bearTogether(rest, pledges, parts, tier)
  return parts
}

/** What one tier bears of the amount. Who would bear more than it has left bears all it has, and the others share the rest anew. */
function bearTogether(cents: Cents, pledges: readonly Bearing[], parts: Cents[], tier: readonly SourceKind[]): Cents {
  let sharing = pledges.flatMap(({ sourceKind, weightCents, leftCents }, index) => (tier.includes(sourceKind) && weightCents > 0 && leftCents > 0 ? [{ index, weightCents, leftCents }] : []))
  const borne = Math.min(cents, sumCents(sharing.map(({ leftCents }) => leftCents)))
  let rest = borne
  for (;;) {
    const shares = shareCents(rest, sharing.map(({ weightCents }) => weightCents))
    const emptied = sharing.filter(({ leftCents }, place) => (shares[place] ?? 0) >= leftCents)
    if (emptied.length === 0) {
      for (const [place, { index }] of sharing.entries()) parts[index] = shares[place] ?? 0
      return borne
    }
    for (const { index, leftCents } of emptied) {
      parts[index] = leftCents
      rest -= leftCents
    }
    sharing = sharing.filter((one) => !emptied.includes(one))
  }
}
