import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { ageingBucketOf, ageingBuckets } from '#domain/ageing/ageing-bucket.ts'
import { runEndOfDay } from '#services/loans/index.ts'
import type { LateList, PortfolioAtRiskReport } from '#services/loans/schemas.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { asSystem, atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

let at: TestApp
let officer: SignedIn
let finance: SignedIn
let rosa: SignedIn
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  officer = staysSignedIn(at, await at.asOfficer())
  finance = staysSignedIn(at, await at.asFinance())
  rosa = staysSignedIn(at, await at.signUp())
  const lend = (product: 'monthly-5' | 'weekly-0', installments: number) => (
    fundedLoan(at, { borrower: rosa, decidedBy: officer, disbursedBy: finance, product, installments, amountCents: 100_000 })
  )
  atNoonOf(at, '2026-11-23')
  await lend('monthly-5', 12)
  const weekly = await lend('weekly-0', 10)
  // The first weekly installment is due on 30 November; the other loan's on 23 December.
  atNoonOf(at, '2026-12-08')
  await asSystem(at, runEndOfDay)
  await finance.post(`/api/loans/${weekly.loanId}/payments`, { id: randomUUID(), amountCents: 30_000, method: 'transfer', receivedOn: '2026-12-08' })
})
afterAll(() => at.drop())

const report = async (on?: string) => (await officer.get(`/api/reports/portfolio-at-risk${on ? `?on=${on}` : ''}`)).json<PortfolioAtRiskReport>()
const bucket = (of: PortfolioAtRiskReport['total'] | undefined, name: string) => of?.ageing.find((one) => one.bucket === name)

test('a closed day is told as it stood, by product, and its products add up to the total', async () => {
  const { asOf, total, products } = await report('2026-12-07')
  expect({ asOf, loans: total.loans, principalCents: total.principalCents }).toEqual({ asOf: '2026-12-07', loans: 2, principalCents: 200_000 })
  expect(products.map(({ code }) => code)).toEqual(['monthly-5', 'weekly-0'])
  expect(bucket(products[0], 'current')).toEqual({ bucket: 'current', loans: 1, principalCents: 100_000, sharePerMille: 1_000 })
  expect(bucket(products[1], '1-30')).toEqual({ bucket: '1-30', loans: 1, principalCents: 100_000, sharePerMille: 1_000 })
  expect(products.reduce((sum, product) => sum + product.principalCents, 0)).toBe(total.principalCents)
})

test('today is told as it stands, with what was paid today', async () => {
  const { asOf, total } = await report()
  expect({ asOf, principalCents: total.principalCents, pastDueCents: total.pastDueCents }).toEqual({ asOf: '2026-12-08', principalCents: 170_000, pastDueCents: 0 })
  expect(bucket(total, 'current')).toMatchObject({ loans: 2 })
})

test('in a morning whose night has not run, today is told as it stands and as the list of who is late tells it, whenever the loans were last looked at', async () => {
  // By 9 December the next weekly installment is late, the monthly loan's is from 24 December on: no night has closed the days between.
  for (const [day, days] of [['2026-12-09', [0, 0]], ['2026-12-22', [1, 0]], ['2026-12-24', [3, 1]], ['2027-01-30', [40, 38]]] as const) {
    atNoonOf(at, day)
    const { asOf, total } = await report()
    const { rows } = (await officer.get('/api/late')).json<LateList>()
    const aged = ageingBuckets.map((name) => ({ bucket: name, loans: days.filter((late) => ageingBucketOf(late) === name).length }))
    expect({ asOf, ageing: total.ageing.map(({ bucket: name, loans }) => ({ bucket: name, loans })) }).toEqual({ asOf: day, ageing: aged })
    expect(rows.map(({ daysPastDue }) => daysPastDue).toSorted((a, b) => b - a)).toEqual(days.filter((late) => late > 0))
    expect(total.pastDueCents).toBe(rows.reduce((sum, { pastDueCents }) => sum + pastDueCents, 0))
  }
})

test('before anything was closed there is nothing to tell', async () => {
  expect(await report('2026-11-01')).toMatchObject({ asOf: null, total: { loans: 0, principalCents: 0 }, products: [] })
})
