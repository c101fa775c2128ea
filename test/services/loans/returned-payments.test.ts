import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { createProduct, runEndOfDay, starterProducts } from '#services/loans/index.ts'
import type { LoanPage, PaymentReversed, TimelineEvent } from '#services/loans/schemas.ts'
import { foundInBooks } from '#test/services/support/found-in-books.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { asSystem, atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { readPdf } from '#test/support/read-pdf.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

const fundedOn = '2026-11-23'
let at: TestApp
let officer: SignedIn
let finance: SignedIn
let rosa: SignedIn
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  const [monthly] = starterProducts
  if (!monthly) throw new Error('a starter product')
  await asSystem(at, (ctx) => createProduct(ctx, { ...monthly, code: 'monthly-returned', returnedPaymentFee: { amountCents: 2_000 } }))
  officer = staysSignedIn(at, await at.asOfficer())
  finance = staysSignedIn(at, await at.asFinance())
  rosa = staysSignedIn(at, await at.signUp())
})
afterAll(() => at.drop())

/** A loan of 12 payments of $428.04 with one payment, on its due date. */
async function paidBy(method: string, { product = 'monthly-returned', amountCents = 42_804 } = {}) {
  atNoonOf(at, fundedOn)
  const { loanId } = await fundedLoan(at, { borrower: rosa, decidedBy: officer, disbursedBy: finance, product })
  atNoonOf(at, '2026-12-23')
  const id = randomUUID()
  expect((await finance.post(`/api/loans/${loanId}/payments`, { id, amountCents, method, receivedOn: '2026-12-23' })).statusCode).toBe(201)
  atNoonOf(at, '2026-12-28')
  return { loanId, paymentId: id }
}
type Paid = Awaited<ReturnType<typeof paidBy>>
const returned = (more: object = {}) => ({ id: randomUUID(), reason: 'No había fondos', cause: 'returned', ...more })
const undo = ({ loanId, paymentId }: Paid, body: object = returned(), path: 'payments' | 'events' = 'payments', key: string = randomUUID()) => finance.post(`/api/loans/${loanId}/${path}/${paymentId}/reversal`, body, key)
const page = async (loanId: string) => (await rosa.get(`/api/loans/${loanId}`)).json<LoanPage>()
const timeline = async (loanId: string) => (await rosa.get(`/api/loans/${loanId}/events`)).json<{ events: TimelineEvent[] }>().events
const fees = async (loanId: string) => (await timeline(loanId)).filter(({ kind }) => kind === 'fee')
const notices = (loanId: string) => at.orm.em.fork().execute<{ kind: string; es: string }[]>("select kind, body ->> 'es' as es from notice where loan_id = ? and person_id = ? and kind like 'payment-%ed%' and kind <> 'payment-due-soon'", [loanId, rosa.personId])
async function booked(loanId: string): Promise<Record<string, number>> {
  const rows = await at.orm.em.fork().execute<{ code: string; cents: number }[]>('select a.code, sum(p.amount_cents)::bigint as cents from posting p join account a on a.id = p.account_id where p.loan_id = ? group by a.code having sum(p.amount_cents) <> 0', [loanId])
  return Object.fromEntries(rows.map(({ code, cents }) => [code, cents]))
}

test.each(['check', 'transfer'])('a %s that the bank sent back costs the product’s fee, once, told on the timeline, the statement and to her, and booked', async (method) => {
  const paid = await paidBy(method)
  const answer = (await undo(paid)).json<PaymentReversed>()
  expect(answer).toMatchObject({ reversedEventId: paid.paymentId, fee: { amountCents: 2_000 }, balances: { principalCents: 500_000, feesCents: 2_000 } })
  const { loanId } = paid
  expect((await page(loanId)).balances).toEqual(answer.balances)
  expect(await fees(loanId)).toEqual([expect.objectContaining({ eventId: answer.fee?.eventId, amountCents: 2_000, cause: 'returned-payment', forEventId: paid.paymentId, effectiveOn: '2026-12-28', reversedByEventId: null })])
  expect((await timeline(loanId)).find(({ kind }) => kind === 'reversal')).toMatchObject({ cause: 'returned-payment', withoutFee: null, reason: 'No había fondos' })
  // Nothing of the check is left in the books: principal is out, and the fee is owed and earned.
  expect(await booked(loanId)).toEqual({ 1010: -500_000, 1200: 500_000, 1220: 2_000, 4020: -2_000 })
  expect(await notices(loanId)).toEqual([{ kind: 'payment-returned-fee', es: expect.stringContaining('eso cuesta $20.00, una sola vez') }])
  const { text } = await readPdf((await rosa.get(`/api/loans/${loanId}/statement`)).rawPayload)
  for (const words of ['Payment sent back by the bank', 'Pago que el banco regresó', 'Fee, payment sent back', '$20.00']) expect(text).toContain(words)
  expect(await foundInBooks(at)).toEqual([])
})

