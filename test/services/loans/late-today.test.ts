import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { ageingBucketOf } from '#domain/ageing/ageing-bucket.ts'
import { balancesOf, loanRecord, runEndOfDay, stateOf } from '#services/loans/index.ts'
import type { ContactLog, LateList, LateRow, LoanPage } from '#services/loans/schemas.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { asSystem, atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

let at: TestApp
let officer: SignedIn
let other: SignedIn
let finance: SignedIn
/** Late by 3, 38 and 94 days on 12 December; one is current. */
let loans: { loanId: string; reference: string }[]
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  officer = staysSignedIn(at, await at.asOfficer())
  other = staysSignedIn(at, await at.asOfficer())
  finance = staysSignedIn(at, await at.asFinance())
  loans = []
  for (const day of ['2026-09-02', '2026-10-28', '2026-12-02', '2026-12-11']) {
    atNoonOf(at, day)
    loans.push(await fundedLoan(at, { borrower: staysSignedIn(at, await at.signUp()), decidedBy: officer, disbursedBy: finance, product: 'weekly-0', installments: 20, amountCents: 100_000 }))
  }
  atNoonOf(at, '2026-12-12')
  await asSystem(at, runEndOfDay)
})
afterAll(() => at.drop())

const late = async (query = '', who = officer) => (await who.get(`/api/late${query}`)).json<LateList>()
const log = async (loanId: string) => (await officer.get(`/api/loans/${loanId}/contacts`)).json<ContactLog>()
const call = (loanId: string, body: object = {}) => officer.post(`/api/loans/${loanId}/contacts`, { id: randomUUID(), direction: 'we-called', outcome: 'no-answer', ...body })
const idOf = (index: number) => loans[index]?.loanId ?? ''
const rowOf = (list: LateList, index: number): LateRow | undefined => list.rows.find(({ loanId }) => loanId === idOf(index))

test('the list, the loan’s page, the domain and the night say the same days and the same amount, whenever the last night was', async () => {
  for (const day of ['2026-12-12', '2026-12-15']) {
    atNoonOf(at, day)
    const { rows } = await late()
    expect(rows.map(({ loanId }) => loanId)).toEqual([idOf(0), idOf(1), idOf(2)])
    for (const { loanId, daysPastDue, pastDueCents, bucket } of rows) {
      const { balances } = (await officer.get(`/api/loans/${loanId}`)).json<LoanPage>()
      const folded = await asSystem(at, async (ctx) => balancesOf(stateOf(await loanRecord(ctx, loanId), ctx.businessDate), ctx.businessDate))
      expect([daysPastDue, pastDueCents]).toEqual([balances.daysPastDue, balances.pastDueCents])
      expect([daysPastDue, pastDueCents, bucket]).toEqual([folded.daysPastDue, folded.pastDueCents, ageingBucketOf(folded.daysPastDue)])
    }
  }
  await asSystem(at, runEndOfDay)
  atNoonOf(at, '2026-12-14')
  const snapshots = await at.orm.em.fork().execute<{ id: string; days: number; bucket: string }[]>("select loan_id as id, days_past_due as days, bucket from loan_day where business_date = '2026-12-14' and days_past_due > 0")
  expect((await late()).rows.map(({ loanId, daysPastDue, bucket }) => ({ id: loanId, days: daysPastDue, bucket })).toSorted((a, b) => a.days - b.days)).toEqual(snapshots.toSorted((a, b) => a.days - b.days))
})

const looks = async () => (await at.orm.em.fork().execute<{ n: number }[]>("select count(*)::int as n from audit_event where action = 'late-list-read'"))[0]?.n ?? 0

test('how many there are is known without a name, and leaves no trace as the list does', async () => {
  const before = await looks()
  expect((await officer.get('/api/late/count')).json()).toEqual({ all: 3, mine: 3 })
  expect(await looks()).toBe(before)
  await late()
  expect(await looks()).toBe(before + 1)
})

test('a payment takes a loan off the list at once, and undoing it puts it back', async () => {
  atNoonOf(at, '2026-12-15')
  const id = randomUUID()
  await finance.post(`/api/loans/${idOf(2)}/payments`, { id, amountCents: 5_000, method: 'cash', receivedOn: '2026-12-15' })
  expect(rowOf(await late(), 2)).toBeUndefined()
  await finance.post(`/api/loans/${idOf(2)}/payments/${id}/reversal`, { id: randomUUID(), reason: 'no era de ella' })
  expect(rowOf(await late(), 2)).toMatchObject({ daysPastDue: 6, pastDueCents: 5_000, group: 'to-call' })
})

test('it is narrowed by age, by mine, by what to do', async () => {
  expect((await late('?bucket=31-60')).rows.map(({ loanId }) => loanId)).toEqual([idOf(1)])
  expect((await late('?mine=true', other)).rows).toEqual([])
  expect((await late('?mine=true')).rows).toHaveLength(3)
  expect((await late()).counts).toMatchObject({ all: 3, mine: 3, buckets: { '1-30': 1, '31-60': 1, '91-180': 1 }, groups: { 'to-call': 3, later: 0 } })
})

