import { expect, test } from '@jest/globals'
import { sumCents } from '#domain/money/cents.ts'
import { claimable, claimMoves, type ClaimPart } from '#domain/pool/claim.ts'
import { hasRoomFor, poolStanding, type BackedLoan, type PoolStanding } from '#domain/pool/headroom.ts'
import { borneBy, sourceKinds, waterfalls, type SourceKind, type Waterfall } from '#domain/pool/waterfall.ts'
import { fc } from '#test/support/generated-cases.ts'

interface Step { kind: 'approve' | 'fund' | 'pay' | 'charge-off' | 'claim' | 'recover' | 'waterfall'; loan: number; part: number }

const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('approve' as const, 'approve' as const, 'fund' as const, 'fund' as const, 'pay' as const, 'charge-off' as const, 'claim' as const, 'claim' as const, 'recover' as const, 'waterfall' as const),
  loan: fc.integer({ min: 0, max: 6 }), part: fc.integer({ min: 1, max: 1000 }),
})
const anyPledges = fc.array(fc.record({ sourceKind: fc.constantFrom(...sourceKinds), amountCents: fc.integer({ min: 1, max: 2_000_000 }) }), { minLength: 1, maxLength: 5 })

/** What is exposed is claimed: that makes no room and takes none. */
const keepsHeadroom: ReadonlySet<Step['kind']> = new Set(['claim', 'charge-off', 'fund', 'waterfall'])

interface Claim { waterfall: Waterfall; amountCents: number; parts: number[]; borne: number[] }
type Loan = BackedLoan & { claim?: Claim }

/** A pool as the record keeps it: pledges, loans and claims, and nothing that is a sum. */
class Pool {
  loans: Loan[] = []
  waterfall: Waterfall = waterfalls['pro-rata']
  readonly pledges: readonly { sourceKind: SourceKind; amountCents: number }[]
  constructor(pledges: readonly { sourceKind: SourceKind; amountCents: number }[]) {
    this.pledges = pledges
  }

  get claims(): Claim[] { return this.loans.flatMap(({ claim }) => claim ?? []) }

  left(index: number): number {
    return (this.pledges[index]?.amountCents ?? 0) - sumCents(this.claims.map(({ borne }) => borne[index] ?? 0))
  }

  standing(): PoolStanding {
    return poolStanding(
      this.pledges, this.loans.map(({ claim, ...loan }) => ({ ...loan, borneCents: claim ? sumCents(claim.borne) : 0 })), [],
      this.claims.map(({ amountCents, borne }) => ({ amountCents, borneCents: sumCents(borne) })),
    )
  }

  step({ kind, loan: index, part }: Step): void {
    if (kind === 'waterfall') this.waterfall = Object.values(waterfalls)[index % 3] ?? this.waterfall
    if (kind === 'approve') {
      const amountCents = part * 1_000
      if (hasRoomFor(this.standing(), amountCents)) this.loans.push({ status: 'approved', amountCents, principalOutstandingCents: 0 })
      return
    }
    const loan = this.loans[index % Math.max(1, this.loans.length)]
    if (!loan) return
    if (kind === 'fund' && loan.status === 'approved') Object.assign(loan, { status: 'active', principalOutstandingCents: loan.amountCents })
    if (kind === 'pay' && loan.status === 'active') this.pay(loan, part)
    if (kind === 'charge-off' && loan.status === 'active') loan.status = 'charged-off'
    if (kind === 'claim' && loan.status === 'charged-off' && !loan.claim) this.claim(loan)
    if (kind === 'recover' && loan.status === 'charged-off') {
      this.pay(loan, part)
      if (loan.claim) this.follow(loan, loan.claim)
    }
  }

  pay(loan: Loan, part: number): void {
    loan.principalOutstandingCents -= Math.ceil(loan.principalOutstandingCents * part / 1000)
    if (loan.principalOutstandingCents === 0) loan.status = 'paid-off'
  }

  claim(loan: Loan): void {
    const bearing = this.pledges.map(({ sourceKind, amountCents }, index) => ({ sourceKind, weightCents: amountCents, leftCents: this.left(index) }))
    const amountCents = claimable(loan.principalOutstandingCents, bearing)
    if (amountCents === null) throw new Error('the pledges have enough left for what is exposed')
    const parts = borneBy(amountCents, bearing, this.waterfall)
    loan.claim = { waterfall: this.waterfall, amountCents, parts, borne: [...parts] }
  }

  follow(loan: Loan, claim: Claim): void {
    const parts = this.pledges.map(({ sourceKind }, index): ClaimPart => (
      { sourceKind, claimedCents: claim.parts[index] ?? 0, borneCents: claim.borne[index] ?? 0, leftCents: this.left(index) }
    ))
    for (const [index, move] of claimMoves(parts, loan.principalOutstandingCents, claim.waterfall).entries()) claim.borne[index] = (claim.borne[index] ?? 0) - move
  }
}

test('whatever is approved, paid, charged off, claimed and recovered, in whatever order: headroom is never below zero, no pledge either, and exposure is what the loans say', () => {
  fc.assert(fc.property(anyPledges, fc.array(anyStep, { maxLength: 60 }), (pledges, steps) => {
    const pool = new Pool(pledges)
    for (const step of steps) {
      const before = pool.standing().headroomCents
      pool.step(step)
      const now = pool.standing()
      expect(now.headroomCents).toBeGreaterThanOrEqual(0)
      expect(now.headroomCents === before || !keepsHeadroom.has(step.kind)).toBe(true)
      expect(now.exposureCents).toBe(sumCents(pool.loans.map(({ status, principalOutstandingCents, claim }) => (
        status === 'active' || (status === 'charged-off' && !claim) ? principalOutstandingCents : 0
      ))))
      const lost = sumCents(pool.loans.map(({ claim, principalOutstandingCents }) => (claim ? principalOutstandingCents : 0)))
      expect(now.claimedCents - now.recoveredCents).toBe(lost)
      const lefts = pledges.map((_pledge, index) => pool.left(index))
      for (const left of lefts) expect(left).toBeGreaterThanOrEqual(0)
      expect(sumCents(lefts)).toBe(now.pledgedCents - lost)
    }
  }), { numRuns: 1000 })
})
