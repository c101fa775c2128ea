import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { LoanSummary } from '#services/loans/schemas.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { asOwner } from '#test/support/as-owner.ts'
import { atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'

let at: TestApp
let officer: SignedIn
let finance: SignedIn
let rosa: SignedIn
let nuria: SignedIn
let hers: { loanId: string; reference: string }
let paymentId: string
beforeAll(async () => {
  at = await createTestApp({ now: '2026-11-23T19:00:00Z' })
  await readyToLend(at)
  officer = await at.asOfficer()
  finance = await at.asFinance()
  rosa = await at.signUp()
  nuria = await at.signUp({ givenNames: 'Núria', familyNames: 'Ibáñez' })
  hers = await fundedLoan(at, { borrower: rosa, decidedBy: officer, disbursedBy: finance })
  paymentId = randomUUID()
  await finance.post(`/api/loans/${hers.loanId}/payments`, { id: paymentId, amountCents: 10_000, method: 'cash', receivedOn: '2026-11-23' })
})
afterAll(() => at.drop())

const pages = () => {
  const loan = `/api/loans/${hers.loanId}`
  return [loan, `${loan}/events`, `${loan}/payoff`, `${loan}/agreement`, `${loan}/statement`, `${loan}/payments/${paymentId}/receipt`]
}
const askStatement = async (days: string) => (await rosa.get(`/api/loans/${hers.loanId}/statement?${days}`)).json<object>()
const found = async (who: SignedIn, query = '') => (await who.get(`/api/loans${query}`)).json<{ loans: LoanSummary[] }>().loans

const search = async (who: SignedIn, text: string) => (await who.post('/api/loans/search', { search: text })).json<{ loans: LoanSummary[] }>().loans.map((loan) => loan.id)

test('her own loan opens for her, and for officer, finance and auditor', async () => {
  for (const who of [rosa, officer, finance, await at.asAuditor()]) {
    for (const url of pages()) expect([url, (await who.get(url)).statusCode]).toEqual([url, 200])
  }
})

test('for anybody else it does not exist: another borrower, the administrator, a partner', async () => {
  for (const who of [nuria, await at.asAdministrator(), await at.as('partner')]) {
    for (const url of pages()) expect([url, (await who.get(url)).json()]).toEqual([url, expect.objectContaining({ status: 404, code: 'not-found' })])
    expect(await found(who)).toEqual([])
  }
  const { documentId } = (await rosa.get(`/api/loans/${hers.loanId}/agreement`)).json<{ documentId: string }>()
  expect((await nuria.get(`/api/documents/${documentId}`)).statusCode).toBe(404)
  expect((await rosa.get(`/api/documents/${documentId}`)).statusCode).toBe(200)
})

test('staff find a loan by a name without its accents, a reference or the business, whatever the case', async () => {
  const other = await fundedLoan(at, { borrower: nuria, decidedBy: officer, disbursedBy: finance })
  for (const typed of ['NURIA ibanez', 'Ibáñez Núria', 'íbañ', ' nur  IBA ']) expect({ typed, found: await search(officer, typed) }).toEqual({ typed, found: [other.loanId] })
  expect(await search(officer, hers.reference.toLowerCase())).toEqual([hers.loanId])
  expect(await search(officer, 'panaderia nandu')).toEqual([other.loanId, hers.loanId])
  for (const typed of ['100%', '%', '_', 'nuria_', 'nuria rosa']) expect({ typed, found: await search(officer, typed) }).toEqual({ typed, found: [] })
  expect((await officer.get('/api/loans?search=nuria')).statusCode).toBe(400)
  expect(await found(officer, '?status=approved')).toEqual([])
  expect((await found(officer, `?limit=1&before=${other.reference}`)).map((loan) => loan.id)).toEqual([hers.loanId])
})

test('a borrower searching finds her own alone', async () => {
  expect(await search(rosa, 'panaderia')).toEqual([hers.loanId])
  expect(await search(rosa, 'nuria')).toEqual([])
})

test('every look of staff at a loan, and everybody’s at a paper, is written down; her own at her loan is not', async () => {
  const looks = (who: SignedIn) => at.orm.em.fork().execute<{ n: number }[]>("select count(*)::int as n from audit_event where actor_id = ? and action = 'loan-read' and subject_id = ?", [who.personId, hers.loanId])
  const before = [await looks(officer), await looks(rosa)].flat().map((row) => row.n)
  await officer.get(`/api/loans/${hers.loanId}`)
  await rosa.get(`/api/loans/${hers.loanId}`)
  await rosa.get(`/api/loans/${hers.loanId}/statement`)
  const after = [await looks(officer), await looks(rosa)].flat().map((row) => row.n)
  expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([1, 1])
})

test('papers are PDFs with a name of their own that no cache keeps', async () => {
  const receipt = await rosa.get(`/api/loans/${hers.loanId}/payments/${paymentId}/receipt`)
  expect(receipt.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect(receipt.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-store', 'content-disposition': `inline; filename="${hers.reference}-recibo-1.pdf"` })
  const statement = await rosa.get(`/api/loans/${hers.loanId}/statement?from=2026-11-23&to=2026-11-23`)
  expect(statement.headers['content-disposition']).toBe(`inline; filename="${hers.reference}-estado-2026-11-23-2026-11-23.pdf"`)
})

test('a statement of days to come, or with its days the wrong way round, is refused', async () => {
  expect(await askStatement('to=2026-11-24')).toMatchObject({ status: 422, errors: [{ path: 'query.to', code: 'in-the-future' }] })
  expect(await askStatement('from=2026-11-23&to=2026-11-22')).toMatchObject({ status: 422, errors: [{ path: 'query.from', code: 'after-to' }] })
})

test('staff see the loan of another programme as little as anybody', async () => {
  atNoonOf(at, '2026-11-23')
  const [programme] = await asOwner<{ id: string }>(at.database, "insert into programme (code, name) values ('elsewhere', 'Elsewhere') returning id")
  await asOwner(at.database, "update role_grant set programme_id = $1, scope_id = $1 where person_id = $2", programme?.id, officer.personId)
  await asOwner(at.database, 'update person set programme_id = $1 where id = $2', programme?.id, officer.personId)
  const elsewhere = await at.signIn(officer.email)
  for (const url of pages()) expect([url, (await elsewhere.get(url)).statusCode]).toEqual([url, 404])
})
