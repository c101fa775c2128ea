import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sourceKinds, waterfalls } from '#domain/pool/waterfall.ts'
import { ProblemError } from '#platform/errors/index.ts'
import type { LoanPage } from '#services/loans/schemas.ts'
import { approvedFrom, chargeOff, poolSeen, peopleOfPools, poolWith, type People } from '#test/services/support/pooled.ts'
import { foundInBooks } from '#test/services/support/found-in-books.ts'
import { createTestApp, type TestApp } from '#test/support/app.ts'
import { fc } from '#test/support/generated-cases.ts'
import { signBy } from '#test/support/loans.ts'

const today = '2026-11-22'
let at: TestApp
let people: People
beforeAll(async () => {
  at = await createTestApp()
  people = await peopleOfPools(at)
})
afterAll(() => at.drop())

type Kind = 'lend' | 'approve' | 'pay' | 'charge-off' | 'claim' | 'recover'
interface Step { kind: Kind; loan: number; part: number }
const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom<Kind>('lend', 'lend', 'approve', 'pay', 'charge-off', 'charge-off', 'claim', 'claim', 'recover', 'recover', 'recover', 'recover'), loan: fc.integer({ min: 0, max: 1 }), part: fc.integer({ min: 1, max: 100 }),
})
const anyPool = fc.record({
  pledges: fc.array(fc.record({ sourceKind: fc.constantFrom(...sourceKinds), amountCents: fc.integer({ min: 50_000, max: 400_000 }) }), { minLength: 1, maxLength: 4 }),
  waterfall: fc.constantFrom(...Object.values(waterfalls)),
  // Each group happens at the same moment.
  groups: fc.array(fc.array(anyStep, { minLength: 1, maxLength: 4 }), { minLength: 5, maxLength: 9 }),
})

type Pool = Awaited<ReturnType<typeof poolWith>>
const page = async (loanId: string) => (await people.finance.get(`/api/loans/${loanId}`)).json<LoanPage>()

const loansOf = async ({ poolId }: Pool, status: string): Promise<string[]> => (
  (await at.orm.em.fork().execute<{ id: string }[]>('select l.id from pool_backing b join loan l on l.id = b.loan_id where b.pool_id = ? and l.status = ? order by l.reference', [poolId, status])).map(({ id }) => id)
)

/** What cannot be done as things are is refused, and that is an answer; a fault of ours is not. */
async function step(pool: Pool, { kind, loan, part }: Step): Promise<void> {
  if (kind === 'lend' || kind === 'approve') return lend(pool, part * 1_500, kind === 'lend')
  const loans = await loansOf(pool, kind === 'pay' || kind === 'charge-off' ? 'active' : 'charged-off')
  const loanId = loans[loan % Math.max(1, loans.length)]
  if (loanId === undefined) return undefined
  const { balances } = await page(loanId)
  const amountCents = Math.max(1, Math.floor(balances.outstandingCents * part / 100))
  if (kind === 'charge-off') return chargeOff(people.officer, loanId, today).then(() => undefined, () => undefined)
  if (kind === 'claim') return claimed(pool, loanId)
  const money = { id: randomUUID(), amountCents, method: 'transfer' }
  const answer = kind === 'pay'
    ? await people.finance.post(`/api/loans/${loanId}/payments`, { ...money, receivedOn: today })
    : await people.finance.post(`/api/loans/${loanId}/changes`, { ...money, kind: 'recovery', effectiveOn: today, reason: 'Pagó algo' })
  if (answer.statusCode >= 500) throw new Error(answer.body)
  return undefined
}

async function lend(pool: Pool, amountCents: number, isFunded: boolean): Promise<void> {
  try {
    const loanId = await approvedFrom(at, pool, people, Math.max(25_000, amountCents))
    if (!isFunded) return
    await signBy(at, loanId, people.borrower)
    await people.finance.post(`/api/loans/${loanId}/disbursement`, { id: randomUUID(), method: 'transfer', reference: 'ACH 1' })
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'pool-headroom-short') throw error
  }
}

async function claimed({ poolId }: Pool, loanId: string): Promise<void> {
  const id = randomUUID()
  const answers = [await people.finance.post(`/api/pools/${poolId}/claims`, { id, loanId }), await people.administrator.post(`/api/pools/${poolId}/claims/${id}/agreement`, {})]
  // Asked for before something came in, it is refused, so that it can be asked for anew.
  if (answers[1]?.statusCode === 409) await people.finance.post(`/api/pools/${poolId}/claims/${id}/refusal`, {})
  for (const { statusCode, body } of answers) if (statusCode >= 500) throw new Error(body)
}

/** What every loan that the pool stands behind says by itself. */
async function saidByLoans(poolId: string): Promise<object> {
  const rows = await at.orm.em.fork().execute<{ id: string; claimed: number }[]>(
    'select b.loan_id as id, coalesce((select sum(c.amount_cents) from pool_claim c where c.loan_id = b.loan_id), 0)::bigint as claimed from pool_backing b where b.pool_id = ?', [poolId],
  )
  const said = { exposureCents: 0, reservedCents: 0, lostCents: 0 }
  for (const { id, claimed: claimedCents } of rows) {
    const { status, amountCents, balances } = await page(id)
    if (status === 'approved' || status === 'signed') said.reservedCents += amountCents
    const lost = status === 'charged-off' ? Math.min(claimedCents, balances.principalCents) : 0
    said.lostCents += lost
    if (status === 'active' || status === 'charged-off') said.exposureCents += balances.principalCents - lost
  }
  return said
}

test('random pools under approvals, payments, charge-offs, claims and recoveries at once: headroom is never below zero, and exposure is what the loans say', async () => {
  await fc.assert(fc.asyncProperty(anyPool, async ({ pledges, waterfall, groups }) => {
    const pool = await poolWith(at, pledges.map((one, index) => ({ ...one, source: `Fuente ${index}` })))
    await people.administrator.put(`/api/pools/${pool.poolId}/waterfall`, { waterfall })
    for (const group of groups) {
      await Promise.all(group.map((one) => step(pool, one)))
      const seen = await poolSeen(people.finance, pool.poolId)
      expect(seen.headroomCents).toBeGreaterThanOrEqual(0)
      for (const { leftCents } of seen.pledges) expect(leftCents).toBeGreaterThanOrEqual(0)
      expect({ exposureCents: seen.exposureCents, reservedCents: seen.reservedCents, lostCents: seen.claimedCents - seen.recoveredCents }).toEqual(await saidByLoans(pool.poolId))
    }
  }), { numRuns: 25, endOnFailure: true })
  expect(await foundInBooks(at)).toEqual([])
  const moved = await at.orm.em.fork().execute<{ kind: string }[]>('select distinct kind from pool_claim_part order by kind')
  expect(moved.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['made', 'recovered']))
}, 240_000)
