import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { LoanPage } from '#services/loans/schemas.ts'
import type { PledgerStatement } from '#services/pools/schemas.ts'
import { foundInBooks } from '#test/services/support/found-in-books.ts'
import { chargeOff, claim, claimsSeen, lentFrom, poolSeen, peopleOfPools, poolWith, recover, threePledges, undo, type People } from '#test/services/support/pooled.ts'
import { createTestApp, type TestApp } from '#test/support/app.ts'
import { asOwner } from '#test/support/as-owner.ts'
import { atNoonOf } from '#test/support/loans.ts'
import { readPdf } from '#test/support/read-pdf.ts'

const today = '2026-10-05'
let at: TestApp
let people: People
let pool: Awaited<ReturnType<typeof poolWith>>
let loanId: string
beforeAll(async () => {
  at = await createTestApp()
  people = await peopleOfPools(at)
})
beforeEach(async () => {
  atNoonOf(at, '2026-09-08')
  pool = await poolWith(at, threePledges(1_000_000))
  loanId = await lentFrom(at, pool, people, 250_000)
  atNoonOf(at, today)
})
afterAll(() => at.drop())

const seen = () => poolSeen(people.finance, pool.poolId)
const lefts = async () => (await seen()).pledges.map(({ leftCents }) => leftCents)
const principal = async () => (await people.finance.get(`/api/loans/${loanId}`)).json<LoanPage>().balances.principalCents
const ask = (by: People[keyof People], id: string) => by.post(`/api/pools/${pool.poolId}/claims`, { id, loanId })
const answer = (by: People[keyof People], id: string, how: 'agreement' | 'refusal') => by.post(`/api/pools/${pool.poolId}/claims/${id}/${how}`, {})
const memo = async () => {
  const { accounts } = (await people.finance.get(`/api/books/pool-${pool.poolId}/trial-balance`)).json<{ accounts: { code: string; balanceCents: number }[] }>()
  return Object.fromEntries(accounts.map(({ code, balanceCents }) => [code, balanceCents]))
}

