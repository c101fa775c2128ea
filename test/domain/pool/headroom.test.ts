import { describe, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { hasRoomFor, pledgeShares, poolStanding, type BackedLoan } from '#domain/pool/headroom.ts'
import { anyPart } from '../support/any-part.ts'

const cents = fc.integer({ min: 1, max: 10_000_000 })
const anyLoan: fc.Arbitrary<BackedLoan> = fc.record({
  status: fc.constantFrom('approved' as const, 'signed' as const, 'active' as const, 'paid-off' as const, 'charged-off' as const, 'cancelled' as const), amountCents: cents,
  repaid: anyPart(0, 1),
}).map(({ status, amountCents, repaid }) => ({ status, amountCents, principalOutstandingCents: Math.floor(amountCents * repaid) }))
const anyPledges = fc.array(cents.map((amountCents) => ({ amountCents })), { minLength: 1, maxLength: 6 })

describe('a pool', () => {
  test('reserves at approval, is exposed once the money is out, and is free again as principal comes back', () => {
    const pledges = [{ amountCents: 1_000_000 }]
    const loan = { amountCents: 400_000, principalOutstandingCents: 0 }
    expect(poolStanding(pledges, [{ ...loan, status: 'approved' }])).toEqual({ pledgedCents: 1_000_000, claimedCents: 0, recoveredCents: 0, reservedCents: 400_000, exposureCents: 0, headroomCents: 600_000 })
    expect(poolStanding(pledges, [{ ...loan, status: 'active', principalOutstandingCents: 400_000 }])).toMatchObject({ reservedCents: 0, exposureCents: 400_000, headroomCents: 600_000 })
    expect(poolStanding(pledges, [{ ...loan, status: 'active', principalOutstandingCents: 150_000 }])).toMatchObject({ exposureCents: 150_000, headroomCents: 850_000 })
    expect(poolStanding(pledges, [{ ...loan, status: 'paid-off' }])).toMatchObject({ headroomCents: 1_000_000 })
    expect(poolStanding(pledges, [{ ...loan, status: 'charged-off', principalOutstandingCents: 90_000 }])).toMatchObject({ exposureCents: 90_000 })
  })

  test('whatever it backs: its parts add up, and one that takes only what it has room for is never overdrawn', () => {
    fc.assert(fc.property(anyPledges, fc.array(cents, { maxLength: 20 }), (pledges, wanted) => {
      const loans: BackedLoan[] = []
      for (const amountCents of wanted) {
        if (hasRoomFor(poolStanding(pledges, loans), amountCents)) loans.push({ status: 'approved', amountCents, principalOutstandingCents: 0 })
      }
      const { pledgedCents, reservedCents, exposureCents, headroomCents } = poolStanding(pledges, loans)
      expect(headroomCents).toBe(pledgedCents - reservedCents - exposureCents)
      expect(headroomCents).toBeGreaterThanOrEqual(0)
    }))
  })

  test('keeps what it was asked to for an offer that waits', () => {
    const waiting = poolStanding([{ amountCents: 500_000 }], [], [{ amountCents: 250_000 }])
    expect(waiting).toMatchObject({ pledgedCents: 500_000, reservedCents: 250_000, exposureCents: 0, headroomCents: 250_000 })
    expect(hasRoomFor(waiting, 400_000)).toBe(false)
  })

  test('a repayment never lessens what is left', () => {
    fc.assert(fc.property(anyPledges, fc.array(anyLoan, { minLength: 1, maxLength: 8 }), (pledges, loans) => {
      const before = poolStanding(pledges, loans).headroomCents
      const after = poolStanding(pledges, loans.map((loan, index) => (index === 0 ? { ...loan, principalOutstandingCents: Math.floor(loan.principalOutstandingCents / 2) } : loan)))
      expect(after.headroomCents).toBeGreaterThanOrEqual(before)
    }))
  })

  test('the shares of its pledges add up to the whole', () => {
    fc.assert(fc.property(anyPledges, (pledges) => {
      expect(pledgeShares(pledges).reduce((sum, share) => sum + share, 0)).toBe(10_000)
    }))
    expect(pledgeShares([{ amountCents: 100 }, { amountCents: 200 }, { amountCents: 700 }])).toEqual([1_000, 2_000, 7_000])
  })
})
