import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Attendance } from '#domain/circle/attendance/attendance-rules.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'
import { codeOf } from '../support/by-code.ts'
import { makeCircle, type MadeCircle } from '../support/circles.ts'
import { planMeeting, type MeetingAt } from '../support/meetings.ts'

const today = '2026-11-23'
let at: TestApp
let officer: SignedIn
let finance: SignedIn
let circle: MadeCircle
let meeting: MeetingAt
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  officer = staysSignedIn(at, await at.asOfficer())
  finance = staysSignedIn(at, await at.asFinance())
  atNoonOf(at, today)
}, 60_000)
beforeEach(async () => {
  circle = await makeCircle(at, { coordinator: staysSignedIn(at, await at.as('coordinator', { givenNames: 'Celia' })) })
  meeting = await planMeeting(circle, today)
}, 60_000)
afterAll(() => at.drop())

const place = (index: number): string => circle.members[index]?.memberId ?? ''
const marked = (index: number, now: Attendance, read: Attendance | null = null) => ({ memberId: place(index), read, now })
const brought = (index: number, round = 1, id = randomUUID()) => ({ id, memberId: place(index), round })
const payment = (loanId: string) => ({ id: randomUUID(), loanId, lastEventId: null, amountCents: 1_000, method: 'cash' as const })
const row = async (index: number) => (await meeting.sheet()).members[index]
const recorded = () => at.orm.em.fork().execute<{ member_id: string; round: number }[]>(`select member_id, round from circle_event where circle_id = ? and kind = 'contribution'`, [circle.circleId])
const box = async () => (await at.orm.em.fork().execute<{ cents: number }[]>(
  `select coalesce(sum(p.amount_cents), 0)::int as cents from book b join account a on a.book_id = b.id and a.code = '1010' left join posting p on p.account_id = a.id where b.code = ?`, [`circle:${circle.circleId}`],
))[0]?.cents
const fund = async (index: number) => {
  const borrower = circle.members[index]?.person
  if (!borrower) throw new Error('six members')
  return (await fundedLoan(at, { borrower: staysSignedIn(at, borrower), decidedBy: officer, disbursedBy: finance })).loanId
}

test('what people brought and how they were there is recorded at once, booked, and shown with who noted it', async () => {
  const answer = await meeting.taken({ attendance: [marked(0, 'present'), marked(1, 'late'), marked(2, 'absent')], contributions: [brought(0), brought(1)] })
  expect(answer).toEqual({ attendance: 3, contributions: 2, payments: 0, receivedCents: 20_000, conflicts: [], refused: [] })
  const sheet = await meeting.sheet()
  expect(sheet).toMatchObject({ round: 1, contributionCents: 10_000, meeting: { status: 'held' } })
  expect(sheet.members.slice(0, 3)).toMatchObject([
    { name: 'Lupe Montaño Salas', attendance: 'present', noted: { by: 'Celia' }, rounds: [{ round: 1, paid: { by: 'Celia' } }], loans: [] },
    { attendance: 'late' }, { attendance: 'absent', rounds: [{ round: 1, paid: null }] },
  ])
  expect(await box()).toBe(20_000)
})

test('a sheet that is sent twice is recorded once: under its key it is the first answer, under another everything stands already', async () => {
  const [sheet, key] = [{ attendance: [marked(0, 'present')], contributions: [brought(0), brought(1)] }, randomUUID()]
  const first = await meeting.taken(sheet, { key })
  const again = await meeting.hand(sheet, { key })
  expect([again.headers['idempotency-replayed'], again.json()]).toEqual(['true', first])
  expect(await meeting.taken(sheet)).toEqual(first)
  expect([await recorded(), await box()]).toMatchObject([{ length: 2 }, 20_000])
  const [marks] = await at.orm.em.fork().execute<{ n: number }[]>('select count(*)::int as n from circle_attendance where meeting_id = ?', [meeting.meetingId])
  expect(marks).toEqual({ n: 1 })
})

test('the same sheet twenty times at once is recorded once', async () => {
  const [sheet, key] = [{ attendance: [marked(0, 'present')], contributions: [brought(0), brought(1)] }, randomUUID()]
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => meeting.hand(sheet, { key: index % 2 === 0 ? key : randomUUID() })))
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
  expect([await recorded(), await box()]).toMatchObject([{ length: 2 }, 20_000])
})

test('a cell that somebody changed meanwhile stays as it stands and is told with both values; all the rest is recorded', async () => {
  await meeting.taken({ attendance: [marked(0, 'absent')] }, { by: officer })
  const answer = await meeting.taken({ attendance: [marked(0, 'present'), marked(1, 'present')], contributions: [brought(0)] })
  expect(answer).toMatchObject({ attendance: 1, contributions: 1, conflicts: [{ what: 'attendance', memberId: place(0), sent: 'present', there: 'absent' }] })
  expect(await row(0)).toMatchObject({ attendance: 'absent' })
  expect(await row(1)).toMatchObject({ attendance: 'present' })
  // Who says that hers stands, says what she saw.
  expect(await meeting.taken({ attendance: [marked(0, 'present', 'absent')] })).toMatchObject({ attendance: 1, conflicts: [] })
  expect(await row(0)).toMatchObject({ attendance: 'present' })
})

test('two who marked the same do not disagree', async () => {
  await meeting.taken({ attendance: [marked(0, 'late')] }, { by: officer })
  expect(await meeting.taken({ attendance: [marked(0, 'late')] })).toMatchObject({ attendance: 1, conflicts: [] })
})