describe('a claim on a pool', () => {
  test('is asked for by one and agreed to by another: the pledges bear it, and the room stays as it was', async () => {
    expect((await ask(people.finance, randomUUID())).json()).toMatchObject({ status: 409, code: 'loan-not-charged-off' })
    await chargeOff(people.officer, loanId, today)
    expect(await seen()).toMatchObject({ exposureCents: 250_000, headroomCents: 750_000 })
    expect((await claimsSeen(people.finance, pool.poolId)).claimable).toEqual([expect.objectContaining({ loanId, amountCents: 250_000, parts: expect.arrayContaining([expect.objectContaining({ source: 'Fundación Manzano', amountCents: 175_000 })]) })])
    const id = randomUUID()
    for (let time = 0; time < 2; time++) expect((await ask(people.finance, id)).json()).toMatchObject({ claimId: id, amountCents: 250_000, state: 'waiting' })
    expect((await ask(people.administrator, randomUUID())).json()).toMatchObject({ code: 'claim-waiting' })
    expect((await answer(people.finance, id, 'agreement')).json()).toMatchObject({ status: 403, code: 'second-person-needed' })
    expect((await claimsSeen(people.administrator, pool.poolId)).waiting).toEqual([expect.objectContaining({ claimId: id, isMine: false, mayAgree: true })])
    for (let time = 0; time < 2; time++) expect((await answer(people.administrator, id, 'agreement')).json()).toMatchObject({ state: 'agreed' })
    expect(await seen()).toMatchObject({ pledgedCents: 1_000_000, claimedCents: 250_000, recoveredCents: 0, exposureCents: 0, headroomCents: 750_000 })
    expect(await lefts()).toEqual([75_000, 150_000, 525_000])
    expect(await memo()).toEqual({ 1100: 750_000, 3100: -1_000_000, 4100: 0, 5100: 250_000 })
    expect((await ask(people.finance, randomUUID())).json()).toMatchObject({ code: 'already-claimed' })
    expect(await foundInBooks(at)).toEqual([])
  })

  test('goes by the pool’s order of that day, which it keeps', async () => {
    const set = (waterfall: string[][]) => people.administrator.put(`/api/pools/${pool.poolId}/waterfall`, { waterfall })
    expect((await set([['partner']])).statusCode).toBe(400)
    expect((await set([['partner'], ['lender', 'philanthropy', 'other']])).json()).toMatchObject({ waterfall: [['partner'], ['lender', 'philanthropy', 'other']] })
    await chargeOff(people.officer, loanId, today)
    await claim(pool, people, loanId)
    expect(await lefts()).toEqual([0, 166_667, 583_333])
    await set([['partner', 'lender', 'philanthropy', 'other']])
    await recover(people.finance, loanId, today, 160_000)
    const back = 250_000 - await principal()
    expect(back).toBeGreaterThan(150_000)
    const [partner, ...others] = await lefts()
    expect(others).toEqual([200_000, 700_000])
    expect(partner).toBe(back - 150_000)
  })

  test('refused, moves nothing and can be asked for again; made by mistake, is taken back with why', async () => {
    await chargeOff(people.officer, loanId, today)
    const id = randomUUID()
    await ask(people.finance, id)
    expect((await answer(people.finance, id, 'refusal')).json()).toMatchObject({ state: 'refused' })
    expect((await answer(people.administrator, id, 'agreement')).json()).toMatchObject({ code: 'claim-not-waiting' })
    const made = await claim(pool, people, loanId)
    const [reversal, reason] = [randomUUID(), 'Pagó en otra caja']
    const takeBack = (as: string) => people.administrator.post(`/api/pools/${pool.poolId}/claims/${made}/reversal`, { id: as, reason })
    for (let time = 0; time < 2; time++) expect((await takeBack(reversal)).json()).toMatchObject({ state: 'taken-back' })
    expect((await takeBack(randomUUID())).json()).toMatchObject({ code: 'claim-taken-back' })
    expect(await seen()).toMatchObject({ claimedCents: 0, recoveredCents: 0, exposureCents: 250_000, headroomCents: 750_000 })
    expect(await lefts()).toEqual([100_000, 200_000, 700_000])
    expect(await memo()).toEqual({ 1100: 1_000_000, 3100: -1_000_000, 4100: 0, 5100: 0 })
    expect((await claimsSeen(people.finance, pool.poolId)).claims).toEqual([expect.objectContaining({ takenBack: { on: today, reason } })])
    await claim(pool, people, loanId)
    expect(await seen()).toMatchObject({ claimedCents: 250_000, exposureCents: 0 })
  })

  test('asked for before something was recovered is not agreed to after it', async () => {
    await chargeOff(people.officer, loanId, today)
    const id = randomUUID()
    await ask(people.finance, id)
    await recover(people.finance, loanId, today, 50_000)
    expect((await answer(people.administrator, id, 'agreement')).json()).toMatchObject({ status: 409, code: 'claim-moved', params: { amountCents: await principal() } })
  })

  test('agreed to by several at once is one claim', async () => {
    await chargeOff(people.officer, loanId, today)
    const id = randomUUID()
    await ask(people.finance, id)
    const answers = await Promise.all(Array.from({ length: 4 }, () => answer(people.administrator, id, 'agreement')))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200])
    expect(await seen()).toMatchObject({ claimedCents: 250_000, headroomCents: 750_000 })
  })

  test('keeps its pledges: one that bears it is not taken back', async () => {
    await chargeOff(people.officer, loanId, today)
    await claim(pool, people, loanId)
    const [pledge] = (await seen()).pledges
    const answered = await people.administrator.post(`/api/pools/${pool.poolId}/pledges/${pledge?.pledgeId}/reversal`, { id: randomUUID(), reason: 'Ya no' })
    expect(answered.json()).toMatchObject({ status: 409, code: 'pledge-bears-claim', params: { leftCents: 75_000 } })
  })

  test('above what is claimed, or beyond what a pledge has left, is refused by the database itself', async () => {
    await chargeOff(people.officer, loanId, today)
    const id = await claim(pool, people, loanId)
    const [pledge] = (await seen()).pledges
    const part = (cents: number) => asOwner(at.database, `insert into pool_claim_part (claim_id, pledge_id, kind, amount_cents, moved_on) values ($1, $2, '${cents < 0 ? 'made' : 'taken-back'}', ${cents}, '${today}')`, id, pledge?.pledgeId ?? '')
    await expect(part(-1)).rejects.toThrow('are borne')
    await expect(part(250_001)).rejects.toThrow('are borne')
  })
})

