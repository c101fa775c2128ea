import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { atNoonOf, fundedLoan, grantLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'
import type { LoanPage, PaymentRecorded, PaymentReversed, Payoff, TimelineEvent } from '#services/loans/schemas.ts'

const fundedOn = '2026-11-23'
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

const funded = (more: object = {}) => fundedLoan(at, { borrower: rosa, decidedBy: officer, disbursedBy: finance, ...more })
const payment = (more: object = {}) => ({ id: randomUUID(), amountCents: 42_804, method: 'cash', receivedOn: fundedOn, ...more })
const pay = (loanId: string, body: object = payment(), by = finance) => by.post(`/api/loans/${loanId}/payments`, body)
const page = async (loanId: string, who = rosa) => (await who.get(`/api/loans/${loanId}`)).json<LoanPage>()
const timeline = async (loanId: string) => (await rosa.get(`/api/loans/${loanId}/events`)).json<{ events: TimelineEvent[] }>().events

async function booked(loanId: string): Promise<Record<string, number>> {
  const rows = await at.orm.em.fork().execute<{ code: string; cents: number }[]>(
    `select a.code, sum(p.amount_cents)::bigint as cents from posting p join account a on a.id = p.account_id where p.loan_id = ? group by a.code having sum(p.amount_cents) <> 0`, [loanId],
  )
  return Object.fromEntries(rows.map(({ code, cents }) => [code, cents]))
}

test('cash is receipted with a number without gaps, split to the cent, and the borrower sees it at once', async () => {
  const { loanId } = await funded()
  atNoonOf(at, '2026-12-23')
  const first = (await pay(loanId, payment({ receivedOn: '2026-12-23' }))).json<PaymentRecorded>()
  const second = (await pay(loanId, payment({ receivedOn: '2026-12-23' }))).json<PaymentRecorded>()
  expect(second.receiptNumber).toBe((first.receiptNumber ?? 0) + 1)
  const { interestCents, principalCents, feesCents, creditCents } = first.allocation
  expect(interestCents + principalCents + feesCents + creditCents).toBe(42_804)
  // 500,000 at 5 % for 30 of 365 days.
  expect(interestCents).toBe(2055)
  const seen = await page(loanId)
  expect(seen.balances).toEqual(second.balances)
  expect(seen.balances.principalCents).toBe(500_000 - principalCents - second.allocation.principalCents)
  expect(await booked(loanId)).toEqual({ 1010: -500_000 + 2 * 42_804, 1200: seen.balances.principalCents, 4010: -interestCents - second.allocation.interestCents })
})

test('a check keeps its number and takes no receipt number', async () => {
  const { loanId } = await funded()
  expect((await pay(loanId, payment({ method: 'check', reference: '1042' }))).json<PaymentRecorded>().receiptNumber).toBeNull()
  expect(await timeline(loanId)).toContainEqual(expect.objectContaining({ kind: 'payment', method: 'check', reference: '1042' }))
})

test('the same payment sent ten times at once, under one key or under many, is recorded exactly once', async () => {
  const { loanId } = await funded()
  const body = payment()
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => finance.post(`/api/loans/${loanId}/payments`, body, index < 5 ? key : randomUUID())))
  expect(answers.map((answer) => answer.statusCode)).toEqual(Array.from({ length: 10 }, () => 201))
  expect(new Set(answers.map((answer) => answer.json<PaymentRecorded>().receiptNumber)).size).toBe(1)
  expect((await timeline(loanId)).filter((event) => event.kind === 'payment')).toHaveLength(1)
  expect((await booked(loanId))['1010']).toBe(-500_000 + 42_804)
})