test('a contribution that somebody else noted is not noted twice; it is told, with the round to which other money could go', async () => {
  await officer.post(`/api/circles/${circle.circleId}/events`, { kind: 'contribution', id: randomUUID(), memberId: place(0), round: 1 })
  const mine = brought(0)
  const answer = await meeting.taken({ contributions: [mine, brought(1)] })
  expect(answer).toMatchObject({ contributions: 1, receivedCents: 10_000, conflicts: [{ what: 'contribution', id: mine.id, memberId: place(0), round: 1, on: today, nextRound: 2 }] })
  expect([await recorded(), await box()]).toMatchObject([{ length: 2 }, 20_000])
  expect(await meeting.taken({ contributions: [{ ...mine, round: 2 }] })).toMatchObject({ contributions: 1, conflicts: [] })
  expect(await box()).toBe(30_000)
})

test('a payment on a loan on which somebody else noted money since is told and not recorded; said to be another, it is', async () => {
  const loanId = await fund(0)
  expect((await row(0))?.loans).toMatchObject([{ loanId, dueCents: 0, lastEventId: null, paid: [] }])
  const elsewhere = randomUUID()
  await finance.post(`/api/loans/${loanId}/payments`, { id: elsewhere, amountCents: 42_804, method: 'cash', receivedOn: today })
  const line = { id: randomUUID(), loanId, lastEventId: null, amountCents: 42_804, method: 'cash' as const }
  const answer = await meeting.taken({ payments: [line] })
  expect(answer).toMatchObject({ payments: 0, receivedCents: 0, conflicts: [{ what: 'payment', id: line.id, amountCents: 42_804, lastEventId: elsewhere, there: [{ eventId: elsewhere, amountCents: 42_804, on: today }] }] })
  expect(await meeting.taken({ payments: [{ ...line, lastEventId: elsewhere }] })).toMatchObject({ payments: 1, receivedCents: 42_804, conflicts: [] })
  expect(await meeting.taken({ payments: [line] })).toMatchObject({ payments: 1, conflicts: [] })
  expect((await row(0))?.loans[0]?.paid.map(({ amountCents }) => amountCents)).toEqual([42_804, 42_804])
})

test('a payment that was noted by mistake and taken back is nobody’s conflict', async () => {
  const loanId = await fund(0)
  const eventId = randomUUID()
  await finance.post(`/api/loans/${loanId}/payments`, { id: eventId, amountCents: 500, method: 'cash', receivedOn: today })
  await finance.post(`/api/loans/${loanId}/payments/${eventId}/reversal`, { id: randomUUID(), reason: 'De otra persona' })
  expect(await meeting.taken({ payments: [{ id: randomUUID(), loanId, lastEventId: null, amountCents: 1_000, method: 'cash' }] })).toMatchObject({ payments: 1, conflicts: [] })
})

test('what cannot be recorded is said with its reason, and holds up nothing else', async () => {
  const [outside, funded] = [(await fundedLoan(at, { borrower: await at.signUp(), decidedBy: officer, disbursedBy: finance })).loanId, await fund(1)]
  const [wrong, right, stranger] = [payment(outside), payment(funded), randomUUID()]
  const answer = await meeting.taken({ attendance: [{ memberId: stranger, read: null, now: 'present' }], contributions: [brought(0), brought(0, 9)], payments: [wrong, right] })
  expect(answer).toMatchObject({ contributions: 1, payments: 1, conflicts: [] })
  expect(answer.refused).toEqual([
    { what: 'attendance', id: stranger, code: 'not-a-member' }, { what: 'contribution', id: expect.any(String), code: 'no-such-round' }, { what: 'payment', id: wrong.id, code: 'not-found' },
  ])
})

test('nobody marks herself or notes her own money: who keeps the circle and is in it sees nobody’s loans either', async () => {
  await fund(0)
  const loans = async () => (await meeting.sheet()).members.map((one) => one.loans.length)
  expect(await loans()).toEqual([1, 0, 0, 0, 0, 0])
  await at.orm.em.fork().execute('update circle_member set person_id = ? where id = ?', [circle.coordinator.personId, place(5)])
  expect(await loans()).toEqual([0, 0, 0, 0, 0, 0])
  expect(await row(5)).toMatchObject({ isMe: true })
  const answer = await meeting.taken({ attendance: [marked(5, 'present')], contributions: [brought(5)] })
  expect(answer.refused.map(({ code }) => code)).toEqual(['own-place', 'own-place'])
})

test('of a meeting that was called off, or is still to come, no sheet is taken, and nothing of it is lost: it can be sent once it may', async () => {
  const later = await planMeeting(circle, '2026-12-30')
  expect(codeOf(await later.hand({ attendance: [marked(0, 'present')] }))).toBe('meeting-to-come')
  const [sheet, key] = [{ attendance: [marked(0, 'present')], contributions: [brought(0)] }, randomUUID()]
  await circle.coordinator.put(`${meeting.url}/cancelled`, { version: 1, cancelled: true })
  expect(codeOf(await meeting.hand(sheet, { key }))).toBe('meeting-cancelled')
  await circle.coordinator.put(`${meeting.url}/cancelled`, { version: 2, cancelled: false })
  expect(await meeting.taken(sheet, { key })).toMatchObject({ attendance: 1, contributions: 1 })
})