describe('what is recovered of a claimed loan', () => {
  test('refills its pledges as far as it pays principal, in the same transaction, and taken back is borne again to the cent', async () => {
    await chargeOff(people.officer, loanId, today)
    const borne = await lefts().then(() => claim(pool, people, loanId)).then(() => lefts())
    const first = await recover(people.finance, loanId, today, 60_001)
    const lost = await principal()
    expect(await seen()).toMatchObject({ claimedCents: 250_000, recoveredCents: 250_000 - lost, exposureCents: 0, headroomCents: 1_000_000 - lost })
    const afterFirst = await lefts()
    const second = await recover(people.finance, loanId, today, 33_333)
    expect((await undo(people.finance, loanId, second)).statusCode).toBe(201)
    expect(await lefts()).toEqual(afterFirst)
    await undo(people.finance, loanId, first)
    expect(await lefts()).toEqual(borne)
    expect(await seen()).toMatchObject({ claimedCents: 250_000, recoveredCents: 0, headroomCents: 750_000 })
    expect(await memo()).toMatchObject({ 1100: 750_000, 4100: 0 })
    expect(await foundInBooks(at)).toEqual([])
  })

  test('to the last cent leaves the pool whole', async () => {
    await chargeOff(people.officer, loanId, today)
    await claim(pool, people, loanId)
    const { balances } = (await people.finance.get(`/api/loans/${loanId}`)).json<LoanPage>()
    await recover(people.finance, loanId, today, balances.outstandingCents)
    expect(await seen()).toMatchObject({ claimedCents: 250_000, recoveredCents: 250_000, exposureCents: 0, headroomCents: 1_000_000 })
    expect(await lefts()).toEqual([100_000, 200_000, 700_000])
  })
})

test('a charge-off that is taken back takes its claim with it: the loan is exposed again and the pledges are whole', async () => {
  const lostBy = await chargeOff(people.officer, loanId, today)
  await claim(pool, people, loanId)
  expect((await undo(people.officer, loanId, lostBy)).statusCode).toBe(201)
  expect(await seen()).toMatchObject({ claimedCents: 0, recoveredCents: 0, exposureCents: 250_000, headroomCents: 750_000 })
  expect(await lefts()).toEqual([100_000, 200_000, 700_000])
  expect((await claimsSeen(people.finance, pool.poolId)).claims).toEqual([expect.objectContaining({ takenBack: { on: today, reason: null } })])
})

test('a pledger reads what was pledged, taken and given back, what is left, and its part of what is lent; no name of a borrower', async () => {
  await chargeOff(people.officer, loanId, today)
  await claim(pool, people, loanId)
  atNoonOf(at, '2026-10-06')
  await lentFrom(at, pool, people, 100_000)
  await recover(people.finance, loanId, '2026-10-06', 60_000)
  const partner = (await seen()).pledges[0]
  const page = await people.finance.get(`/api/pools/${pool.poolId}/pledges/${partner?.pledgeId}/statement`)
  const statement = page.json<PledgerStatement>()
  expect(statement).toMatchObject({ source: 'Cocina Común', pledgedCents: 100_000, claimedCents: 25_000, recoveredCents: partner?.recoveredCents, leftCents: partner?.leftCents, exposurePartCents: 10_000 })
  expect(statement.lines.map(({ kind }) => kind)).toEqual(['pledge', 'claim', 'recovery'])
  expect(statement.lines.at(-1)?.leftCents).toBe(statement.leftCents)
  expect(page.body).not.toContain('Ortega')
  const { text } = await readPdf((await people.finance.get(`/api/pools/${pool.poolId}/pledges/${partner?.pledgeId}/statement.pdf`)).rawPayload)
  for (const words of ['Statement of what you pledged', 'Estado de cuenta de lo que aportó', 'Cocina Común', 'Your part of a loss', 'Su parte de una pérdida', '−$250.00', 'Came back of a loss', '10%', '10 %', '$100.00']) expect(text).toContain(words)
  expect(text).not.toContain('Ortega')
})
