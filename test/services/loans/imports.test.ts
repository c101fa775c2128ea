import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { ImportKept, ImportRecorded, LoanPage, TimelineEvent } from '#services/loans/schemas.ts'
import { filesOf } from '#test/services/support/imports.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { asOwner } from '#test/support/as-owner.ts'
import { atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

const fundedOn = '2026-11-23'
const today = '2027-01-25'
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
})
beforeEach(() => atNoonOf(at, fundedOn))
afterAll(() => at.drop())

async function funded(borrower = rosa): Promise<{ loanId: string; reference: string }> {
  atNoonOf(at, fundedOn)
  const loan = await fundedLoan(at, { borrower, decidedBy: officer, disbursedBy: finance })
  atNoonOf(at, today)
  return loan
}

const head = 'Loan,Date,Amount,Method,Reference'
const file = (...lines: string[]) => `${[head, ...lines].join('\r\n')}\r\n`
const { keep, kept, check, record } = filesOf(() => finance)
const payments = async (loanId: string) => (await finance.get(`/api/loans/${loanId}/events`)).json<{ events: TimelineEvent[] }>().events.filter(({ kind }) => kind === 'payment')
const balances = async (loanId: string) => (await finance.get(`/api/loans/${loanId}`)).json<LoanPage>().balances
const reconciles = async () => (await finance.get('/api/books/lender/reconciliation')).json<{ agrees: boolean }>().agrees

test('each line says what it would do, to whose loan and to what part of it, and nothing is written', async () => {
  const { loanId, reference } = await funded()
  const importId = await kept(file(`${reference},2026-12-23,$428.04,Check,1042`, `${reference.toLowerCase()},2027-01-23,"1,000.00",efectivo,`))
  const seen = await check(importId)
  expect(seen).toMatchObject({ kind: 'payments', fileName: 'payments.csv', lineCount: 2, recordedAt: null, counts: { new: 2, there: 0, bad: 0 }, newCents: 142_804, notRead: [] })
  expect(seen.lines[0]).toMatchObject({
    line: 2, standing: 'new', problems: [], loanId, borrowerName: expect.stringMatching(/\w+ \w+/),
    payment: { loan: reference, receivedOn: '2026-12-23', amountCents: 42_804, method: 'check', reference: '1042' },
    // 500,000 at 5 % for 30 of 365 days.
    allocation: { interestCents: 2_055, principalCents: 40_749, feesCents: 0, creditCents: 0 },
  })
  expect(seen.lines[1]).toMatchObject({ line: 3, standing: 'new', payment: { amountCents: 100_000, method: 'cash' } })
  expect(await payments(loanId)).toEqual([])
})

test('a file is recorded whole: what the lines said is what the loans have, and the books agree', async () => {
  const first = await funded()
  const second = await funded()
  const importId = await kept(file(`${second.reference},2027-01-23,428.04,cash,`, `${first.reference},2027-01-23,428.04,transfer,ACH 7`, `${first.reference},2026-12-23,428.04,check,1042`))
  const { lines } = await check(importId)
  const answer = await record(importId)
  expect(answer.statusCode).toBe(201)
  expect(answer.json<ImportRecorded>()).toEqual({ importId, recordedCount: 3, thereCount: 0 })
  const recorded = (await payments(first.loanId)).toSorted((a, b) => a.effectiveOn.localeCompare(b.effectiveOn))
  expect(recorded.map(({ effectiveOn, method, reference }) => [effectiveOn, method, reference])).toEqual([['2026-12-23', 'check', '1042'], ['2027-01-23', 'transfer', 'ACH 7']])
  expect(recorded.find(({ reference }) => reference === '1042')?.allocation).toEqual(lines[2]?.allocation)
  expect((await payments(second.loanId))[0]).toMatchObject({ method: 'cash', receiptNumber: expect.any(Number) })
  expect(await reconciles()).toBe(true)
  expect(await check(importId)).toMatchObject({ recordedCount: 3, counts: { new: 0, there: 3, bad: 0 } })
})

test('one bad line and nothing is recorded; every bad line is named with its reason, at once', async () => {
  const { loanId, reference } = await funded()
  const importId = await kept(file(
    `${reference},2026-12-23,428.04,check,1042`, `L-9999-0001,2026-12-23,1,cash,`, `${reference},2026-11-22,1,cash,`, `${reference},2027-01-26,1,cash,`, `${reference},12/23/26,1.234,bitcoin,`,
  ))
  expect((await check(importId)).counts).toEqual({ new: 1, there: 0, bad: 4, warned: 0 })
  const answer = await record(importId)
  expect(answer.statusCode).toBe(422)
  expect(answer.json<{ code: string; errors: { path: string; code: string }[] }>()).toMatchObject({
    code: 'import-has-faults',
    errors: expect.arrayContaining([
      { path: 'lines.3.loan', code: 'no-such-loan' },
      { path: 'lines.4.receivedOn', code: 'before-funding', params: { earliest: fundedOn } },
      { path: 'lines.5.receivedOn', code: 'in-the-future', params: { latest: today } },
      { path: 'lines.6.receivedOn', code: 'not-date' }, { path: 'lines.6.amount', code: 'amount-too-fine' }, { path: 'lines.6.method', code: 'method-unknown' },
    ]),
  })
  expect(answer.json<{ errors: unknown[] }>().errors).toHaveLength(6)
  expect(await payments(loanId)).toEqual([])
  expect((await check(importId)).recordedAt).toBeNull()
})

