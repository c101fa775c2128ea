import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ProblemError } from '#platform/errors/index.ts'
import type { LoanPage } from '#services/loans/schemas.ts'
import { approvedFrom, chargeOff, claim, lentFrom, poolSeen, peopleOfPools, poolWith, recover, undo, type People } from '#test/services/support/pooled.ts'
import { foundInBooks } from '#test/services/support/found-in-books.ts'
import { createTestApp, type TestApp } from '#test/support/app.ts'

const today = '2026-11-22'
let at: TestApp
let people: People
beforeAll(async () => {
  at = await createTestApp()
  people = await peopleOfPools(at)
})
afterAll(() => at.drop())

const one = (amountCents: number) => [{ source: 'Fundación', sourceKind: 'philanthropy' as const, amountCents }]
const principal = async (loanId: string) => (await people.finance.get(`/api/loans/${loanId}`)).json<LoanPage>().balances.principalCents

test('a payment that its bank sends back after its room was lent again: the pool is short, says so, and approves nothing until it is not', async () => {
  const pool = await poolWith(at, one(300_000))
  const loanId = await lentFrom(at, pool, people, 200_000)
  const paid = { id: randomUUID(), amountCents: 100_000, method: 'transfer', receivedOn: today }
  await people.finance.post(`/api/loans/${loanId}/payments`, paid)
  await approvedFrom(at, pool, people, 200_000)
  expect((await people.finance.post(`/api/loans/${loanId}/payments/${paid.id}/reversal`, { id: randomUUID(), reason: 'Sin fondos' })).statusCode).toBe(201)
  expect(await poolSeen(people.finance, pool.poolId)).toMatchObject({ exposureCents: 200_000, reservedCents: 200_000, headroomCents: -100_000 })
  expect(await foundInBooks(at)).toEqual([expect.stringMatching(/^pool-overdrawn: /)])
  await expect(approvedFrom(at, pool, people, 25_000)).rejects.toThrow(ProblemError)
  await people.administrator.post(`/api/pools/${pool.poolId}/pledges`, { id: randomUUID(), ...one(100_000)[0] })
  expect(await foundInBooks(at)).toEqual([])
})

test('a recovery that is undone once its pledge has given what came back: the rest is exposure of the loan, and no pledge is below zero', async () => {
  const pool = await poolWith(at, one(200_000))
  const [first, second] = [await lentFrom(at, pool, people, 100_000), await lentFrom(at, pool, people, 100_000)]
  await chargeOff(people.officer, first, today)
  await claim(pool, people, first)
  const came = await recover(people.finance, first, today, 100_000)
  await chargeOff(people.officer, second, today)
  await claim(pool, people, second)
  expect(await poolSeen(people.finance, pool.poolId)).toMatchObject({ claimedCents: 200_000, recoveredCents: 100_000, headroomCents: 100_000 })
  const third = await lentFrom(at, pool, people, 100_000)
  await chargeOff(people.officer, third, today)
  await claim(pool, people, third)
  expect((await undo(people.finance, first, came)).statusCode).toBe(201)
  const seen = await poolSeen(people.finance, pool.poolId)
  expect(seen.pledges.map(({ leftCents }) => leftCents)).toEqual([0])
  expect(seen).toMatchObject({ exposureCents: await principal(first), headroomCents: -100_000 })
  await people.administrator.post(`/api/pools/${pool.poolId}/pledges`, { id: randomUUID(), ...one(100_000)[0] })
  expect(await foundInBooks(at)).toEqual([])
})
