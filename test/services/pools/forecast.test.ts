import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { LoanPage } from '#services/loans/schemas.ts'
import type { PoolForecast } from '#services/pools/index.ts'
import { approvedFrom, chargeOff, lentFrom, peopleOfPools, poolWith, threePledges, type People } from '#test/services/support/pooled.ts'
import { createTestApp, type TestApp } from '#test/support/app.ts'
import { atNoonOf } from '#test/support/loans.ts'

let at: TestApp
let people: People
beforeAll(async () => {
  at = await createTestApp()
  people = await peopleOfPools(at)
})
afterAll(() => at.drop())

const pageOf = async (loanId: string) => (await people.finance.get(`/api/loans/${loanId}`)).json<LoanPage>()

/** What the loan's own page says will be left of it after a day, if each payment to come is made on its day. */
const projected = ({ chart, balances }: LoanPage, day: string): number => chart.projection.findLast(({ on }) => on <= day)?.principalCents ?? balances.principalCents

/** Of one that is late, what its schedule says is still to come back after its late installments. */
const withoutLate = ({ installments, balances }: LoanPage, after: string, day: string): number => (
  balances.principalCents - installments.filter(({ dueOn }) => dueOn > after && dueOn <= day).reduce((sum, one) => sum + Math.min(one.principalCents, one.remainingCents), 0)
)

test('twelve month ends equal what the schedules of the loans say: what is reserved stays, what is late or lost is not counted on', async () => {
  atNoonOf(at, '2026-06-08')
  const pool = await poolWith(at, threePledges(3_000_000))
  const [paying, late, lost] = [await lentFrom(at, pool, people, 300_000), await lentFrom(at, pool, people, 200_000), await lentFrom(at, pool, people, 100_000)]
  atNoonOf(at, '2026-09-20')
  const { installments } = (await people.finance.get(`/api/loans/${paying}`)).json<LoanPage>()
  for (const one of installments.filter(({ dueOn }) => dueOn <= '2026-09-20')) {
    await people.finance.post(`/api/loans/${paying}/payments`, { id: randomUUID(), amountCents: one.totalCents, method: 'transfer', receivedOn: one.dueOn })
  }
  await people.finance.post(`/api/loans/${paying}/payments`, { id: randomUUID(), amountCents: 1_111, method: 'transfer', receivedOn: '2026-09-20' })
  await chargeOff(people.officer, lost, '2026-09-20')
  await approvedFrom(at, pool, people, 50_000)

  const forecast = (await people.officer.get(`/api/pools/${pool.poolId}/forecast`)).json<PoolForecast>()
  const [paid, unpaid] = [await pageOf(paying), await pageOf(late)]
  expect(forecast.months.map(({ endsOn }) => endsOn)).toEqual([
    '2026-09-30', '2026-10-31', '2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30', '2027-07-31', '2027-08-31',
  ])
  expect(forecast.headroomCents).toBe(3_000_000 - 50_000 - forecast.exposureCents)
  for (const { endsOn, exposureCents, headroomCents } of forecast.months) {
    const will = projected(paid, endsOn) + withoutLate(unpaid, '2026-09-20', endsOn) + 100_000
    expect({ endsOn, exposureCents, headroomCents }).toEqual({ endsOn, exposureCents: will, headroomCents: 3_000_000 - 50_000 - will })
  }
  expect(forecast.lateCents).toBe(forecast.months.at(-1)?.exposureCents)
  expect(forecast.lateCents).toBeGreaterThan(100_000)
})
