import { describe, expect, test } from '@jest/globals'
import { sumCents } from '#domain/money/cents.ts'
import { claimMoves, stillBorne } from '#domain/pool/claim.ts'
import { borneBy, isWaterfall, sourceKinds, waterfalls, type Bearing, type Waterfall } from '#domain/pool/waterfall.ts'
import { fc } from '#test/support/generated-cases.ts'

const enough = { numRuns: 1000 }
const cents = fc.integer({ min: 1, max: 10_000_000 })
const anyWaterfall: fc.Arbitrary<Waterfall> = fc.oneof(
  fc.constantFrom<Waterfall>(...Object.values(waterfalls)),
  fc.tuple(fc.shuffledSubarray([...sourceKinds], { minLength: 4 }), fc.integer({ min: 0, max: 4 })).map(([kinds, at]) => [kinds.slice(0, at), kinds.slice(at)].filter((tier) => tier.length > 0)),
)
const anyPledge: fc.Arbitrary<Bearing> = fc.record({ sourceKind: fc.constantFrom(...sourceKinds), weightCents: cents, gone: fc.integer({ min: 0, max: 1000 }) })
  .map(({ gone, ...pledge }) => ({ ...pledge, leftCents: Math.floor(pledge.weightCents * gone / 1000) }))
const anyPledges = fc.array(anyPledge, { minLength: 1, maxLength: 7 })
const leftOf = (pledges: readonly Bearing[]) => sumCents(pledges.map(({ leftCents }) => leftCents))

const three: Bearing[] = [
  { sourceKind: 'partner', weightCents: 600_000, leftCents: 600_000 },
  { sourceKind: 'lender', weightCents: 1_200_000, leftCents: 1_200_000 },
  { sourceKind: 'philanthropy', weightCents: 4_200_000, leftCents: 4_200_000 },
]

describe('a claim', () => {
  test('is borne by a tenth, a fifth and the rest pro rata, or by the partner or the foundation first', () => {
    expect(borneBy(100_000, three, waterfalls['pro-rata'])).toEqual([10_000, 20_000, 70_000])
    expect(borneBy(100_000, three, waterfalls['partner-first'])).toEqual([100_000, 0, 0])
    expect(borneBy(690_000, three, waterfalls['partner-first'])).toEqual([600_000, 20_000, 70_000])
    expect(borneBy(100_000, three, waterfalls['philanthropy-first'])).toEqual([0, 0, 100_000])
  })

  test('what one has not left, the others of its tier bear', () => {
    const [partner, lender, foundation] = three
    if (!partner || !lender || !foundation) throw new Error('three')
    expect(borneBy(100_000, [{ ...partner, leftCents: 1_000 }, lender, foundation], waterfalls['pro-rata'])).toEqual([1_000, 22_000, 77_000])
  })

  test('keeps every cent, takes no pledge below zero, and leaves a later tier alone while an earlier one has something left', () => {
    fc.assert(fc.property(anyPledges, fc.integer({ min: 0, max: 30_000_000 }), anyWaterfall, (pledges, amount, waterfall) => {
      const parts = borneBy(amount, pledges, waterfall)
      expect(sumCents(parts)).toBe(Math.min(amount, leftOf(pledges)))
      for (const [index, { leftCents }] of pledges.entries()) {
        expect(parts[index]).toBeGreaterThanOrEqual(0)
        expect(parts[index]).toBeLessThanOrEqual(leftCents)
      }
      const tiers = waterfall.map((tier) => pledges.flatMap(({ sourceKind, leftCents }, index) => (tier.includes(sourceKind) ? [{ leftCents, part: parts[index] ?? 0 }] : [])))
      const lastBearing = tiers.findLastIndex((tier) => tier.some(({ part }) => part > 0))
      for (const tier of tiers.slice(0, Math.max(0, lastBearing))) for (const { leftCents, part } of tier) expect(part).toBe(leftCents)
    }), enough)
  })

  test('within a tier goes by what was pledged, to the cent, where everybody has enough left', () => {
    fc.assert(fc.property(fc.array(cents, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 1000 }), (weights, part) => {
      const whole = sumCents(weights)
      const amount = Math.floor(whole * part / 1000)
      const parts = borneBy(amount, weights.map((weightCents) => ({ sourceKind: 'other', weightCents, leftCents: weightCents })), waterfalls['pro-rata'])
      for (const [index, weight] of weights.entries()) expect(Math.abs((parts[index] ?? 0) - amount * weight / whole)).toBeLessThan(weights.length)
    }), enough)
  })
})