test('different payments racing on one loan are all recorded and none is lost', async () => {
  const { loanId } = await funded()
  const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => pay(loanId, payment({ amountCents: 1_000 + index }))))
  expect(answers.every((answer) => answer.statusCode === 201)).toBe(true)
  const total = answers.reduce((sum, answer) => sum + answer.json<PaymentRecorded>().amountCents, 0)
  expect(await booked(loanId)).toEqual({ 1010: -500_000 + total, 1200: 500_000 - total })
  const sequences = await at.orm.em.fork().execute<{ sequence: number }[]>('select sequence from loan_event where loan_id = ? order by sequence', [loanId])
  expect(sequences.map((row) => row.sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('one id names one payment: with another amount, or on another loan, it is refused', async () => {
  const { loanId } = await funded()
  const other = await funded()
  const body = payment()
  await pay(loanId, body)
  expect((await pay(loanId, { ...body, amountCents: 1 })).json()).toMatchObject({ status: 409, code: 'id-already-used' })
  expect((await pay(other.loanId, body)).json()).toMatchObject({ status: 409, code: 'id-already-used' })
})

test('paying more than is owed leaves the rest as her credit, and the loan is paid off', async () => {
  const { loanId } = await funded()
  const over = (await pay(loanId, payment({ amountCents: 500_700 }))).json<PaymentRecorded>()
  expect(over).toMatchObject({ loanStatus: 'paid-off', allocation: { creditCents: 700 }, balances: { outstandingCents: 0, creditCents: 700, payoffCents: 0 } })
  expect(await booked(loanId)).toEqual({ 1010: 700, 2100: -700 })
})

test('the payoff of a day to come, paid on that day, leaves exactly nothing', async () => {
  const { loanId } = await funded()
  const on = '2027-01-07'
  const { payoffCents } = (await rosa.get(`/api/loans/${loanId}/payoff?on=${on}`)).json<Payoff>()
  atNoonOf(at, on)
  const paid = (await pay(loanId, payment({ amountCents: payoffCents, receivedOn: on }))).json<PaymentRecorded>()
  expect(paid).toMatchObject({ loanStatus: 'paid-off', balances: { outstandingCents: 0, creditCents: 0, payoffCents: 0, nextDueOn: null, daysPastDue: 0 } })
  expect((await booked(loanId))['1200']).toBeUndefined()
})

test('an undone payment never happened: balances and books are as before it, and both stay in the history with the reason', async () => {
  const { loanId } = await funded()
  atNoonOf(at, '2026-12-23')
  const before = { page: (await page(loanId)).balances, books: await booked(loanId) }
  const body = payment({ receivedOn: '2026-12-23' })
  await pay(loanId, body)
  const undone = await officer.post(`/api/loans/${loanId}/payments/${body.id}/reversal`, { id: randomUUID(), reason: 'Era de otra persona' })
  expect(undone.statusCode).toBe(201)
  expect(undone.json<PaymentReversed>().balances).toEqual(before.page)
  expect(await booked(loanId)).toEqual(before.books)
  const events = await timeline(loanId)
  const reversal = events.find((event) => event.kind === 'reversal')
  expect(reversal).toMatchObject({ reversesEventId: body.id, reason: 'Era de otra persona' })
  expect(events.find((event) => event.eventId === body.id)).toMatchObject({ reversedByEventId: reversal?.eventId, allocation: null })
  const entries = await at.orm.em.fork().execute<{ reverses: string | null; source: string }[]>(
    'select (select source_id from journal_entry where id = e.reverses_entry_id) as reverses, source_id as source from journal_entry e where source_id = ?', [reversal?.eventId],
  )
  expect(entries).toEqual([{ reverses: body.id, source: reversal?.eventId }])
})

test('a payment is undone once; undoing needs a reason; what is no payment cannot be undone', async () => {
  const { loanId } = await funded()
  const body = payment()
  await pay(loanId, body)
  const undo = (id: string, reason = 'equivocado') => finance.post(`/api/loans/${loanId}/payments/${id}/reversal`, { id: randomUUID(), reason })
  expect((await undo(body.id, ' ')).json()).toMatchObject({ status: 400, errors: [{ path: 'reason', code: 'too-short' }] })
  expect((await undo(body.id)).statusCode).toBe(201)
  expect((await undo(body.id)).json()).toMatchObject({ status: 409, code: 'already-reversed' })
  const advance = (await timeline(loanId)).find((event) => event.kind === 'advance')
  expect((await undo(advance?.eventId ?? '')).json()).toMatchObject({ status: 404, code: 'not-found' })
})

test('undoing the payment that paid a loan off opens it again, with all it owed', async () => {
  const { loanId } = await funded()
  const body = payment({ amountCents: 500_000 })
  expect((await pay(loanId, body)).json<PaymentRecorded>().loanStatus).toBe('paid-off')
  const undone = (await finance.post(`/api/loans/${loanId}/payments/${body.id}/reversal`, { id: randomUUID(), reason: 'rebotó' })).json<PaymentReversed>()
  expect(undone).toMatchObject({ loanStatus: 'active', balances: { principalCents: 500_000 } })
})

test('a payment written down late counts from the day it came: later ones are split anew and the books follow', async () => {
  const { loanId } = await funded()
  const twin = await funded()
  const early = { amountCents: 100_000, receivedOn: '2026-12-01' }
  const late = { amountCents: 42_804, receivedOn: '2027-01-25' }
  atNoonOf(at, '2027-01-25')
  await pay(loanId, payment(late))
  const backDated = (await pay(loanId, payment(early))).json<PaymentRecorded>()
  await pay(twin.loanId, payment(early))
  const inOrder = (await pay(twin.loanId, payment(late))).json<PaymentRecorded>()
  expect(backDated.balances).toEqual(inOrder.balances)
  expect(await booked(loanId)).toEqual(await booked(twin.loanId))
})

test('money cannot have come tomorrow, before the loan was funded, nor to a loan that was never funded', async () => {
  const { loanId } = await funded()
  expect((await pay(loanId, payment({ receivedOn: '2026-11-24' }))).json()).toMatchObject({ status: 422, errors: [{ path: 'receivedOn', code: 'in-the-future' }] })
  expect((await pay(loanId, payment({ receivedOn: '2026-11-22' }))).json()).toMatchObject({ status: 422, errors: [{ path: 'receivedOn', code: 'before-funding' }] })
  const waiting = await grantLoan(at, { borrower: rosa, decidedBy: officer })
  expect((await pay(waiting.loanId)).json()).toMatchObject({ status: 409, code: 'loan-not-funded' })
})

test('nobody writes down or undoes a payment on a loan of her own', async () => {
  const insider = staysSignedIn(at, await at.as('finance', { roles: ['finance', 'applicant'] }))
  const { loanId } = await funded({ borrower: insider })
  expect((await pay(loanId, payment(), insider)).json()).toMatchObject({ status: 403, code: 'own-loan' })
  const body = payment()
  await pay(loanId, body)
  expect((await insider.post(`/api/loans/${loanId}/payments/${body.id}/reversal`, { id: randomUUID(), reason: 'no fui yo' })).statusCode).toBe(403)
})
