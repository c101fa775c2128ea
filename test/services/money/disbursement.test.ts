import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { LoanPage } from '#services/loans/schemas.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { atNoonOf, grantLoan, readyToLend, signBy, type Granting } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

const today = '2026-11-23'
let at: TestApp
let decider: SignedIn
let second: SignedIn
let another: SignedIn
let finance: SignedIn
let rosa: SignedIn
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  decider = staysSignedIn(at, await at.asOfficer())
  second = staysSignedIn(at, await at.asOfficer())
  another = staysSignedIn(at, await at.asOfficer())
  finance = staysSignedIn(at, await at.asFinance())
  rosa = staysSignedIn(at, await at.signUp())
})
beforeEach(() => atNoonOf(at, today))
afterAll(() => at.drop())

const signed = async (more: Partial<Granting> = {}) => {
  const loan = await grantLoan(at, { borrower: rosa, decidedBy: decider, secondBy: second, ...more })
  await signBy(at, loan.loanId, more.borrower ?? rosa)
  return loan
}
const disburse = (by: SignedIn, loanId: string, more: object = {}) => (
  by.post(`/api/loans/${loanId}/disbursement`, { id: randomUUID(), method: 'transfer', reference: 'ACH 7781', ...more })
)
const booked = (loanId: string) => at.orm.em.fork().execute<{ code: string; cents: number }[]>(
  'select a.code, p.amount_cents as cents from posting p join account a on a.id = p.account_id where p.loan_id = ? order by a.code', [loanId],
)

test('money goes out by other eyes: neither whoever decided, nor the second, nor a party, nor the administrator', async () => {
  const insider = staysSignedIn(at, await at.as('finance', { roles: ['finance', 'applicant'] }))
  const { loanId } = await signed()
  expect((await disburse(decider, loanId)).json()).toMatchObject({ status: 403, code: 'four-eyes' })
  expect((await disburse(second, loanId)).json()).toMatchObject({ status: 403, code: 'four-eyes' })
  expect((await disburse(rosa, loanId)).statusCode).toBe(403)
  expect((await disburse(await at.asAdministrator(), loanId)).statusCode).toBe(403)
  const own = await signed({ borrower: insider })
  expect((await disburse(insider, own.loanId)).json()).toMatchObject({ status: 403, code: 'own-loan' })
  expect(await booked(loanId)).toEqual([])
  expect((await disburse(another, loanId)).statusCode).toBe(201)
})

test('sent by finance: recorded with its reference, booked to the cent, active, and the borrower is told', async () => {
  const { loanId, reference } = await signed()
  const answer = await disburse(finance, loanId)
  expect(answer.json()).toMatchObject({ loanId, reference, disbursedOn: today, amountCents: 500_000, withheldCents: 0, handedOutCents: 500_000, loanStatus: 'active' })
  expect(await booked(loanId)).toEqual([{ code: '1010', cents: -500_000 }, { code: '1200', cents: 500_000 }])
  const page = (await rosa.get(`/api/loans/${loanId}`)).json<LoanPage>()
  expect(page).toMatchObject({ status: 'active', disbursedOn: today, balances: { principalCents: 500_000, nextDueOn: '2026-12-23', pastDueCents: 0 } })
  const [notice] = await at.orm.em.fork().execute<{ es: string }[]>("select body ->> 'es' as es from notice where loan_id = ? and kind = 'loan-funded'", [loanId])
  expect(notice?.es).toContain('Mandamos $5,000.00 el 23 de noviembre de 2026')
  expect(notice?.es).toContain('Su primer pago es de $428.')
})

test('the money of one loan goes out once, however often and by however many it is sent', async () => {
  const { loanId } = await signed()
  const id = randomUUID()
  const answers = await Promise.all([disburse(finance, loanId, { id }), disburse(finance, loanId, { id }), disburse(another, loanId)])
  expect(answers.filter((answer) => answer.statusCode === 201).length).toBeGreaterThanOrEqual(1)
  expect(answers.every((answer) => answer.statusCode === 201 || answer.json<{ code: string }>().code === 'loan-already-funded')).toBe(true)
  expect(await booked(loanId)).toHaveLength(2)
})

