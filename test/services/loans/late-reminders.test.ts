import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { closeRange, runEndOfDay, tellRange } from '#services/loans/index.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { strikeWhatIsDue } from '#test/support/collections.ts'
import { asSystem, atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

let at: TestApp
let officer: SignedIn
let finance: SignedIn
let rosa: SignedIn
let elena: SignedIn
let guarantor: SignedIn
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  officer = staysSignedIn(at, await at.asOfficer())
  finance = staysSignedIn(at, await at.asFinance())
  rosa = staysSignedIn(at, await at.signUp())
  elena = staysSignedIn(at, await at.signUp())
  guarantor = staysSignedIn(at, await at.signUp())
})
afterAll(() => at.drop())

/** Funded on a Monday; the first payment is due on the Monday after. */
const lend = (day: string) => {
  atNoonOf(at, day)
  return fundedLoan(at, { borrower: rosa, coBorrower: elena, guarantor, decidedBy: officer, disbursedBy: finance, product: 'weekly-0', installments: 10, amountCents: 100_000 })
}
const closeThrough = async (day: string) => {
  atNoonOf(at, day)
  await asSystem(at, runEndOfDay)
  await strikeWhatIsDue(at)
}
const lateNotices = async (who: SignedIn, loanId: string) => (await at.orm.em.fork().execute<{ on: string; es: string; en: string }[]>(
  "select business_date as \"on\", body ->> 'es' as es, body ->> 'en' as en from notice where person_id = ? and loan_id = ? and kind = 'payment-late' order by business_date", [who.personId, loanId],
))
const days = (notices: { on: string }[]) => notices.map(({ on }) => on)
const promise = (loanId: string, promisedOn: string) => rosa.post(`/api/loans/${loanId}/promises`, { id: randomUUID(), amountCents: 5_000, promisedOn })

test('one, five and ten days after the oldest unpaid date she is written to, and then no more: both who owe it, not who guarantees', async () => {
  const { loanId } = await lend('2026-01-05')
  for (let day = 13; day <= 27; day++) await closeThrough(`2026-01-${day}`)
  expect(days(await lateNotices(rosa, loanId))).toEqual(['2026-01-13', '2026-01-17', '2026-01-22'])
  expect(days(await lateNotices(elena, loanId))).toEqual(['2026-01-13', '2026-01-17', '2026-01-22'])
  expect(await lateNotices(guarantor, loanId)).toEqual([])
  const [first] = await lateNotices(rosa, loanId)
  expect(first?.es).toMatch(/«No puedo pagar esta vez», o llame a [\p{L} ]+ al /u)
  expect(first?.en).toContain('“I can’t pay this time”')
})

test('each goes out once, whatever is closed again, and none for a morning that is over', async () => {
  const { loanId } = await lend('2026-02-02')
  await closeThrough('2026-02-10')
  const range = { from: loanId, to: loanId }
  for (const date of ['2026-02-09', '2026-02-09', '2026-02-03']) await asSystem(at, async (ctx) => { await closeRange(ctx, date, range); await tellRange(ctx, date, range) })
  await strikeWhatIsDue(at)
  expect(days(await lateNotices(rosa, loanId))).toEqual(['2026-02-10'])
  await closeThrough('2026-02-18')
  expect(days(await lateNotices(rosa, loanId))).toEqual(['2026-02-10'])
})

test('while her promise runs nobody writes; the day she named is said on its morning, and once it is broken the days count again', async () => {
  const { loanId } = await lend('2026-03-02')
  await closeThrough('2026-03-10')
  expect((await promise(loanId, '2026-03-14')).statusCode).toBe(201)
  for (let day = 11; day <= 20; day++) await closeThrough(`2026-03-${day}`)
  expect(days(await lateNotices(rosa, loanId))).toEqual(['2026-03-10', '2026-03-19'])
  const said = await at.orm.em.fork().execute<{ kind: string; on: string }[]>(
    "select kind, business_date as \"on\" from notice where person_id = ? and loan_id = ? and kind like 'promise%' order by created_at", [rosa.personId, loanId],
  )
  expect(said).toEqual([{ kind: 'promise-made', on: '2026-03-10' }, { kind: 'promise-today', on: '2026-03-14' }])
})

test('while her talk with us is open nobody writes', async () => {
  const { loanId } = await lend('2026-04-06')
  atNoonOf(at, '2026-04-13')
  expect((await rosa.post(`/api/loans/${loanId}/help`, { id: randomUUID(), cause: 'fewer-sales', wish: 'talk' })).statusCode).toBe(201)
  for (let day = 14; day <= 24; day++) await closeThrough(`2026-04-${day}`)
  expect(await lateNotices(rosa, loanId)).toEqual([])
})

test('where contact is stopped no reminder goes out, not even before a date; lifted, they go on', async () => {
  const { loanId } = await lend('2026-05-04')
  expect((await officer.post(`/api/loans/${loanId}/contact-stop`, { id: randomUUID(), reason: 'bankruptcy' })).statusCode).toBe(200)
  for (let day = 5; day <= 16; day++) await closeThrough(`2026-05-${String(day).padStart(2, '0')}`)
  const sent = () => at.orm.em.fork().execute<{ kind: string }[]>("select kind from notice where person_id = ? and loan_id = ? and kind like 'payment-%'", [rosa.personId, loanId])
  expect(await sent()).toEqual([])
  expect((await officer.post(`/api/loans/${loanId}/contact-stop/lifting`, { reason: 'She called and wants to be called' })).statusCode).toBe(200)
  await closeThrough('2026-05-21')
  expect(days(await lateNotices(rosa, loanId))).toEqual(['2026-05-21'])
})