test('the same return sent again, under one key or many, charges nothing more; the payment cannot be sent back twice', async () => {
  const paid = await paidBy('check')
  const body = returned()
  const key = randomUUID()
  const answers = await Promise.all([key, key, key, randomUUID(), randomUUID()].map((one) => undo(paid, body, 'payments', one)))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201, 201])
  expect(new Set(answers.map((answer) => answer.json<PaymentReversed>().fee?.eventId)).size).toBe(1)
  expect(await fees(paid.loanId)).toHaveLength(1)
  expect((await undo(paid)).json()).toMatchObject({ status: 409, code: 'already-reversed' })
  expect((await undo(paid, { id: body.id, reason: 'No había fondos' })).json()).toMatchObject({ status: 409, code: 'id-already-used' })
  expect(await fees(paid.loanId)).toHaveLength(1)
})

test('it can be left off with a reason, which everybody can read; a mistake costs nothing; nor does a product without the fee', async () => {
  const spared = await paidBy('check')
  expect((await undo(spared, returned({ withoutFee: 'Es la primera vez' }), 'events')).json<PaymentReversed>()).toMatchObject({ fee: null, balances: { feesCents: 0 } })
  expect((await timeline(spared.loanId)).find(({ kind }) => kind === 'reversal')).toMatchObject({ cause: 'returned-payment', withoutFee: 'Es la primera vez' })
  expect(await notices(spared.loanId)).toEqual([{ kind: 'payment-returned', es: expect.stringContaining('No se le cobra nada por eso') }])
  const mistaken = await paidBy('check')
  expect((await undo(mistaken, { id: randomUUID(), reason: 'Era de otra persona' })).json<PaymentReversed>().fee).toBeNull()
  expect((await undo(await paidBy('check', { product: 'monthly-5' }))).json<PaymentReversed>().fee).toBeNull()
})

test('no bank sends cash back, nor anything that is no payment; and what is not charged cannot be left off', async () => {
  const cash = await paidBy('cash')
  expect((await undo(cash)).json()).toMatchObject({ status: 422, code: 'reversal-refused', errors: [{ path: 'cause', code: 'no-bank-returns-it' }] })
  const check = await paidBy('check')
  expect((await undo(check, { id: randomUUID(), reason: 'Era de otra persona', withoutFee: 'Es la primera vez' })).json()).toMatchObject({ status: 422, errors: [{ path: 'withoutFee', code: 'no-fee-to-leave-off' }] })
  const fee = randomUUID()
  await officer.post(`/api/loans/${check.loanId}/changes`, { id: fee, kind: 'fee', amountCents: 100, effectiveOn: '2026-12-28', reason: 'Copias' })
  expect((await undo({ loanId: check.loanId, paymentId: fee }, returned(), 'events')).json()).toMatchObject({ status: 422, errors: [{ path: 'cause', code: 'no-bank-returns-it' }] })
})

test('a check of $10 costs no more than $10; where the bank was wrong the payment is written down again and the fee undone, and nothing is left of it', async () => {
  const paid = await paidBy('check', { amountCents: 1_000 })
  const { fee } = (await undo(paid)).json<PaymentReversed>()
  expect(fee?.amountCents).toBe(1_000)
  const before = await booked(paid.loanId)
  expect((await officer.post(`/api/loans/${paid.loanId}/events/${fee?.eventId}/reversal`, { id: randomUUID(), reason: 'El banco se equivocó' })).statusCode).toBe(201)
  expect((await page(paid.loanId)).balances.feesCents).toBe(0)
  expect(await booked(paid.loanId)).toEqual({ ...before, 1220: undefined, 4020: undefined })
})

test('the first of seven payments comes back after all were made on their days: one late fee, one fee for the return, and the next nights bring no other', async () => {
  const paid = await paidBy('check')
  for (const receivedOn of ['2027-01-25', '2027-02-23', '2027-03-23', '2027-04-23', '2027-05-24', '2027-06-23']) {
    atNoonOf(at, receivedOn)
    await asSystem(at, runEndOfDay)
    expect((await finance.post(`/api/loans/${paid.loanId}/payments`, { id: randomUUID(), amountCents: 42_804, method: 'check', receivedOn })).statusCode).toBe(201)
  }
  await undo(paid)
  for (const day of ['2027-06-24', '2027-07-20']) {
    atNoonOf(at, day)
    await asSystem(at, runEndOfDay)
    const charged = await fees(paid.loanId)
    expect(charged.filter(({ cause }) => cause === 'late-fee').map(({ installment }) => installment)).toEqual([1])
    expect(charged.filter(({ cause }) => cause === 'returned-payment')).toHaveLength(1)
  }
  // She is one payment behind all the same.
  expect((await page(paid.loanId)).balances.daysPastDue).toBeGreaterThan(26)
  expect(await foundInBooks(at)).toEqual([])
}, 120_000)