test('a call is written down with its promise; the list shows both, and she is not called before the day', async () => {
  const promise = { id: randomUUID(), amountCents: 5_000, promisedOn: '2026-12-18' }
  expect((await call(idOf(1), { outcome: 'talked', note: 'Vende el sábado', promise })).statusCode).toBe(201)
  expect(rowOf(await late(), 1)).toMatchObject({ group: 'later', promise: { amountCents: 5_000, promisedOn: '2026-12-18', state: 'open' }, lastContact: { outcome: 'talked', madeOn: '2026-12-15' } })
  expect((await log(idOf(1))).contacts).toMatchObject([{ outcome: 'talked', note: 'Vende el sábado', promiseId: promise.id }])
  atNoonOf(at, '2026-12-18')
  expect((await late()).rows[0]).toMatchObject({ loanId: idOf(1), group: 'promise-today' })
  atNoonOf(at, '2026-12-19')
  expect((await late()).rows[0]).toMatchObject({ loanId: idOf(1), group: 'promise-broken', promise: { state: 'broken' } })
})

test('a day to call again puts her aside until then', async () => {
  await call(idOf(0), { nextContactOn: '2026-12-22' })
  expect(rowOf(await late(), 0)).toMatchObject({ group: 'later', nextContactOn: '2026-12-22' })
  expect((await call(idOf(0), { nextContactOn: '2026-12-01' })).json()).toMatchObject({ status: 422, errors: [{ path: 'nextContactOn', code: 'in-the-past' }] })
})

const brokeRule = async (answer: ReturnType<typeof call>) => {
  const { statusCode, body } = await answer
  return statusCode === 201 ? (JSON.parse(body) as { brokeRule: string | null }).brokeRule : body
}

test('three calls in seven days are the most, and none at night: one made all the same is written down and says so; when she calls, no rule is against it', async () => {
  expect(await brokeRule(call(idOf(0)))).toBeNull()
  expect(await brokeRule(call(idOf(0)))).toBeNull()
  expect(rowOf(await late(), 0)?.limits).toEqual({ callsThisWeek: 3, maxPerWeek: 3, refusal: 'contact-limit' })
  expect(await brokeRule(call(idOf(0), { direction: 'she-called', outcome: 'talked' }))).toBeNull()
  at.clock.advance({ minutes: 5 })
  expect(await brokeRule(call(idOf(0)))).toBe('contact-limit')
  expect(rowOf(await late(), 0)?.lastContact).toMatchObject({ brokeRule: 'contact-limit' })
  expect((await log(idOf(0))).contacts[0]).toMatchObject({ outcome: 'no-answer', brokeRule: 'contact-limit' })
  atNoonOf(at, '2026-12-28')
  expect(await brokeRule(call(idOf(0)))).toBeNull()
})

test('a refused promise leaves no call behind', async () => {
  const refused = await call(idOf(2), { outcome: 'talked', promise: { id: randomUUID(), amountCents: 5_000, promisedOn: '2026-12-01' } })
  expect(refused.json()).toMatchObject({ status: 422, errors: [{ path: 'promise.promisedOn', code: 'in-the-past' }] })
  expect((await log(idOf(2))).contacts).toEqual([])
})

test('who is bankrupt, dead or asked us in writing is not in the list; a call made all the same is written down, and says that nobody was to call', async () => {
  await officer.post(`/api/loans/${idOf(2)}/contact-stop`, { id: randomUUID(), reason: 'asked-in-writing', note: 'Carta del 20' })
  const list = await late()
  expect([rowOf(list, 2), list.stopped]).toEqual([undefined, 1])
  const before = new Date(at.clock.now().getTime() - 3_600_000).toISOString()
  expect(await brokeRule(call(idOf(2), { madeAt: before }))).toBeNull()
  expect(await brokeRule(call(idOf(2)))).toBe('contact-stopped')
  expect((await log(idOf(2))).stop).toMatchObject({ reason: 'asked-in-writing', note: 'Carta del 20' })
  await officer.post(`/api/loans/${idOf(2)}/contact-stop/lifting`, { reason: 'She called and wants to be called' })
  expect(rowOf(await late(), 2)).toBeDefined()
  const written = await at.orm.em.fork().execute<{ action: string }[]>("select action from audit_event where subject_id = ? and action like 'contact-%' order by at, id", [idOf(2)])
  expect(written.map(({ action }) => action)).toEqual(['contact-stopped', 'contact-recorded', 'contact-recorded', 'contact-resumed'])
})

test('who asked for help is first, late or not, until she is answered', async () => {
  const ana = staysSignedIn(at, await at.signUp())
  const { loanId } = await fundedLoan(at, { borrower: ana, decidedBy: officer, disbursedBy: finance, product: 'weekly-0', installments: 20, amountCents: 100_000 })
  const conversationId = randomUUID()
  await ana.post(`/api/loans/${loanId}/help`, { id: conversationId, cause: 'not-paid-yet', wish: 'talk' })
  expect((await late()).rows[0]).toMatchObject({ loanId, group: 'asked-for-help', daysPastDue: 0, help: { state: 'open', answerBy: '2026-12-30' } })
  await officer.post(`/api/loans/${loanId}/help/${conversationId}/messages`, { id: randomUUID(), text: 'Con gusto le esperamos.' })
  expect((await late()).rows.some((row) => row.loanId === loanId)).toBe(false)
})

test('her own loan is not in an officer’s list, nor hers to call about', async () => {
  const { loanId } = await fundedLoan(at, { borrower: other, decidedBy: officer, disbursedBy: finance, product: 'weekly-0', installments: 20, amountCents: 100_000 })
  atNoonOf(at, '2027-01-11')
  expect((await late('', other)).rows.some((row) => row.loanId === loanId)).toBe(false)
  expect((await late()).rows.some((row) => row.loanId === loanId)).toBe(true)
  expect((await other.post(`/api/loans/${loanId}/contacts`, { id: randomUUID(), direction: 'she-called', outcome: 'talked' })).json()).toMatchObject({ code: 'own-loan' })
  expect((await other.get(`/api/loans/${loanId}/contacts`)).statusCode).toBe(404)
})
