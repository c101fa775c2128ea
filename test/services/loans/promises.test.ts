import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { runEndOfDay } from '#services/loans/index.ts'
import type { HelpPage } from '#services/loans/schemas.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { asSystem, atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

let at: TestApp
let officer: SignedIn
let finance: SignedIn
let rosa: SignedIn
let loanId: string
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  officer = staysSignedIn(at, await at.asOfficer())
  finance = staysSignedIn(at, await at.asFinance())
  rosa = staysSignedIn(at, await at.signUp())
  atNoonOf(at, '2026-09-07')
  loanId = (await fundedLoan(at, { borrower: rosa, decidedBy: officer, disbursedBy: finance, product: 'weekly-0', installments: 20, amountCents: 200_000 })).loanId
})
afterAll(() => at.drop())

const promise = (who: SignedIn, amountCents: number, promisedOn: string, id: string = randomUUID()) => who.post(`/api/loans/${loanId}/promises`, { id, amountCents, promisedOn })
const pay = async (amountCents: number, receivedOn: string) => {
  const id = randomUUID()
  expect((await finance.post(`/api/loans/${loanId}/payments`, { id, amountCents, method: 'cash', receivedOn })).statusCode).toBe(201)
  return id
}
const closeThrough = (day: string) => {
  atNoonOf(at, day)
  return asSystem(at, runEndOfDay)
}
const promises = async () => (await rosa.get(`/api/loans/${loanId}/help`)).json<HelpPage>().promises
const kept = () => at.orm.em.fork().execute<{ state: string; received: number; settled: string | null }[]>(
  'select state, received_cents as received, settled_on as settled from payment_promise where loan_id = ? order by made_at desc, state = ?', [loanId, 'replaced'],
)
const audits = async () => (await at.orm.em.fork().execute<{ n: number }[]>("select count(*)::int as n from audit_event where action = 'promise-settled' and subject_id = ?", [loanId]))[0]?.n

test('a promise needs a day that can still come, and no more money than is owed: all that is wrong at once', async () => {
  atNoonOf(at, '2026-09-16')
  const refused = await promise(rosa, 300_000, '2026-11-16')
  expect(refused.json()).toMatchObject({ status: 422, code: 'promise-refused', errors: [{ path: 'amountCents', code: 'more-than-owed' }, { path: 'promisedOn', code: 'date-too-far' }] })
  expect((await promise(rosa, 10_000, '2026-09-15')).json()).toMatchObject({ errors: [{ path: 'promisedOn', code: 'in-the-past' }] })
})

test('the same promise sent again is the same promise; a new one takes the place of the old', async () => {
  const id = randomUUID()
  for (let time = 0; time < 2; time++) expect((await promise(rosa, 10_000, '2026-09-18', id)).statusCode).toBe(201)
  expect((await promise(rosa, 9_000, '2026-09-18', id)).json()).toMatchObject({ status: 409, code: 'id-already-used' })
  await promise(officer, 10_000, '2026-09-20')
  expect((await promises()).map(({ state, through, promisedOn }) => [state, through, promisedOn])).toEqual([['open', 'call', '2026-09-20'], ['replaced', 'portal', '2026-09-18']])
})

test('the money of its days keeps it; end of day settles it once', async () => {
  await pay(4_000, '2026-09-16')
  await closeThrough('2026-09-20')
  expect((await promises())[0]).toMatchObject({ state: 'open', receivedCents: 4_000 })
  await pay(6_000, '2026-09-20')
  expect((await promises())[0]).toMatchObject({ state: 'kept', receivedCents: 10_000 })
  await closeThrough('2026-09-22')
  expect((await kept())[0]).toEqual({ state: 'kept', received: 10_000, settled: '2026-09-20' })
  const settled = await audits()
  await closeThrough('2026-09-25')
  await asSystem(at, runEndOfDay)
  expect(await audits()).toBe(settled)
})

test('one that ran out yesterday is not replaced by today’s, also before end of day has come to it', async () => {
  atNoonOf(at, '2026-09-24')
  await promise(rosa, 10_000, '2026-09-25')
  atNoonOf(at, '2026-09-26')
  await promise(rosa, 10_000, '2026-09-26')
  expect((await kept()).slice(0, 2)).toEqual([{ state: 'open', received: 0, settled: null }, { state: 'broken', received: 0, settled: '2026-09-25' }])
})

test('nothing by the day is a broken promise, some of it a part; money that came before it was made does not count', async () => {
  await promise(rosa, 10_000, '2026-09-26')
  await closeThrough('2026-09-27')
  expect((await kept())[0]).toMatchObject({ state: 'broken', received: 0 })
  await promise(rosa, 10_000, '2026-09-28')
  atNoonOf(at, '2026-09-28')
  await pay(2_500, '2026-09-28')
  await closeThrough('2026-09-29')
  expect((await kept()).slice(0, 2)).toMatchObject([{ state: 'partly', received: 2_500 }, { state: 'broken', received: 0 }])
})

test('a payment written down late for a day in time mends it, and undoing the payment breaks it again', async () => {
  const late = await pay(7_500, '2026-09-28')
  expect((await promises())[0]).toMatchObject({ state: 'kept' })
  await closeThrough('2026-09-30')
  expect((await kept())[0]).toMatchObject({ state: 'kept', received: 10_000 })
  await finance.post(`/api/loans/${loanId}/payments/${late}/reversal`, { id: randomUUID(), reason: 'era de otro' })
  await closeThrough('2026-10-01')
  expect((await kept())[0]).toMatchObject({ state: 'partly', received: 2_500 })
})