/** A claim as it was made, on pledges that were whole. */
const anyClaim = fc.record({ pledges: anyPledges, part: fc.integer({ min: 0, max: 1000 }), waterfall: anyWaterfall }).map(({ pledges, part, waterfall }) => {
  const amountCents = Math.floor(leftOf(pledges) * part / 1000)
  const parts = borneBy(amountCents, pledges, waterfall)
  return { amountCents, waterfall, pledges, parts: pledges.map(({ sourceKind, leftCents }, index) => ({ sourceKind, claimedCents: parts[index] ?? 0, borneCents: parts[index] ?? 0, leftCents: leftCents - (parts[index] ?? 0) })) }
})

describe('what is recovered of a claim', () => {
  test('refills who bore last first', () => {
    const parts = [{ sourceKind: 'partner' as const, claimedCents: 600_000 }, { sourceKind: 'lender' as const, claimedCents: 20_000 }, { sourceKind: 'philanthropy' as const, claimedCents: 70_000 }]
    expect(stillBorne(parts, 645_000, waterfalls['partner-first'])).toEqual([600_000, 10_000, 35_000])
    expect(stillBorne(parts, 500_000, waterfalls['partner-first'])).toEqual([500_000, 0, 0])
  })

  test('is never more than was claimed, of the pool and of each pledge, and keeps every cent', () => {
    fc.assert(fc.property(anyClaim, fc.integer({ min: 0, max: 40_000_000 }), ({ parts, amountCents, waterfall }, lost) => {
      const should = stillBorne(parts, lost, waterfall)
      expect(sumCents(should)).toBe(Math.min(lost, amountCents))
      const moves = claimMoves(parts, lost, waterfall)
      expect(sumCents(moves)).toBe(amountCents - Math.min(lost, amountCents))
      for (const [index, { claimedCents }] of parts.entries()) {
        expect(moves[index]).toBeGreaterThanOrEqual(0)
        expect(moves[index]).toBeLessThanOrEqual(claimedCents)
      }
    }), enough)
  })

  test('takes from nobody: the more is recovered, the less each pledge bears', () => {
    fc.assert(fc.property(anyClaim, fc.integer({ min: 0, max: 40_000_000 }), fc.integer({ min: 0, max: 50 }), ({ parts, waterfall }, lost, more) => {
      const [less, all] = [stillBorne(parts, lost, waterfall), stillBorne(parts, lost + more, waterfall)]
      for (const [index, part] of less.entries()) expect(part).toBeLessThanOrEqual(all[index] ?? 0)
    }), enough)
  })

  test('leaves no earlier tier refilled while a later one still bears', () => {
    fc.assert(fc.property(anyClaim, fc.integer({ min: 0, max: 1000 }), ({ parts, amountCents, waterfall }, part) => {
      const should = stillBorne(parts, Math.floor(amountCents * part / 1000), waterfall)
      const tiers = waterfall.map((tier) => parts.flatMap(({ sourceKind, claimedCents }, index) => (tier.includes(sourceKind) ? [{ claimedCents, borne: should[index] ?? 0 }] : [])))
      const lastBearing = tiers.findLastIndex((tier) => tier.some(({ borne }) => borne > 0))
      for (const tier of tiers.slice(0, Math.max(0, lastBearing))) for (const { claimedCents, borne } of tier) expect(borne).toBe(claimedCents)
    }), enough)
  })

  test('taken back, is borne by whom it was borne, to the cent; and nobody is taken below zero', () => {
    fc.assert(fc.property(anyClaim, fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), ({ parts, amountCents, waterfall }, part, gone) => {
      const refilled = claimMoves(parts, Math.floor(amountCents * part / 1000), waterfall)
      const after = parts.map((one, index) => ({ ...one, borneCents: one.borneCents - (refilled[index] ?? 0), leftCents: one.leftCents + (refilled[index] ?? 0) }))
      const takenBack = claimMoves(after, amountCents, waterfall)
      expect(takenBack.map((cents_) => 0 - cents_)).toEqual(refilled.map((cents_) => cents_ + 0))
      const elsewhere = after.map((one) => ({ ...one, leftCents: Math.floor(one.leftCents * gone / 1000) }))
      for (const [index, move] of claimMoves(elsewhere, amountCents, waterfall).entries()) expect((elsewhere[index]?.leftCents ?? 0) + move).toBeGreaterThanOrEqual(0)
    }), enough)
  })
})

test('a waterfall has every kind of source once', () => {
  for (const tiers of Object.values(waterfalls)) expect(isWaterfall(tiers)).toBe(true)
  expect(isWaterfall([['partner']])).toBe(false)
  expect(isWaterfall([['partner', 'partner'], ['lender', 'philanthropy', 'other']])).toBe(false)
  expect(isWaterfall([[], ['partner', 'lender', 'philanthropy', 'other']])).toBe(false)
})
