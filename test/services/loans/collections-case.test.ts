import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { lateChecks } from '#infra/books/late-checks.ts'
import { runSqlCheck } from '#infra/books/sql-check.ts'
import { runEndOfDay } from '#services/loans/index.ts'
import type { LateList, LateRow } from '#services/loans/schemas.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { strikeWhatIsDue } from '#test/support/collections.ts'
import { asSystem, atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

let at: TestApp
let officer: SignedIn
let finance: SignedIn
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  officer = staysSignedIn(at, await at.asOfficer())
  finance = staysSignedIn(at, await at.asFinance())
})
afterAll(() => at.drop())

/** Funded on a day; its first payment of 5,000 cents is due a week after, and the night after that is closed. */
async function lateFrom(day: string): Promise<{ loanId: string; she: SignedIn; due: string }> {
  atNoonOf(at, day)
  const she = staysSignedIn(at, await at.signUp())
  const { loanId } = await fundedLoan(at, { borrower: she, decidedBy: officer, disbursedBy: finance, product: 'weekly-0', installments: 20, amountCents: 100_000 })
  const due = addDays(day, 7)
  await night(addDays(due, 1))
  return { loanId, she, due }
}
const night = (day: string) => {
  atNoonOf(at, day)
  return asSystem(at, runEndOfDay)
}
const query = <Row>(sql: string, loanId: string) => at.orm.em.fork().execute<Row[]>(sql, [loanId])
const cases = (loanId: string) => query<{ opened: string; closed: string | null; because: string | null; since: string }>(
  'select opened_on as opened, closed_on as closed, closed_because as because, past_due_since as since from collections_case where loan_id = ? order by opened_version', loanId)
const rows = async (loanId: string) => (await query<{ version: number }>("select case_version as version from outbox where workflow_kind = 'collections' and case_id = ? order by case_version", loanId)).map(({ version }) => version)
const pay = async (loanId: string, amountCents: number, receivedOn: string) => {
  const id = randomUUID()
  expect((await finance.post(`/api/loans/${loanId}/payments`, { id, amountCents, method: 'cash', receivedOn })).statusCode).toBe(201)
  return id
}
const change = async (loanId: string, body: object) => expect((await officer.post(`/api/loans/${loanId}/changes`, { id: randomUUID(), reason: 'illness', ...body })).statusCode).toBe(201)
const late = async (loanId: string): Promise<LateRow | undefined> => (await officer.get('/api/late')).json<LateList>().rows.find((row) => row.loanId === loanId)

test('the night opens one case for each spell, and says it once, whatever is closed again', async () => {
  const { loanId, due } = await lateFrom('2026-01-26')
  await asSystem(at, runEndOfDay)
  expect(await cases(loanId)).toEqual([{ opened: addDays(due, 1), closed: null, because: null, since: due }])
  expect(await rows(loanId)).toEqual([1])
  await pay(loanId, 5_000, addDays(due, 1))
  await night(addDays(due, 8))
  expect((await cases(loanId)).map(({ closed, because }) => [closed, because])).toEqual([[addDays(due, 1), 'cured'], [null, null]])
  expect(await rows(loanId)).toEqual([1, 2, 3])
})

test('a payment that leaves the oldest unpaid date as it is writes no row; one that moves it does', async () => {
  const { loanId, due } = await lateFrom('2026-02-23')
  await night(addDays(due, 9))
  const before = await rows(loanId)
  await pay(loanId, 1_000, addDays(due, 9))
  expect(await rows(loanId)).toEqual(before)
  await pay(loanId, 4_000, addDays(due, 9))
  expect((await cases(loanId))[0]).toMatchObject({ closed: null, since: addDays(due, 7) })
  expect(await rows(loanId)).toHaveLength(before.length + 1)
})

test('a payment that is undone makes her late at once, before any night', async () => {
  const { loanId, due } = await lateFrom('2026-03-23')
  const id = await pay(loanId, 5_000, addDays(due, 1))
  expect((await finance.post(`/api/loans/${loanId}/payments/${id}/reversal`, { id: randomUUID(), reason: 'no era de ella' })).statusCode).toBe(201)
  expect((await cases(loanId)).map(({ because }) => because)).toEqual(['cured', null])
  expect(await late(loanId)).toMatchObject({ collections: { nextStep: { kind: 'call', on: addDays(due, 3) } } })
})

test('what leaves nothing past due without money is a plan agreed; what is written off is charged off', async () => {
  const paused = await lateFrom('2026-04-06')
  await change(paused.loanId, { kind: 'pause', effectiveOn: addDays(paused.due, 1), from: addDays(paused.due, -1), to: addDays(paused.due, 20) })
  const lost = await lateFrom('2026-05-04')
  await change(lost.loanId, { kind: 'charge-off', effectiveOn: addDays(lost.due, 1) })
  expect((await cases(lost.loanId))[0]).toMatchObject({ because: 'charged-off' })
  expect((await cases(paused.loanId))[0]).toMatchObject({ because: 'plan-agreed' })
})

test('while she waits for our answer it is the next step, and no call comes due; the list of what was done grows with each step', async () => {
  const { loanId, she, due } = await lateFrom('2026-06-01')
  await strikeWhatIsDue(at)
  expect((await she.post(`/api/loans/${loanId}/help`, { id: randomUUID(), cause: 'illness', wish: 'talk' })).statusCode).toBe(201)
  expect(await late(loanId)).toMatchObject({ group: 'asked-for-help', collections: { openedOn: addDays(due, 1), nextStep: { kind: 'answer-help' }, steps: [{ kind: 'late-reminder', doneOn: addDays(due, 1) }] } })
  atNoonOf(at, addDays(due, 3))
  await strikeWhatIsDue(at)
  expect((await late(loanId))?.collections?.steps.map(({ kind }) => kind)).toEqual(['late-reminder'])
})

test('a charge-off is put off only where it was proposed', async () => {
  const { loanId } = await lateFrom('2026-07-06')
  expect((await officer.post(`/api/loans/${loanId}/charge-off-proposal/postponement`, { id: randomUUID(), days: 30 })).json()).toMatchObject({ status: 409, code: 'charge-off-not-proposed' })
})

test('and after all of it the books find every late loan with its case', async () => {
  for (const check of lateChecks) expect(await runSqlCheck(at.orm.em.fork(), check)).toEqual([])
})