test('the same file twice changes nothing: under another key, another name, another id, or by somebody else', async () => {
  const { loanId, reference } = await funded()
  const content = file(`${reference},2026-12-23,428.04,check,1042`)
  const importId = await kept(content)
  const first = await record(importId)
  const after = await balances(loanId)
  const colleague = staysSignedIn(at, await at.asFinance())
  const again = await keep(content, { fileName: 'copy of payments.csv' }, colleague)
  expect(again.json<ImportKept>()).toEqual({ importId })
  const second = await record(importId, randomUUID(), colleague)
  expect(second.json()).toEqual(first.json())
  expect(await payments(loanId)).toHaveLength(1)
  expect(await balances(loanId)).toEqual(after)
})

test('next month’s longer file records what was added, and twice the same amount on one day is two payments', async () => {
  const { loanId, reference } = await funded()
  const december = [`${reference},2026-12-23,20,cash,`, `${reference},2026-12-23,20,cash,`]
  expect((await record(await kept(file(...december)))).json()).toMatchObject({ recordedCount: 2 })
  const longer = await kept(file(...december, `${reference},2027-01-23,20,cash,`))
  expect((await check(longer)).lines.map(({ standing }) => standing)).toEqual(['there', 'there', 'new'])
  expect((await record(longer)).json()).toMatchObject({ recordedCount: 1, thereCount: 2 })
  expect(await payments(loanId)).toHaveLength(3)
})

test('what was written down by hand is there already, and what was undone is not brought back', async () => {
  const { loanId, reference } = await funded()
  const id = randomUUID()
  await finance.post(`/api/loans/${loanId}/payments`, { id, amountCents: 42_804, method: 'check', reference: '1042', receivedOn: '2026-12-23' })
  const importId = await kept(file(`${reference},2026-12-23,428.04,check,1042`, `${reference},2026-12-23,428.04,check,1043`))
  expect((await check(importId)).lines.map(({ standing }) => standing)).toEqual(['there', 'new'])
  await finance.post(`/api/loans/${loanId}/payments/${id}/reversal`, { id: randomUUID(), reason: 'entered-twice' })
  expect((await record(importId)).json()).toMatchObject({ recordedCount: 1, thereCount: 1 })
  expect((await payments(loanId)).filter(({ reversedByEventId }) => reversedByEventId === null)).toHaveLength(1)
})

test('ten people who record it at once record it once, and two files with the same line too', async () => {
  const { loanId, reference } = await funded()
  const one = await kept(file(`${reference},2026-12-23,428.04,check,1042`))
  const other = await kept(file(`${reference},2026-12-23,428.04,check,1042`, `${reference},2027-01-23,1,cash,`))
  const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => record(index % 2 === 0 ? one : other)))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 201))
  expect(await payments(loanId)).toHaveLength(2)
  expect(await reconciles()).toBe(true)
})

test('what breaks in the middle leaves nothing, and the same file can then be recorded', async () => {
  const { loanId, reference } = await funded()
  const importId = await kept(file(`${reference},2026-12-23,428.04,check,1042`, `${reference},2027-01-23,428.04,check,9`))
  await asOwner(at.database, `create function break_it() returns trigger language plpgsql as $$ begin raise exception 'broken' using errcode = '57P01'; end $$`)
  await asOwner(at.database, `create trigger break_it before insert on payment for each row when (new.reference = '9') execute function break_it()`)
  expect((await record(importId)).statusCode).toBe(503)
  expect(await payments(loanId)).toEqual([])
  await asOwner(at.database, 'drop trigger break_it on payment')
  expect((await record(importId)).json()).toMatchObject({ recordedCount: 2 })
})

test('a file that is no table of payments is refused with why, and not kept', async () => {
  expect((await keep('Loan,Date\nL-1,2026-12-23\n')).json()).toMatchObject({ code: 'import-unreadable', errors: [{ path: 'amount', code: 'column-missing' }, { path: 'method', code: 'column-missing' }] })
  expect((await keep(Buffer.from('504b030414000600', 'hex'))).json()).toMatchObject({ code: 'import-unreadable', errors: [{ path: 'file', code: 'not-csv' }] })
  expect((await keep(head)).json()).toMatchObject({ code: 'import-unreadable', errors: [{ path: 'file', code: 'file-without-lines' }] })
  const { imports } = (await finance.get('/api/imports')).json<{ imports: { fileName: string }[] }>()
  expect(imports.every(({ fileName }) => fileName.endsWith('payments.csv'))).toBe(true)
})

test('nobody but finance brings or records a file, and nobody records one for a loan of her own', async () => {
  const colleague = staysSignedIn(at, await at.as('finance', { givenNames: 'Fina' }))
  const { loanId, reference } = await funded(colleague)
  const content = file(`${reference},2026-12-23,428.04,check,1042`)
  expect((await keep(content, {}, officer)).statusCode).toBe(403)
  const importId = await kept(content)
  expect((await record(importId, randomUUID(), officer)).statusCode).toBe(403)
  const answer = await record(importId, randomUUID(), colleague)
  expect(answer.json<{ errors: object[] }>().errors).toEqual([{ path: 'lines.2.loan', code: 'own-loan' }])
  expect(await payments(loanId)).toEqual([])
})

test('a thousand payments are recorded in seconds', async () => {
  const loans: { reference: string }[] = []
  for (let more = 0; more < 20; more++) loans.push(await funded())
  const lines = Array.from({ length: 1_000 }, (_, index) => `${loans[index % 20]?.reference},2026-12-${String(1 + index % 28).padStart(2, '0')},1.${String(index % 90 + 10)},check,${index}`)
  const importId = await kept(file(...lines))
  const start = performance.now()
  expect((await check(importId)).counts.new).toBe(1_000)
  const checked = performance.now()
  expect((await record(importId)).json()).toMatchObject({ recordedCount: 1_000 })
  process.stderr.write(`1,000 lines: checked in ${Math.round(checked - start)} ms, recorded in ${Math.round(performance.now() - checked)} ms\n`)
  expect(await reconciles()).toBe(true)
})
