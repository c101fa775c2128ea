import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'
import { accountName, assertion } from '#services/ledger/export/beancount-text.ts'

let at: TestApp
let finance: SignedIn
let loanId: string
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  finance = staysSignedIn(at, await at.asFinance())
  atNoonOf(at, '2026-11-23')
  loanId = (await fundedLoan(at, { borrower: await at.signUp(), decidedBy: await at.asOfficer(), disbursedBy: finance })).loanId
})
afterAll(() => at.drop())

const csv = async (query = '') => (await finance.get(`/api/books/lender/export.csv${query}`)).body.trimEnd().split('\r\n').slice(1)

test('the files come under a name of their own, are kept by no cache, and that they were taken is written down', async () => {
  const bean = await finance.get('/api/books/lender/export.beancount')
  expect(bean.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'content-disposition': 'attachment; filename="lender.beancount"', 'cache-control': 'private, no-store' })
  expect(bean.body).toContain('2026-11-23 open Assets:Lender:Loans-receivable-principal-1200 USD\n')
  expect(bean.body).toContain('2026-11-24 balance Assets:Lender:Loans-receivable-principal-1200  5000.00 ~ 0.00 USD\n')
  const { headers } = await finance.get('/api/books/lender/export.csv?from=2026-11-01&through=2026-11-30&by=effective')
  expect(headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="lender-2026-11-01-to-2026-11-30.csv"' })
  const taken = await at.orm.em.fork().execute("select detail from audit_event where action = 'book-exported' and actor_id = ?", [finance.personId])
  expect(taken).toContainEqual({ detail: { bookCode: 'lender', format: 'csv', from: '2026-11-01', through: '2026-11-30', by: 'effective' } })
})

test('by the day on which it was recorded a back-dated posting is in one day’s file; by its effective day in that of its own', async () => {
  atNoonOf(at, '2026-12-23')
  await finance.post(`/api/loans/${loanId}/payments`, { id: randomUUID(), amountCents: 42_804, method: 'check', reference: '7', receivedOn: '2026-12-01' })
  expect(await csv('?from=2026-12-01&through=2026-12-01&by=effective')).toEqual([
    expect.stringMatching(/^[0-9a-f-]{36},2026-12-01,\d{4}-\d\d-\d\d,,payment,1010,Cash and bank,428\.04,,L-\d{4}-\d{4}$/),
    expect.stringMatching(/,payment,1200,Loans receivable: principal,,422\.56,L-/),
    expect.stringMatching(/,payment,4010,Interest income,,5\.48,L-/),
  ])
  expect(await csv('?by=effective&through=2026-11-30')).toHaveLength(2)
  // The database stamps with its own clock, which no test sets.
  const [written] = await at.orm.em.fork().execute<{ from: string; through: string }[]>(
    `select min((recorded_at at time zone 'America/Denver')::date) as "from", max((recorded_at at time zone 'America/Denver')::date) as through from journal_entry`,
  )
  expect(await csv(`?from=${written?.from}&through=${written?.through}`)).toHaveLength(5)
  expect(await csv('?through=2020-01-01')).toEqual([])
})

test('a name that a spreadsheet would take for a formula is text there too, and one with a comma is one cell', async () => {
  await at.orm.em.fork().execute("insert into account (book_id, code, name, class) select id, '1090', '=HYPERLINK(\"x\",1)', 'asset' from book where code = 'lender'")
  await at.orm.em.fork().execute("select book_entry(?, 'lender', 'test', 'test', uuidv7(), '2026-12-25', null, null, null, '[{\"account\":\"1090\",\"amount_cents\":5},{\"account\":\"1010\",\"amount_cents\":-5}]')", [at.programme.id])
  expect((await csv('?from=2026-12-25&by=effective')).at(-1)).toContain(',test,1090,"\'=HYPERLINK(""x"",1)",0.05,,')
})

test('a book that the programme does not keep is not found, and a day that is none is refused', async () => {
  expect((await finance.get('/api/books/nobody/export.beancount')).statusCode).toBe(404)
  expect((await finance.get('/api/books/lender/export.csv?from=2026-02-30')).statusCode).toBe(400)
})

test('an account’s name in the file is its class, its book, its words and its code, in letters that Beancount reads', () => {
  expect(accountName('pool-acequia', { code: '3010', name: 'Garantía: préstamos (2ª)', class: 'liability' })).toBe('Liabilities:Pool-acequia:Garantia-prestamos-2-3010')
  expect(accountName('lender', { code: '4010', name: 'interest income', class: 'income' })).toBe('Income:Lender:Interest-income-4010')
  expect(assertion('Assets:Lender:Cash-1010', '2026-12-31', -5)).toBe('2027-01-01 balance Assets:Lender:Cash-1010  -0.05 ~ 0.00 USD\n')
})
