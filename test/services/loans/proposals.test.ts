import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { AheadPreview, HelpPage, LoanPage, TimelineEvent } from '#services/loans/schemas.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

const today = '2026-10-05'
let at: TestApp
let officer: SignedIn
let second: SignedIn
let finance: SignedIn
let rosa: SignedIn
let guarantor: SignedIn
let loanId: string
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  officer = staysSignedIn(at, await at.asOfficer())
  second = staysSignedIn(at, await at.asOfficer())
  finance = staysSignedIn(at, await at.asFinance())
  rosa = staysSignedIn(at, await at.signUp())
  guarantor = staysSignedIn(at, await at.signUp())
})
beforeEach(async () => {
  atNoonOf(at, '2026-09-08')
  loanId = (await fundedLoan(at, { borrower: rosa, guarantor, decidedBy: officer, disbursedBy: finance, amountCents: 250_000 })).loanId
  atNoonOf(at, today)
})
afterAll(() => at.drop())

const help = async (who: SignedIn) => (await who.get(`/api/loans/${loanId}/help`)).json<HelpPage>()
const proposal = async (who: SignedIn) => (await help(who)).talks[0]?.proposal
const ask = async (body: object) => {
  const id = randomUUID()
  const answer = await rosa.post(`/api/loans/${loanId}/help`, { id, cause: 'illness', ...body })
  expect({ status: answer.statusCode, errors: answer.json<{ errors?: object }>().errors }).toEqual({ status: 201, errors: undefined })
  return id
}
const refused = async (body: object) => (await rosa.post(`/api/loans/${loanId}/help`, { id: randomUUID(), cause: 'other', ...body })).json<{ code: string; errors: { path: string; code: string }[] }>()
const agree = async (who: SignedIn) => who.post(`/api/loans/${loanId}/proposals/${(await proposal(who))?.id ?? ''}/agreement`, {})
const kinds = async () => (await rosa.get(`/api/loans/${loanId}/events`)).json<{ events: TimelineEvent[] }>().events.map(({ kind }) => kind)
const noticesTo = async (who: SignedIn, kind: string) => at.orm.em.fork().execute<object[]>('select id from notice where person_id = ? and kind = ? and loan_id = ?', [who.personId, kind, loanId])

test.each([
  ['pause', { wish: 'pause', pauseInstallments: 1 }], ['due-date-change', { wish: 'new-day', dueOn: '2026-10-20' }],
  ['plan-change', { wish: 'smaller', amountCents: 10_000 }], ['plan-change', { wish: 'new-plan', installments: 15 }],
] as const)('what she asks is a %s that an officer sees as it would be, agrees to as it is, and can take back', async (kind, wish) => {
  await ask(wish)
  expect(await kinds()).toEqual(['advance'])
  const asked = await proposal(rosa)
  expect(asked).toMatchObject({ madeAs: 'borrower', state: 'with-officer', mayAgree: false, change: { kind } })
  const seen = await proposal(officer)
  expect(seen).toMatchObject({ mayAgree: true, preview: asked?.preview ?? {} })
  for (let time = 0; time < 2; time++) expect((await officer.post(`/api/loans/${loanId}/proposals/${seen?.id ?? ''}/agreement`, {})).json()).toMatchObject({ state: 'agreed' })
  expect(await kinds()).toEqual([kind, 'advance'])
  const { balances } = (await rosa.get(`/api/loans/${loanId}`)).json<LoanPage>()
  expect([balances.nextDueOn, balances.nextDueCents]).toEqual([seen?.preview?.after.nextDueOn, seen?.preview?.after.nextDueCents])
  expect(await noticesTo(rosa, 'loan-changed')).toHaveLength(1)
  expect(await noticesTo(rosa, 'help-answered')).toHaveLength(1)
  expect(await proposal(rosa)).toMatchObject({ state: 'agreed', preview: null })
  expect((await officer.post(`/api/loans/${loanId}/events/${seen?.id ?? ''}/reversal`, { id: randomUUID(), reason: 'She wants it as it was' })).statusCode).toBe(201)
  expect((await rosa.get(`/api/loans/${loanId}`)).json<LoanPage>().balances.nextDueOn).toBe(seen?.preview?.before.nextDueOn)
})

test('what she is shown before she asks is what is then agreed to, to the cent', async () => {
  const { options } = await help(rosa)
  const way = options?.newPlans[0]
  await ask({ wish: 'new-plan', installments: way?.installments ?? 0 })
  const preview = (await proposal(rosa))?.preview
  expect([preview?.after.nextDueOn, preview?.after.nextDueCents, preview?.after.lastDueOn, preview?.costDifferenceCents]).toEqual([way?.nextOn, way?.nextCents, way?.lastOn, way?.costCents])
})

