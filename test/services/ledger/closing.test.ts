import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { closingChecks } from '#infra/books/closing-checks.ts'
import { entryChecks } from '#infra/books/entry-checks.ts'
import { runSqlCheck } from '#infra/books/sql-check.ts'
import type { BookClosed, BookCloses, Entry, TrialBalance } from '#services/ledger/schemas.ts'
import type { PaymentRecorded } from '#services/loans/schemas.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

let at: TestApp
let finance: SignedIn
let officer: SignedIn
let loanId: string
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  officer = staysSignedIn(at, await at.asOfficer())
  finance = staysSignedIn(at, await at.asFinance())
  atNoonOf(at, '2026-11-23')
})
afterAll(() => at.drop())

const books = '/api/books/lender'
const close = (month: string, more: object = {}) => finance.post(`${books}/closes`, { id: randomUUID(), month, ...more })
const pay = (receivedOn: string, amountCents = 42_804) => finance.post(`/api/loans/${loanId}/payments`, { id: randomUUID(), amountCents, method: 'check', reference: '1042', receivedOn })
const balanceOn = async (on: string) => (await finance.get(`${books}/trial-balance?on=${on}`)).json<TrialBalance>()
const newestEntry = async () => (await finance.get(`${books}/entries?limit=1`)).json<{ entries: Entry[] }>().entries[0]
const faults = async () => (await Promise.all([...entryChecks, ...closingChecks].map((check) => runSqlCheck(at.orm.em.fork(), check)))).flat()
const closes = async () => (await finance.get(`${books}/closes`)).json<BookCloses>()

test('a book in which nothing was booked has no month to close', async () => {
  expect(await closes()).toEqual({ closes: [], next: null })
  expect((await close('2026-10')).json()).toMatchObject({ status: 409, code: 'nothing-to-close' })
})

test('a month is closed when it is over, and after those before it', async () => {
  loanId = (await fundedLoan(at, { borrower: await at.signUp(), decidedBy: officer, disbursedBy: finance })).loanId
  expect((await closes()).next).toEqual({ month: '2026-11', endsOn: '2026-11-30', isOver: false })
  expect((await close('2026-11')).json()).toMatchObject({ status: 409, code: 'month-not-over', params: { endsOn: '2026-11-30' } })
  expect((await close('2026-12')).json()).toMatchObject({ status: 409, code: 'earlier-month-open', params: { month: '2026-11' } })
  expect((await close('2026-10')).json()).toMatchObject({ status: 409, code: 'month-closed' })
  atNoonOf(at, '2026-11-30')
  expect((await close('2026-11')).statusCode).toBe(409)
})

test('who closed it and when is kept with the trial balance; the same close again is the same one', async () => {
  await pay('2026-11-30', 10_000)
  atNoonOf(at, '2026-12-01')
  const before = await balanceOn('2026-11-30')
  const id = randomUUID()
  const answer = await close('2026-11', { id, note: 'Agreed with the bank' })
  expect(answer.statusCode).toBe(201)
  expect(answer.json<BookClosed>()).toMatchObject({ id, month: '2026-11', closedBy: expect.stringContaining('Fina'), closedAt: at.clock.now().toISOString(), note: 'Agreed with the bank', debitCents: before.debitCents })
  expect((await close('2026-11', { id })).json()).toEqual(answer.json())
  expect((await close('2026-12', { id })).json()).toMatchObject({ status: 409, code: 'id-already-used' })
  expect((await close('2026-11')).json()).toMatchObject({ status: 409, code: 'month-closed' })
  expect(await closes()).toMatchObject({ closes: [{ id }], next: { month: '2026-12', isOver: false } })
  const [{ kept } = { kept: null }] = await at.orm.em.fork().execute<{ kept: unknown }[]>('select trial_balance as kept from book_close where id = ?', [id])
  expect(kept).toEqual(before.accounts.map(({ code, debitCents, creditCents }) => ({ code, debitCents, creditCents })))
})

test('a payment of a closed month is booked on the first open day and names its own; the closed month stays to the cent', async () => {
  const closed = await balanceOn('2026-11-30')
  atNoonOf(at, '2026-12-04')
  const paid = await pay('2026-11-28')
  expect(paid.statusCode).toBe(201)
  expect(paid.json<PaymentRecorded>().receivedOn).toBe('2026-11-28')
  expect(await newestEntry()).toMatchObject({ kind: 'payment', effectiveOn: '2026-12-01', causeOn: '2026-11-28' })
  expect((await balanceOn('2026-11-30')).accounts).toEqual(closed.accounts)
  expect(await faults()).toEqual([])
})

test('what happens in an open month is booked on its own day', async () => {
  await pay('2026-12-03')
  expect(await newestEntry()).toMatchObject({ effectiveOn: '2026-12-03', causeOn: null })
})

test('the database itself refuses an entry in a closed month', async () => {
  await expect(at.orm.em.fork().execute(
    `insert into journal_entry (book_id, kind, source_kind, source_id, effective_on) select id, 'payment', 'test', uuidv7(), '2026-11-30' from book where code = 'lender'`,
  )).rejects.toThrow('closed month')
})

test('payments that race with the close of their month are each before it or after it, and the close holds', async () => {
  atNoonOf(at, '2027-01-02')
  const racing = await Promise.all([
    ...Array.from({ length: 6 }, (_, index) => pay('2026-12-31', 1_000 + index)), close('2026-12'), ...Array.from({ length: 6 }, (_, index) => pay('2026-12-31', 2_000 + index)),
  ])
  expect(racing.map(({ statusCode }) => statusCode)).toEqual(racing.map(() => 201))
  expect(await faults()).toEqual([])
})

test('of two who close the same month at once one does, and the other is told', async () => {
  atNoonOf(at, '2027-02-01')
  const both = await Promise.all([close('2027-01'), close('2027-01')])
  expect(both.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([201, 409])
})
