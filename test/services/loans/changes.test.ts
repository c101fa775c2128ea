import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { asSystem, atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'
import { foundInBooks } from '#test/services/support/found-in-books.ts'
import { runEndOfDay } from '#services/loans/index.ts'
import type { ChangePreview, LoanChanged, LoanPage, TimelineEvent } from '#services/loans/schemas.ts'

const fundedOn = '2026-11-23'
const today = '2027-03-01'
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

/** $5,000 at 5 % by days, in twelve months from 23 December; today is 1 March, three payments later. */
async function running(paid = 0, more: object = {}): Promise<string> {
  atNoonOf(at, fundedOn)
  const { loanId } = await fundedLoan(at, { borrower: rosa, decidedBy: officer, disbursedBy: finance, ...more })
  atNoonOf(at, today)
  for (const receivedOn of ['2026-12-23', '2027-01-23', '2027-02-23'].slice(0, paid)) {
    await finance.post(`/api/loans/${loanId}/payments`, { id: randomUUID(), amountCents: 42_804, method: 'check', reference: '7', receivedOn })
  }
  return loanId
}

const changes = {
  pause: { kind: 'pause', from: '2027-03-15', to: '2027-04-20' },
  'due-date-change': { kind: 'due-date-change', from: '2027-02-23', to: '2027-03-10', moves: 'all' },
  'plan-change': { kind: 'plan-change', installments: 11, lowerInstallments: 2, lowerCents: 20_000 },
  'ahead-choice': { kind: 'ahead-choice', ahead: 'smaller' },
  'rate-change': { kind: 'rate-change', annualRatePercent: '3', from: '2027-01-01' },
  fee: { kind: 'fee', amountCents: 1_500 },
  waiver: { kind: 'waiver', of: 'interest', amountCents: 300 },
  refund: { kind: 'refund', amountCents: 700, method: 'check', reference: '88' },
  'charge-off': { kind: 'charge-off' },
  recovery: { kind: 'recovery', amountCents: 20_000, method: 'cash' },
} as const
type Kind = keyof typeof changes
const change = (kind: Kind, more: object = {}) => ({ id: randomUUID(), effectiveOn: today, reason: 'As agreed with her', ...changes[kind], ...more })
const record = (loanId: string, body: object, by = officer) => by.post(`/api/loans/${loanId}/changes`, body)
const undo = (loanId: string, eventId: string, by = officer) => by.post(`/api/loans/${loanId}/events/${eventId}/reversal`, { id: randomUUID(), reason: 'Entered on another loan' })
const page = async (loanId: string) => (await rosa.get(`/api/loans/${loanId}`)).json<LoanPage>()
const timeline = async (loanId: string) => (await rosa.get(`/api/loans/${loanId}/events`)).json<{ events: TimelineEvent[] }>().events

async function booked(loanId: string): Promise<Record<string, number>> {
  const rows = await at.orm.em.fork().execute<{ code: string; cents: number }[]>(
    'select a.code, sum(p.amount_cents)::bigint as cents from posting p join account a on a.id = p.account_id where p.loan_id = ? group by a.code having sum(p.amount_cents) <> 0', [loanId],
  )
  return Object.fromEntries(rows.map(({ code, cents }) => [code, cents]))
}
const moved = (before: Record<string, number>, after: Record<string, number>) => Object.fromEntries(
  [...new Set([...Object.keys(before), ...Object.keys(after)])].map((code) => [code, (after[code] ?? 0) - (before[code] ?? 0)]).filter(([, cents]) => cents !== 0),
)

/** A loan on which a change of the kind can be made. */
async function readyFor(kind: Kind): Promise<string> {
  const loanId = await running(2)
  if (kind === 'refund') await finance.post(`/api/loans/${loanId}/payments`, { id: randomUUID(), amountCents: 430_000, method: 'check', receivedOn: today })
  if (kind === 'recovery') await record(loanId, change('charge-off'))
  return loanId
}

test.each(Object.keys(changes) as Kind[])('a %s is recorded once, told on the timeline, booked, and taken back without a trace in the figures', async (kind) => {
  const loanId = await readyFor(kind)
  const before = { page: await page(loanId), books: await booked(loanId) }
  const body = change(kind)
  const first = await record(loanId, body)
  expect({ status: first.statusCode, body: first.statusCode === 201 ? null : first.json() }).toEqual({ status: 201, body: null })
  const recorded = first.json<LoanChanged>()
  expect(recorded).toMatchObject({ eventId: body.id, kind, loanId })
  expect((await record(loanId, body)).json()).toEqual(recorded)
  expect((await record(loanId, { ...body, reason: 'Another reason' })).json()).toMatchObject({ status: 409, code: 'id-already-used' })

  const told = (await timeline(loanId)).find((event) => event.eventId === body.id)
  expect(told).toMatchObject({ kind, reason: 'As agreed with her', effectiveOn: today, amountCents: 'amountCents' in body ? body.amountCents : null })
  expect((await page(loanId)).balances).toEqual(recorded.balances)

  expect((await undo(loanId, body.id)).statusCode).toBe(201)
  expect(await booked(loanId)).toEqual(before.books)
  const { version: _was, ...standing } = before.page
  expect(await page(loanId)).toMatchObject({ ...standing, balances: before.page.balances })
  expect((await timeline(loanId)).find((event) => event.eventId === body.id)?.reversedByEventId).not.toBeNull()
  expect((await undo(loanId, body.id)).json()).toMatchObject({ status: 409, code: 'already-reversed' })
  expect(await foundInBooks(at)).toEqual([])
})

/** What a change of a kind moves, by account. */
async function movedBy(kind: Kind): Promise<Record<string, number>> {
  const loanId = await readyFor(kind)
  const before = await booked(loanId)
  await record(loanId, change(kind))
  return moved(before, await booked(loanId))
}

test('each kind moves its own accounts', async () => {
  expect(await movedBy('pause')).toEqual({})
  expect(await movedBy('fee')).toEqual({ 1220: 1_500, 4020: -1_500 })
  expect(await movedBy('waiver')).toEqual({})
  expect(await movedBy('refund')).toEqual({ 1010: -700, 2100: 700 })
  const { 1200: principal, 5010: lost } = await movedBy('charge-off')
  expect([principal, lost]).toEqual([-(lost ?? 0), lost])
  expect(lost).toBeGreaterThan(400_000)
  expect(await movedBy('recovery')).toEqual({ 1010: 20_000, 4030: -20_000 })
  // From 1 to 23 January at 3 % instead of 5 %: interest received becomes principal paid.
  const { 1200: paidMore, 4010: lessInterest } = await movedBy('rate-change')
  expect([paidMore, lessInterest]).toEqual([-(lessInterest ?? 0), lessInterest])
  expect(lessInterest).toBeGreaterThan(0)
})

test('a fee given up takes from fee income', async () => {
  const loanId = await running()
  await record(loanId, change('fee'))
  const before = await booked(loanId)
  await record(loanId, change('waiver', { of: 'fees', amountCents: 1_000 }))
  expect(moved(before, await booked(loanId))).toEqual({ 1220: -1_000, 4025: 1_000 })
})

test('a pause moves what is due and costs the interest of the time; the preview says it before, and writes nothing', async () => {
  const loanId = await running(3)
  const before = await page(loanId)
  const preview = (await officer.post(`/api/loans/${loanId}/changes/preview`, change('pause'))).json<ChangePreview>()
  expect(await page(loanId)).toEqual(before)
  expect(preview.before).toMatchObject({ nextDueOn: '2027-03-23', paymentsLeft: 9, status: 'active' })
  expect(preview.after).toMatchObject({ nextDueOn: '2027-04-23', paymentsLeft: 9 })
  expect(preview.costDifferenceCents).toBeGreaterThan(0)
  await record(loanId, change('pause'))
  const { balances, installments } = await page(loanId)
  expect(balances.nextDueOn).toBe('2027-04-23')
  expect(installments.filter(({ remainingCents }) => remainingCents > 0).at(-1)?.dueOn).toBe(preview.after.lastDueOn)
  expect((await timeline(loanId))[0]).toMatchObject({ kind: 'pause', from: '2027-03-15', to: '2027-04-20' })
  const { notices } = (await rosa.get('/api/notices')).json<{ notices: { kind: string; loanId: string | null }[] }>()
  expect(notices.filter((notice) => notice.kind === 'loan-changed' && notice.loanId === loanId)).toHaveLength(1)
})

test('what cannot be is refused with the field that is wrong, and nothing is written', async () => {
  const loanId = await running(1)
  const before = await timeline(loanId)
  const refused = async (body: object) => (await record(loanId, body)).json<{ code: string; errors?: { path: string; code: string }[] }>()
  const fault = async (body: object) => (await refused(body)).errors?.map(({ path, code }) => `${path} ${code}`)
  expect(await fault(change('fee', { effectiveOn: '2027-03-02' }))).toEqual(['effectiveOn in-the-future'])
  expect(await fault(change('fee', { effectiveOn: '2026-11-22' }))).toEqual(['effectiveOn before-funding'])
  expect(await fault(change('pause', { to: '2027-03-01' }))).toEqual(['to dates-reversed'])
  expect(await fault(change('pause', { to: '2027-05-30' }))).toEqual(['to pause-too-long'])
  expect(await fault(change('rate-change', { annualRatePercent: '5.01' }))).toEqual(['annualRatePercent above-agreed-rate'])
  expect(await fault(change('rate-change', { from: '2027-03-02' }))).toEqual(['from in-the-future'])
  expect(await fault(change('waiver', { amountCents: 9_900 }))).toEqual(['amountCents more-than-owed'])
  expect(await fault(change('refund'))).toEqual(['amountCents more-than-credit'])
  expect(await refused(change('recovery'))).toMatchObject({ code: 'not-charged-off' })
  expect((await record(loanId, change('fee', { reason: '' }))).statusCode).toBe(400)
  expect(await timeline(loanId)).toEqual(before)
})

test('pauses right beside one another count as one: none is longer than the programme allows', async () => {
  const loanId = await running(3)
  expect((await record(loanId, change('pause', { from: '2027-03-01', to: '2027-04-15' }))).statusCode).toBe(201)
  expect((await record(loanId, change('pause', { from: '2027-04-16', to: '2027-05-15' }))).json()).toMatchObject({ code: 'change-refused', errors: [{ path: 'to', code: 'pause-too-long', params: { days: 60 } }] })
})

test('nobody changes her own loan, and nobody but officers and finance changes any', async () => {
  const loanId = await running(1, { borrower: rosa, guarantor: officer, decidedBy: await at.asOfficer() })
  expect((await record(loanId, change('fee'))).json()).toMatchObject({ status: 403, code: 'own-loan' })
  expect((await officer.post(`/api/loans/${loanId}/changes/preview`, change('fee'))).json()).toMatchObject({ status: 403, code: 'own-loan' })
  for (const who of [rosa, await at.asAuditor(), await at.as('coach')]) expect((await record(loanId, change('fee'), who)).statusCode).toBe(403)
  expect((await record(loanId, change('fee'), finance)).statusCode).toBe(201)
})

test('giving up more than the programme’s limit takes an officer who could lend alone all that is owed', async () => {
  const loanId = await running(2)
  const junior = staysSignedIn(at, await at.asOfficer(100_000))
  expect((await finance.post(`/api/loans/${loanId}/changes/preview`, change('charge-off'))).json<ChangePreview>().mayRecord).toBe(false)
  expect((await record(loanId, change('charge-off'), finance)).json()).toMatchObject({ status: 403, code: 'over-limit' })
  expect((await record(loanId, change('charge-off'), junior)).json()).toMatchObject({ status: 403, code: 'over-limit' })
  expect((await record(loanId, change('fee'), junior)).statusCode).toBe(201)
  expect((await record(loanId, change('charge-off'), officer)).statusCode).toBe(201)
})

test('a refund holds what it was paid out of: neither is taken back under it', async () => {
  const loanId = await running()
  const paid = randomUUID()
  await finance.post(`/api/loans/${loanId}/payments`, { id: paid, amountCents: 600_000, method: 'check', receivedOn: today })
  const { creditCents } = (await page(loanId)).balances
  const back = change('refund', { amountCents: creditCents })
  expect((await record(loanId, back)).statusCode).toBe(201)
  expect((await undo(loanId, paid)).json()).toMatchObject({ status: 409, code: 'refund-without-credit' })
  expect((await undo(loanId, back.id)).statusCode).toBe(201)
  expect((await undo(loanId, paid)).statusCode).toBe(201)
  for (const kind of ['reversal', 'advance']) {
    const event = (await timeline(loanId)).find((one) => one.kind === kind)
    expect((await undo(loanId, event?.eventId ?? '')).json()).toMatchObject({ status: 409, code: 'not-reversible' })
  }
})

test('several changes taken back in any order leave the books as they were', async () => {
  const loanId = await running(3)
  const before = await booked(loanId)
  const bodies = [change('fee'), change('rate-change'), change('pause'), change('waiver', { of: 'fees', amountCents: 500 }), change('charge-off'), change('recovery')]
  for (const body of bodies) expect((await record(loanId, body)).statusCode).toBe(201)
  for (const index of [4, 0, 5, 2, 1, 3]) expect((await undo(loanId, bodies[index]?.id ?? '')).statusCode).toBe(201)
  expect(await booked(loanId)).toEqual(before)
})

test('end of day takes loans with every kind; what is charged off is at risk no more, also on the nights before it came to light', async () => {
  const loanId = await running(1)
  await asSystem(at, runEndOfDay)
  await record(loanId, change('fee', { effectiveOn: '2027-02-10' }))
  await record(loanId, change('pause', { effectiveOn: '2027-02-10', from: '2027-02-12', to: '2027-02-20' }))
  await record(loanId, change('charge-off', { effectiveOn: '2027-02-25' }))
  atNoonOf(at, '2027-03-03')
  await asSystem(at, runEndOfDay)
  const nights = await at.orm.em.fork().execute<{ on: string; cents: number }[]>(
    "select business_date as on, principal_outstanding_cents as cents from loan_day where loan_id = ? and business_date >= '2027-02-24' order by 1", [loanId],
  )
  expect(nights[0]?.cents).toBeGreaterThan(400_000)
  expect(nights.slice(1).map(({ on, cents }) => [on, cents])).toEqual([['2027-02-25', 0], ['2027-02-26', 0], ['2027-02-27', 0], ['2027-02-28', 0]])
  expect(await foundInBooks(at)).toEqual([])
})
