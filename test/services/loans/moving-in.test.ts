import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { ImportCheck, ImportRecorded, LoanPage, LoanSummary } from '#services/loans/schemas.ts'
import { foundInBooks } from '#test/services/support/found-in-books.ts'
import { filesOf } from '#test/services/support/imports.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { atNoonOf, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

const today = '2026-11-27'
let at: TestApp
let finance: SignedIn
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  atNoonOf(at, today)
  finance = staysSignedIn(at, await at.asFinance())
})
afterAll(() => at.drop())

const head = 'Loan,Given names,Family names,Phone,Email,Language,Product,Amount,Lent on,Payments left,Next due,Principal left,Interest paid through,Interest owed,Fees owed,As of'
const { kept, check, record } = filesOf(() => finance)
const keptLoans = (...lines: string[]) => kept([head, ...lines].join('\n'), { kind: 'loans' })
const faults = (seen: ImportCheck) => seen.lines.flatMap(({ line, problems }) => problems.map(({ column, code }) => `${line} ${column} ${code}`))
const page = async (loanId: string) => (await finance.get(`/api/loans/${loanId}`)).json<LoanPage>()
const loans = async () => (await finance.get('/api/loans')).json<{ loans: LoanSummary[] }>().loans
async function loanOf(name: string): Promise<string> {
  const found = (await loans()).find(({ parties }) => parties.some((party) => party.name === name))
  if (!found) throw new Error(`a loan of ${name}`)
  return found.id
}
const booked = async (loanId: string) => Object.fromEntries((await at.orm.em.fork().execute<{ code: string; cents: number }[]>(
  'select a.code, sum(p.amount_cents)::bigint as cents from posting p join account a on a.id = p.account_id where p.loan_id = ? group by a.code having sum(p.amount_cents) <> 0', [loanId],
)).map(({ code, cents }) => [code, cents]))

const cash = async (on: string) => (await finance.get(`/api/books/lender/trial-balance?on=${on}`)).json<{ accounts: { code: string; balanceCents: number }[] }>().accounts.find(({ code }) => code === '1010')?.balanceCents

/** $2,400 of $5,000 left, interest paid through the first payment of the month, $15 of fees. */
const marta = '1017,Marta,Sandoval,505-555-0190,,Spanish,monthly-5,5000,2025-11-01,6,2026-12-01,"2,400.00",2026-11-01,8.55,15,2026-11-27'
/** Two payments behind. */
const lupe = '1018,Lupe,Sena,,lupe@example.org,,monthly-5,3000,2026-03-01,8,2026-10-01,2000,2026-09-01,,,2026-11-27'

test('a balance is brought in to the cent: what the lender’s books said the loan says, and ours have it against one account', async () => {
  const importId = await keptLoans(marta, lupe)
  const seen = await check(importId)
  expect(faults(seen)).toEqual([])
  expect(seen).toMatchObject({ kind: 'loans', counts: { new: 2, there: 0, bad: 0 }, newCents: 440_000 })
  expect(seen.lines[0]?.opening).toMatchObject({
    theirNumber: '1017', borrowerName: 'Marta Sandoval', withHistory: false, broughtInOn: today, amountCents: 500_000, principalCents: 240_000,
    // 240,000 at 5 % for 26 of 365 days.
    interestCents: 855, feesCents: 1_500, nextDueOn: '2026-12-01', installments: 6,
  })
  expect(await loans()).toEqual([])

  expect((await record(importId)).json<ImportRecorded>()).toEqual({ importId, recordedCount: 2, thereCount: 0 })
  const loanId = await loanOf('Marta Sandoval')
  expect(await page(loanId)).toMatchObject({
    status: 'active', disbursedOn: today, agreement: null,
    balances: { principalCents: 240_000, interestCents: 855, feesCents: 1_500, pastDueCents: 0, daysPastDue: 0, nextDueOn: '2026-12-01' },
  })
  expect((await page(await loanOf('Lupe Sena'))).balances).toMatchObject({ daysPastDue: 57, nextDueOn: '2026-12-01' })
  expect(await booked(loanId)).toEqual({ 1200: 240_000, 1220: 1_500, 3900: -241_500 })
  expect(await foundInBooks(at)).toEqual([])
  expect((await finance.get('/api/books/lender/reconciliation')).json()).toMatchObject({ agrees: true })
})

test('from then on it is a loan like any other: interest that was owed is income when it comes', async () => {
  const loanId = await loanOf('Marta Sandoval')
  atNoonOf(at, '2026-12-01')
  const pay = (receivedOn: string) => finance.post(`/api/loans/${loanId}/payments`, { id: randomUUID(), amountCents: 10_000, method: 'cash', receivedOn })
  expect((await pay(today)).json()).toMatchObject({ code: 'payment-refused', errors: [{ path: 'receivedOn', code: 'in-its-balance', params: { through: today } }] })
  expect((await pay('2026-12-01')).statusCode).toBe(201)
  // 30 days of interest since it was last paid, 26 of them elsewhere.
  expect(await booked(loanId)).toEqual({ 1010: 10_000, 1200: 240_000 - 9_014, 1220: 1_500, 3900: -241_500, 4010: -986 })
  expect(await foundInBooks(at)).toEqual([])
  atNoonOf(at, today)
})

test('the borrower has an account and has confirmed nothing yet: a code to that phone or mail signs in', async () => {
  const people = await at.orm.em.fork().execute<object[]>(
    `select p.phone, p.email, p.locale, p.phone_verified_at, (select array_agg(role) from role_grant where person_id = p.id) as roles, c.password_hash
     from person p join credential c on c.person_id = p.id where p.family_names in ('Sandoval', 'Sena') order by p.family_names`,
  )
  expect(people).toEqual([
    { phone: '+15055550190', email: null, locale: 'es', phone_verified_at: null, roles: ['applicant'], password_hash: null },
    { phone: null, email: 'lupe@example.org', locale: 'es', phone_verified_at: null, roles: ['applicant'], password_hash: null },
  ])
})