test('before every party has signed, nothing goes out', async () => {
  const luis = staysSignedIn(at, await at.signUp())
  const { loanId } = await grantLoan(at, { borrower: rosa, coBorrower: luis, decidedBy: decider })
  expect((await disburse(finance, loanId)).json()).toMatchObject({ status: 409, code: 'loan-not-signed' })
  await signBy(at, loanId, rosa)
  expect((await disburse(finance, loanId)).json()).toMatchObject({ status: 409, code: 'loan-not-signed' })
  await signBy(at, loanId, luis)
  expect((await disburse(finance, loanId)).statusCode).toBe(201)
})

test('a day later daily interest moves a figure: refused, made anew, signed again, and then it goes out', async () => {
  const { loanId } = await signed()
  atNoonOf(at, '2026-11-24')
  expect((await disburse(finance, loanId)).json()).toMatchObject({ status: 409, code: 'agreement-figures-moved', detail: expect.stringContaining('signs it again') })
  expect((await finance.post(`/api/loans/${loanId}/agreement`, {})).statusCode).toBe(201)
  expect((await disburse(finance, loanId)).json()).toMatchObject({ status: 409, code: 'loan-not-signed' })
  await signBy(at, loanId, rosa)
  expect((await disburse(finance, loanId)).json()).toMatchObject({ disbursedOn: '2026-11-24', loanStatus: 'active' })
})

test('without interest a few days move no figure: what was signed stands, until its date', async () => {
  const stands = await signed({ product: 'weekly-0', amountCents: 100_000, installments: 10 })
  const late = await signed({ product: 'weekly-0', amountCents: 100_000, installments: 10 })
  atNoonOf(at, '2026-11-27')
  expect((await disburse(finance, stands.loanId)).json()).toMatchObject({ disbursedOn: '2026-11-27', loanStatus: 'active' })
  atNoonOf(at, '2026-11-30')
  expect((await disburse(finance, late.loanId)).json()).toMatchObject({ status: 409, code: 'agreement-expired' })
})

test('money cannot have gone out tomorrow, nor before the last party signed', async () => {
  atNoonOf(at, '2026-11-25')
  const { loanId } = await signed({ product: 'weekly-0', amountCents: 100_000, installments: 10 })
  expect((await disburse(finance, loanId, { disbursedOn: '2026-11-26' })).json()).toMatchObject({ status: 422, errors: [{ path: 'disbursedOn', code: 'in-the-future' }] })
  expect((await disburse(finance, loanId, { disbursedOn: '2026-11-24' })).json()).toMatchObject({ status: 422, errors: [{ path: 'disbursedOn', code: 'before-signing' }] })
})

test('whoever sends money sees what waits, and why something is not hers to send', async () => {
  const { loanId } = await signed()
  interface Waiting { disbursements: { loanId: string; hindrance: string | null; handedOutCents: number }[] }
  const hindranceFor = async (who: SignedIn) => (await who.get('/api/disbursements/waiting')).json<Waiting>().disbursements.find((one) => one.loanId === loanId)
  expect(await hindranceFor(finance)).toMatchObject({ hindrance: null, handedOutCents: 500_000 })
  expect(await hindranceFor(decider)).toMatchObject({ hindrance: 'decided-by-you' })
  atNoonOf(at, '2026-11-25')
  expect(await hindranceFor(finance)).toMatchObject({ hindrance: 'figures-moved' })
  expect((await rosa.get('/api/disbursements/waiting')).statusCode).toBe(403)
  expect((await disburse(another, loanId, { disbursedOn: today })).statusCode).toBe(201)
  expect(await hindranceFor(finance)).toBeUndefined()
})
