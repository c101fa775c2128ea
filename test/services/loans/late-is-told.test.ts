import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { on } from '#platform/events/index.ts'
import { runEndOfDay } from '#services/loans/index.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { asSystem, atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

let at: TestApp
let finance: SignedIn
let officer: SignedIn
let rosa: SignedIn
const told: string[] = []
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  officer = staysSignedIn(at, await at.asOfficer())
  finance = staysSignedIn(at, await at.asFinance())
  rosa = staysSignedIn(at, await at.signUp())
  on('loan-late', async ({ businessDate }, { loanId, since }) => { told.push(`${loanId} late since ${since}, told ${businessDate}`) })
  on('loan-current', async ({ businessDate }, { loanId }) => { told.push(`${loanId} current, told ${businessDate}`) })
})
afterAll(() => at.drop())

const closeThrough = async (day: string) => {
  atNoonOf(at, day)
  await asSystem(at, runEndOfDay)
}
const pay = async (loanId: string, amountCents: number, receivedOn: string) => {
  const response = await finance.post(`/api/loans/${loanId}/payments`, { id: randomUUID(), amountCents, method: 'cash', receivedOn })
  expect(response.statusCode).toBe(201)
}

test('that a loan became late is told once, by the night after the missed day; that it is current again, as the money comes', async () => {
  atNoonOf(at, '2026-12-01')
  const { loanId } = await fundedLoan(at, { borrower: rosa, decidedBy: officer, disbursedBy: finance, product: 'monthly-5', installments: 12, amountCents: 100_000 })
  await closeThrough('2027-01-01')
  expect(told).toEqual([])
  const [loan] = await at.orm.em.fork().execute<{ next_due_on: string }[]>('select next_due_on from loan where id = ?', [loanId])
  const due = loan?.next_due_on ?? ''
  await closeThrough(due)
  expect(told).toEqual([])
  await closeThrough('2027-01-05')
  await closeThrough('2027-01-06')
  await asSystem(at, runEndOfDay)
  expect(told).toEqual([`${loanId} late since ${due}, told 2027-01-05`])

  await pay(loanId, 100, '2027-01-06')
  expect(told).toHaveLength(1)
  await pay(loanId, 20_000, '2027-01-06')
  expect(told.slice(1)).toEqual([`${loanId} current, told 2027-01-06`])
  await closeThrough('2027-01-07')
  expect(told).toHaveLength(2)
})