test('an officer answers with another: it waits for her yes, which writes it down; hers is no more', async () => {
  const conversationId = await ask({ wish: 'pause', pauseInstallments: 2 })
  const hers = (await proposal(rosa))?.id ?? ''
  const change = { id: randomUUID(), kind: 'plan-change', installments: 14, effectiveOn: today, reason: 'A pause would cost more' }
  for (let time = 0; time < 2; time++) expect((await officer.post(`/api/loans/${loanId}/proposals`, { conversationId, change })).json()).toMatchObject({ proposalId: change.id, state: 'with-borrower' })
  expect((await officer.post(`/api/loans/${loanId}/proposals/${hers}/agreement`, {})).json()).toMatchObject({ status: 409, code: 'proposal-not-waiting' })
  expect(await proposal(officer)).toMatchObject({ mayAgree: false })
  expect(await proposal(rosa)).toMatchObject({ id: change.id, madeAs: 'officer', mayAgree: true, change: { installments: 14 } })
  expect((await guarantor.post(`/api/loans/${loanId}/proposals/${change.id}/agreement`, {})).statusCode).toBe(404)
  expect((await agree(rosa)).json()).toMatchObject({ state: 'agreed' })
  expect(await kinds()).toEqual(['plan-change', 'advance'])
})

test('either side can say no, and nothing changes', async () => {
  await ask({ wish: 'pause', pauseInstallments: 1 })
  const id = (await proposal(rosa))?.id ?? ''
  for (let time = 0; time < 2; time++) expect((await rosa.post(`/api/loans/${loanId}/proposals/${id}/refusal`, {})).json()).toMatchObject({ state: 'refused' })
  expect((await officer.post(`/api/loans/${loanId}/proposals/${id}/agreement`, {})).json()).toMatchObject({ code: 'proposal-not-waiting' })
  expect(await kinds()).toEqual(['advance'])
})

test('what puts the end off further than one person may waits for a second officer, who finds it among what she has to answer', async () => {
  const administrator = await at.as('administrator')
  expect((await administrator.put('/api/settings/put-off-limit', { value: { mostDays: 20 } })).statusCode).toBe(200)
  await ask({ wish: 'pause', pauseInstallments: 1 })
  expect((await agree(officer)).json()).toMatchObject({ state: 'with-colleague' })
  expect(await kinds()).toEqual(['advance'])
  expect((await agree(officer)).json()).toMatchObject({ status: 403, code: 'second-person-needed' })
  expect(await noticesTo(second, 'help-to-answer')).toHaveLength(1)
  const { rows } = (await second.get('/api/late')).json<{ rows: { loanId: string; isMine: boolean; help: { state: string } | null }[] }>()
  expect(rows.find((row) => row.loanId === loanId)).toMatchObject({ isMine: true, help: { state: 'open' } })
  expect((await agree(second)).json()).toMatchObject({ state: 'agreed' })
  expect(await kinds()).toEqual(['pause', 'advance'])
  const change = { id: randomUUID(), kind: 'plan-change', installments: 20, effectiveOn: today, reason: 'Alone' }
  expect((await officer.post(`/api/loans/${loanId}/changes`, change)).json()).toMatchObject({ status: 403, code: 'over-limit' })
})

test('what she asks must be possible: another day after the next one, a plan that is longer', async () => {
  expect(await refused({ wish: 'new-day' })).toMatchObject({ code: 'help-refused', errors: [{ path: 'dueOn', code: 'required' }] })
  expect(await refused({ wish: 'new-day', dueOn: '2026-10-07' })).toMatchObject({ errors: [{ path: 'dueOn', code: 'in-the-past' }] })
  expect(await refused({ wish: 'new-day', dueOn: '2026-12-24' })).toMatchObject({ errors: [{ path: 'dueOn', code: 'date-too-far' }] })
  expect(await refused({ wish: 'new-plan', installments: 3 })).toMatchObject({ errors: [{ path: 'installments', code: 'out-of-range' }] })
})

test('she says what money ahead does, after she has seen what each choice would do; only she', async () => {
  const seen = (await rosa.get(`/api/loans/${loanId}/ahead?amountCents=100000`)).json<AheadPreview>()
  expect(seen.choices.map(({ ahead }) => ahead)).toEqual(['fewer', 'smaller', 'next'])
  const choice = { id: randomUUID(), ahead: 'smaller' }
  for (let time = 0; time < 2; time++) expect((await rosa.post(`/api/loans/${loanId}/ahead`, choice)).json()).toMatchObject({ eventId: choice.id, kind: 'ahead-choice' })
  expect((await guarantor.post(`/api/loans/${loanId}/ahead`, choice)).statusCode).toBe(404)
  expect((await rosa.get(`/api/loans/${loanId}`)).json<LoanPage>().ahead).toBe('smaller')
  await finance.post(`/api/loans/${loanId}/payments`, { id: randomUUID(), amountCents: 100_000, method: 'check', receivedOn: today })
  const { balances } = (await rosa.get(`/api/loans/${loanId}`)).json<LoanPage>()
  const smaller = seen.choices.find(({ ahead }) => ahead === 'smaller')?.after
  expect([balances.nextDueOn, balances.nextDueCents]).toEqual([smaller?.nextDueOn, smaller?.nextDueCents])
})