test('the same loans again change nothing, in a longer file too; another loan under a number that is taken is refused', async () => {
  const before = await loans()
  const longer = await keptLoans(marta, lupe, marta.replace('1017', '1019').replace('2026-11-27', '2026-11-27'))
  expect((await check(longer)).lines.map(({ standing }) => standing)).toEqual(['there', 'there', 'new'])
  expect((await record(longer)).json()).toMatchObject({ recordedCount: 1, thereCount: 2 })
  const after = await loans()
  expect(after).toHaveLength(before.length + 1)
  // Marta's second loan is hers: by the phone and the name.
  expect(new Set(after.flatMap(({ parties }) => parties.filter(({ name }) => name === 'Marta Sandoval').map(({ personId }) => personId))).size).toBe(1)
  expect(faults(await check(await keptLoans(marta.replace('5000', '5500'))))).toEqual(['2 loan number-taken'])
})

test('with its history a loan comes from its first day, and the payments that a second file tells of move no cash of ours', async () => {
  const importId = await keptLoans('H-1,Elena,Baca,505-555-0191,,es,monthly-5,1200,2026-06-01,12,2026-07-01,,,,,')
  expect((await check(importId)).lines[0]?.opening).toMatchObject({ withHistory: true, broughtInOn: '2026-11-26', principalCents: 120_000, lentOn: '2026-06-01' })
  await record(importId)
  const loanId = await loanOf('Elena Baca')
  const before = await cash(today)
  const payments = await kept('Loan,Date,Amount,Method\nh-1,2026-07-01,103.00,cash\nH-1,2026-08-03,103.00,check\nH-1,2026-09-01,103.00,check\nH-1,2026-10-01,103.00,cash\nH-1,2026-11-02,103.00,cash\n')
  expect((await check(payments)).counts).toEqual({ new: 5, there: 0, bad: 0, warned: 0 })
  expect((await record(payments)).json()).toMatchObject({ recordedCount: 5 })
  const { balances, paid } = await page(loanId)
  expect(balances).toMatchObject({ daysPastDue: 0, nextDueOn: '2026-12-01' })
  expect(await booked(loanId)).toEqual({ 1200: balances.principalCents, 3900: -balances.principalCents })
  expect(await cash(today)).toBe(before)

  atNoonOf(at, '2026-12-01')
  await record(await kept('Loan,Date,Amount,Method\nH-1,2026-12-01,103.00,cash\n'))
  const interestCents = (await page(loanId)).paid.interestCents - paid.interestCents
  expect(await booked(loanId)).toEqual({ 1010: 10_300, 1200: balances.principalCents - (10_300 - interestCents), 3900: -balances.principalCents, 4010: -interestCents })
  expect(await foundInBooks(at)).toEqual([])
  atNoonOf(at, today)
})

test('every bad line is named with its reason and nothing is made, no person either', async () => {
  const before = await loans()
  const importId = await keptLoans(
    'B-1,Ana,Roybal,505-555-0192,,,monthly-5,1000,2026-06-01,6,2026-12-01,500,2026-11-01,9.99,,2026-11-27',
    'B-1,Ana,Roybal,505-555-0192,,,monthly-5,1000,2026-06-01,6,2026-12-01,500,2026-11-01,,,2026-11-27',
    'B-2,Otra,Persona,505-555-0190,,,monthly-9,1000,2026-06-01,6,2026-12-01,500,2026-11-01,,,2026-11-27',
    'B-3,Ana,,,,klingon,monthly-5,1000,2026-06-01,0,2026-12-01,1500,2026-11-01,,,2026-11-27',
    'L-2611-0001,Ana,Roybal,12,,,monthly-5,1000,2026-06-01,6,2026-12-01,500,2026-11-01,,,2026-12-24',
    'B-4,Ana,Roybal,505-555-0193,,,monthly-5,1000,2026-06-01,6,2026-11-01,500,2026-11-15,,,2026-11-10',
    'B-5,Ana,Roybal,505-555-0194,,,monthly-5,1000,2026-06-01,6,2026-06-01,,,,5,',
  )
  expect(faults(await check(importId))).toEqual([
    '2 interest interest-differs', '3 loan repeated', '4 phone address-of-another', '4 product no-such-product',
    '5 phone address-missing', '5 language language-unknown', '5 installments not-count',
    '6 phone not-a-phone', '6 loan number-like-ours', '6 asOf in-the-future', '7 asOf balance-before-paid', '7 nextDueOn due-before-paid', '8 fees balance-without-principal',
  ])
  expect((await record(importId)).json()).toMatchObject({ code: 'import-has-faults' })
  expect(await loans()).toEqual(before)
  expect(await at.orm.em.fork().execute(`select 1 from person where family_names = 'Roybal'`)).toEqual([])
})

test('two who bring the same loans at once bring them once', async () => {
  const one = await keptLoans(marta.replace('1017', 'R-1').replace('Marta', 'Inés').replace('0190', '0195'))
  const other = await keptLoans(marta.replace('1017', 'R-1').replace('Marta', 'Inés').replace('0190', '0195'), lupe)
  const answers = await Promise.all([one, other, one, other].map((importId) => record(importId)))
  expect(answers.filter(({ statusCode }) => statusCode !== 201).map((answer) => answer.json<{ code: string }>().code)).toEqual([])
  expect((await loans()).filter(({ parties }) => parties.some(({ name }) => name.startsWith('Inés')))).toHaveLength(1)
})
