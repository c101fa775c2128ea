import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { createOrm } from '#db/mikro-orm.config.ts'
import { demoPassword } from '#db/seeders/demo-people.ts'
import { createApp } from '#services/app.ts'
import type { LoanPage } from '#services/loans/schemas.ts'
import type { PoolForecast } from '#services/pools/index.ts'
import type { PoolView } from '#services/pools/schemas.ts'
import { chargeOff, claim, recover } from '#test/services/support/pooled.ts'
import { SettableClock } from '#test/support/clock.ts'
import { testConfig } from '#test/support/config.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { createDemoDatabase } from '#test/support/demo-database.ts'
import { signInAs, type SignedIn } from '#test/support/people.ts'

const now = '2026-11-22T19:00:00Z'
const today = '2026-11-22'
let database: TestDatabase
let app: FastifyInstance
let staff: { officer: SignedIn; finance: SignedIn; administrator: SignedIn }
beforeAll(async () => {
  database = await createDemoDatabase(new Date(now))
  const config = testConfig(database.appUrl, { MOLINO_ENV: 'local', DEMO: 'true' })
  app = await createApp({ config, clock: new SettableClock(now), orm: await createOrm({ url: database.appUrl, poolSize: 5 }) })
  await app.ready()
  const as = (key: string) => signInAs(app, `${key}@example.org`, demoPassword)
  staff = { officer: await as('daniel'), finance: await as('patricia'), administrator: await as('adela') }
})
afterAll(async () => {
  const { orm } = app.deps
  await app.close()
  await orm.close(true)
  await database.drop()
})

const ask = <Row>(sql: string, params: unknown[] = []) => app.deps.orm.em.fork().execute<Row[]>(sql, params)

async function shown(): Promise<PoolView> {
  const [pool] = (await staff.finance.get('/api/pools')).json<{ pools: PoolView[] }>().pools
  if (!pool) throw new Error('the demo has a pool')
  return pool
}

/** The same from the postings of the books alone: the pool's memo book, and what is receivable of the loans it backs. */
async function booked(poolId: string): Promise<object> {
  const accounts = await ask<{ code: string; cents: number }>(
    'select a.code, coalesce(sum(p.amount_cents), 0)::bigint as cents from book b join account a on a.book_id = b.id left join posting p on p.account_id = a.id where b.code = ? group by a.code', [`pool-${poolId}`],
  )
  const [receivable] = await ask<{ cents: number }>(
    `select coalesce(sum(p.amount_cents), 0)::bigint as cents from posting p join account a on a.id = p.account_id join book b on b.id = a.book_id
     where b.code = 'lender' and a.code = '1200' and p.loan_id in (select loan_id from pool_backing where pool_id = ?)`, [poolId],
  )
  const of = (code: string) => accounts.find((one) => one.code === code)?.cents ?? 0
  const exposureCents = receivable?.cents ?? 0
  return { pledgedCents: 0 - of('3100'), claimedCents: of('5100'), recoveredCents: 0 - of('4100'), exposureCents, reservedCents: 0, headroomCents: of('1100') - exposureCents }
}

test('the pool of the demo agrees to the cent with a query on the ledger, and so it does once a loan was lost, claimed and recovered in part', async () => {
  const pool = await shown()
  expect(pool).toMatchObject({ pledgedCents: 6_000_000, claimedCents: 0 })
  expect(pool.exposureCents).toBeGreaterThan(0)
  expect(pool).toMatchObject(await booked(pool.poolId))

  const forecast = (await staff.finance.get(`/api/pools/${pool.poolId}/forecast`)).json<PoolForecast>()
  const [backed] = await ask<{ id: string }>('select loan_id as id from pool_backing where pool_id = ?', [pool.poolId])
  const loanId = backed?.id ?? ''
  const { chart, balances } = (await staff.finance.get(`/api/loans/${loanId}`)).json<LoanPage>()
  expect(forecast.months).toHaveLength(12)
  for (const { endsOn, exposureCents, headroomCents } of forecast.months) {
    const will = chart.projection.findLast(({ on }) => on <= endsOn)?.principalCents ?? balances.principalCents
    expect({ endsOn, exposureCents, headroomCents }).toEqual({ endsOn, exposureCents: will, headroomCents: 6_000_000 - will })
  }

  await chargeOff(staff.officer, loanId, today)
  await claim({ poolId: pool.poolId, partnerId: '' }, { ...staff, borrower: staff.finance }, loanId)
  await recover(staff.finance, loanId, today, 60_000)
  const after = await shown()
  expect(after.recoveredCents).toBeGreaterThan(50_000)
  expect(after).toMatchObject(await booked(pool.poolId))
  expect(after.pledges.reduce((sum, { leftCents }) => sum + leftCents, 0)).toBe(after.headroomCents)
  expect((await staff.officer.post(`/api/pools/${pool.poolId}/claims`, { id: randomUUID(), loanId })).statusCode).toBe(403)
})
