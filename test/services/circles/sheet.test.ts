import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { atNoonOf, fundedLoan, grantLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'
import type { SheetRecorded } from '#services/circles/schemas.ts'
import { fieldCodes } from '../support/by-code.ts'
import { makeCircle, type MadeCircle } from '../support/circles.ts'

const fundedOn = '2026-11-23'
let at: TestApp
let [officer, finance, coordinator]: SignedIn[] = []
let circle: MadeCircle
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  officer = staysSignedIn(at, await at.asOfficer())
  finance = staysSignedIn(at, await at.asFinance())
  atNoonOf(at, fundedOn)
  coordinator = staysSignedIn(at, await at.as('coordinator', { givenNames: 'Celia' }))
  circle = await makeCircle(at, { coordinator })
  circle.members.splice(3)
  for (const member of circle.members) member.person = staysSignedIn(at, member.person)
}, 60_000)
afterAll(() => at.drop())

/** A funded loan of each of three members. */
async function loansOfMembers(): Promise<string[]> {
  if (!officer || !finance) throw new Error('an officer and finance')
  const ids: string[] = []
  for (const { person } of circle.members) ids.push((await fundedLoan(at, { borrower: person, decidedBy: officer, disbursedBy: finance })).loanId)
  return ids
}
const line = (loanId: string, more: object = {}) => ({ id: randomUUID(), loanId, amountCents: 42_804, method: 'cash', ...more })
const hand = (lines: object[], { key = randomUUID(), by = coordinator, receivedOn = fundedOn } = {}) => {
  if (!by) throw new Error('somebody hands it in')
  return by.post(`/api/circles/${circle.circleId}/sheets`, { receivedOn, lines }, key)
}
const rows = (sql: string, params: unknown[]) => at.orm.em.fork().execute<Record<string, unknown>[]>(sql, params)
const written = (loanIds: readonly string[]) => rows(
  `select l.version, l.principal_outstanding_cents as principal, (select count(*)::int from loan_event e where e.loan_id = l.id) as events,
     (select count(*)::int from audit_event a where a.subject_id = l.id and a.action = 'payment-recorded') as audited,
     (select coalesce(sum(p.amount_cents), 0)::int from posting p where p.loan_id = l.id) as balance
   from loan l where l.id = any (?::uuid[]) order by l.id`, [`{${loanIds.join(',')}}`],
)

test('each line is receipted in order, split, booked and audited as a payment sent by itself', async () => {
  const loanIds = await loansOfMembers()
  const [alone = ''] = await loansOfMembers()
  const single = (await officer?.post(`/api/loans/${alone}/payments`, { ...line(alone), loanId: undefined, receivedOn: fundedOn }))?.json<SheetRecorded['lines'][number]>()
  const answer = await hand(loanIds.map((loanId) => line(loanId)))
  expect(answer.statusCode).toBe(201)
  const { totalCents, lines } = answer.json<SheetRecorded>()
  expect(totalCents).toBe(3 * 42_804)
  const first = lines[0]?.receiptNumber ?? 0
  expect(first).toBe((single?.receiptNumber ?? 0) + 1)
  expect(lines.map(({ loanId, receiptNumber, allocation, balances }) => ({ loanId, receiptNumber, allocation, balances }))).toEqual(loanIds.map((loanId, index) => (
    { loanId, receiptNumber: first + index, allocation: single?.allocation, balances: single?.balances }
  )))
  const [asOne] = await written([alone])
  expect(await written(loanIds)).toEqual(loanIds.map(() => asOne))
  expect(asOne).toMatchObject({ events: 2, audited: 1, balance: 0 })
})

test('the same sheet twice changes nothing: under its key it is the first answer, under another what was recorded', async () => {
  const loanIds = await loansOfMembers()
  const [lines, key] = [loanIds.map((loanId) => line(loanId)), randomUUID()]
  const first = await hand(lines, { key })
  const before = await written(loanIds)
  const again = await hand(lines, { key })
  expect([again.statusCode, again.headers['idempotency-replayed'], again.json()]).toEqual([201, 'true', first.json()])
  expect((await hand(lines)).json()).toEqual(first.json())
  expect(await written(loanIds)).toEqual(before)
})

test('all that is wrong with every line is said at once, and nothing of the sheet is written down', async () => {
  const loanIds = await loansOfMembers()
  const [first = '', second = '', third = ''] = loanIds
  if (!officer || !finance) throw new Error('an officer and finance')
  const outside = await fundedLoan(at, { borrower: await at.signUp(), decidedBy: officer, disbursedBy: finance })
  const [member] = circle.members
  const unfunded = member ? (await grantLoan(at, { borrower: member.person, decidedBy: officer })).loanId : ''
  const paid = line(first)
  expect((await hand([paid])).statusCode).toBe(201)
  const before = await written(loanIds)
  const answer = await hand([{ ...paid, amountCents: 1 }, line(second), line(outside.loanId), line(unfunded), line(second), line(third, { id: paid.id })])
  expect([answer.statusCode, ...fieldCodes(answer)]).toEqual([
    422, 'lines.0.id: id-already-used', 'lines.2.loanId: not-found', 'lines.3.loanId: loan-not-funded', 'lines.4.loanId: repeated', 'lines.5.id: repeated',
  ])
  expect(fieldCodes(await hand([line(second)], { receivedOn: '2026-12-01' }))).toEqual(['receivedOn: in-the-future'])
  expect(fieldCodes(await hand([line(second)], { receivedOn: '2026-11-01' }))).toEqual(['lines.0.loanId: before-funding'])
  expect(await written(loanIds)).toEqual(before)
})

test('a circle that somebody else keeps is not there for a coordinator; an officer may hand in any', async () => {
  const loanIds = await loansOfMembers()
  expect((await hand(loanIds.map((loanId) => line(loanId)), { by: await at.as('coordinator') })).statusCode).toBe(404)
  expect((await hand(loanIds.map((loanId) => line(loanId)), { by: officer })).statusCode).toBe(201)
})

test('sheets and single payments that race over the same loans are each recorded once, whatever order they name them in', async () => {
  const loanIds = await loansOfMembers()
  const sheets = Array.from({ length: 6 }, (_, index) => (index % 2 === 0 ? loanIds : loanIds.toReversed()).map((loanId) => line(loanId, { amountCents: 1_000 })))
  const answers = await Promise.all([
    ...sheets.flatMap((lines) => { const key = randomUUID(); return [hand(lines, { key }), hand(lines, { key })] }),
    ...loanIds.flatMap((loanId) => [1, 2].map(() => finance?.post(`/api/loans/${loanId}/payments`, { id: randomUUID(), amountCents: 500, method: 'check', reference: '7', receivedOn: fundedOn }))),
  ])
  expect(answers.map((answer) => answer?.statusCode)).toEqual(answers.map(() => 201))
  for (const row of await written(loanIds)) expect(row).toMatchObject({ events: 9, audited: 8, balance: 0, principal: 500_000 - 6 * 1_000 - 2 * 500 })
})
