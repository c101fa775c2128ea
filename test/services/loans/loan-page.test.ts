import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { loanRecord } from '#services/loans/index.ts'
import { statementFigures } from '#services/loans/papers/statement-figures.ts'
import type { LoanPage, TimelineEvent } from '#services/loans/schemas.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { asSystem, atNoonOf, fundedLoan, grantLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

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

const weekly = () => fundedLoan(at, { borrower: rosa, decidedBy: officer, disbursedBy: finance, product: 'weekly-0', amountCents: 100_000, installments: 10 })
const page = async (loanId: string) => (await rosa.get(`/api/loans/${loanId}`)).json<LoanPage>()
async function pay(loanId: string, amountCents: number, receivedOn: string): Promise<string> {
  const id = randomUUID()
  expect((await finance.post(`/api/loans/${loanId}/payments`, { id, amountCents, method: 'cash', receivedOn })).statusCode).toBe(201)
  return id
}
const undo = (loanId: string, id: string) => officer.post(`/api/loans/${loanId}/payments/${id}/reversal`, { id: randomUUID(), reason: 'de otra persona' })

test('before the money goes out she sees what was promised, and owes nothing', async () => {
  const { loanId, agreementId } = await grantLoan(at, { borrower: rosa, decidedBy: officer })
  const seen = await page(loanId)
  expect(seen).toMatchObject({ status: 'approved', disbursedOn: null, balances: { outstandingCents: 0, dueNowCents: 0, nextDueOn: null }, agreement: { agreementId, waitingForPersonIds: [rosa.personId] } })
  expect(seen.installments).toHaveLength(12)
  expect(seen.installments.every((one) => one.paidCents === 0 && one.state === 'upcoming')).toBe(true)
})

test('due, outstanding and past due are three figures: half of one installment paid, the next one late', async () => {
  const { loanId } = await weekly()
  atNoonOf(at, '2026-12-08')
  await pay(loanId, 15_000, '2026-12-08')
  const seen = await page(loanId)
  expect(seen.balances).toMatchObject({
    outstandingCents: 85_000, dueNowCents: 5_000, pastDueCents: 5_000, daysPastDue: 1, nextDueOn: '2026-12-14', nextDueCents: 10_000, payoffCents: 85_000,
  })
  expect(seen.installments.slice(0, 3).map(({ number, dueOn, paidCents, remainingCents, state }) => ({ number, dueOn, paidCents, remainingCents, state }))).toEqual([
    { number: 1, dueOn: '2026-11-30', paidCents: 10_000, remainingCents: 0, state: 'paid' },
    { number: 2, dueOn: '2026-12-07', paidCents: 5_000, remainingCents: 5_000, state: 'late' },
    { number: 3, dueOn: '2026-12-14', paidCents: 0, remainingCents: 10_000, state: 'upcoming' },
  ])
  expect(seen.paid).toMatchObject({ amountCents: 15_000, principalCents: 15_000, interestCents: 0 })
})

test('on the due date an installment is due, not late', async () => {
  const { loanId } = await weekly()
  atNoonOf(at, '2026-11-30')
  const { balances, installments } = await page(loanId)
  expect(balances).toMatchObject({ dueNowCents: 10_000, pastDueCents: 0, daysPastDue: 0, nextDueOn: '2026-11-30', nextDueCents: 10_000 })
  expect(installments[0]?.state).toBe('due')
})

test('the chart goes from the money out, through each payment, to today, and on to nothing', async () => {
  const { loanId } = await weekly()
  atNoonOf(at, '2026-11-30')
  await pay(loanId, 10_000, '2026-11-30')
  atNoonOf(at, '2026-12-03')
  const { chart } = await page(loanId)
  expect(chart.balance).toEqual([
    { on: '2026-11-23', principalCents: 100_000 }, { on: '2026-11-30', principalCents: 90_000 }, { on: '2026-12-03', principalCents: 90_000 },
  ])
  expect(chart.projection[0]).toEqual({ on: '2026-12-03', principalCents: 90_000 })
  expect(chart.projection[1]).toEqual({ on: '2026-12-07', principalCents: 80_000 })
  expect(chart.projection.at(-1)?.principalCents).toBe(0)
  expect(chart.installments.reduce((sum, one) => sum + one.paidCents, 0)).toBe(10_000)
})

test('the history tells everything newest first, how each payment was split, and what was undone by which event', async () => {
  const { loanId } = await weekly()
  const first = await pay(loanId, 10_000, fundedOn)
  const second = await pay(loanId, 7_000, fundedOn)
  await undo(loanId, first)
  const { events } = (await rosa.get(`/api/loans/${loanId}/events`)).json<{ events: TimelineEvent[] }>()
  expect(events.map((event) => event.kind)).toEqual(['reversal', 'payment', 'payment', 'advance'])
  expect(events[1]).toMatchObject({ eventId: second, amountCents: 7_000, allocation: { principalCents: 7_000 }, principalAfterCents: 93_000, recordedByName: 'Fina Ortega', receiptNumber: expect.any(Number) })
  expect(events[2]).toMatchObject({ eventId: first, allocation: null, reversedByEventId: events[0]?.eventId, principalAfterCents: null })
  expect(events[3]).toMatchObject({ amountCents: 100_000, method: 'transfer', reference: 'ACH 1', principalAfterCents: 100_000 })
})

test('a statement adds up: opening, what was paid, closing; what was undone is shown and counts as nothing', async () => {
  const { loanId } = await weekly()
  atNoonOf(at, '2026-11-30')
  await pay(loanId, 10_000, '2026-11-30')
  atNoonOf(at, '2026-12-07')
  const wrong = await pay(loanId, 25_000, '2026-12-07')
  await undo(loanId, wrong)
  await pay(loanId, 9_000, '2026-12-07')
  const loan = await asSystem(at, (ctx) => loanRecord(ctx, loanId))
  const figures = statementFigures(loan, { from: '2026-12-01', to: '2026-12-07' })
  expect(figures.opening).toMatchObject({ principalCents: 90_000 })
  expect(figures.lines.map(({ kind, amountCents, balanceCents, undone }) => ({ kind, amountCents, balanceCents, undone }))).toEqual([
    { kind: 'payment', amountCents: 25_000, balanceCents: 90_000, undone: true },
    { kind: 'reversal', amountCents: 25_000, balanceCents: 90_000, undone: false },
    { kind: 'payment', amountCents: 9_000, balanceCents: 81_000, undone: false },
  ])
  expect(figures.paid).toMatchObject({ amountCents: 9_000, principalCents: 9_000 })
  expect(figures.closing.principalCents).toBe(figures.opening.principalCents - figures.paid.principalCents)
})
