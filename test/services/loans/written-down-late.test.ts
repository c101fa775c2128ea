import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { runEndOfDay } from '#services/loans/index.ts'
import type { ContactLog, ContactRecorded, HelpPage, LateList } from '#services/loans/schemas.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { asSystem, atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

let at: TestApp
let officer: SignedIn
let finance: SignedIn
let rosa: SignedIn
let loanId: string
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  officer = staysSignedIn(at, await at.asOfficer())
  finance = staysSignedIn(at, await at.asFinance())
})
afterAll(() => at.drop())

/** Rosa's loan, late since a week after the day given. */
const newLoan = async (day: string) => {
  atNoonOf(at, day)
  rosa = staysSignedIn(at, await at.signUp())
  loanId = (await fundedLoan(at, { borrower: rosa, decidedBy: officer, disbursedBy: finance, product: 'weekly-0', installments: 20, amountCents: 100_000 })).loanId
}
const call = (body: object = {}) => officer.post(`/api/loans/${loanId}/contacts`, { id: randomUUID(), direction: 'we-called', outcome: 'no-answer', ...body })
const brokeRule = async (body: object = {}) => {
  const answer = await call(body)
  expect(answer.statusCode).toBe(201)
  return answer.json<ContactRecorded>().brokeRule
}
const contacts = async () => (await officer.get(`/api/loans/${loanId}/contacts`)).json<ContactLog>().contacts
/** Every call of the loan by the time it was made, with the rule that was against it. */
const log = async () => (await contacts()).toReversed().map((one) => `${new Date(one.madeAt).toLocaleTimeString('en-GB', { timeZone: 'America/Denver', timeStyle: 'short' })} ${one.brokeRule ?? 'allowed'}`)
const lastInList = async () => (await officer.get('/api/late')).json<LateList>().rows.find((row) => row.loanId === loanId)?.lastContact
const denver = (moment: string) => `${moment}:00-06:00`

test('a call is written down as of when it was made: its day, its hour, the rules of that hour; the same call sent twice is one', async () => {
  await newLoan('2026-09-01')
  atNoonOf(at, '2026-09-14')
  const body = { id: randomUUID(), madeAt: denver('2026-09-12T21:30'), nextContactOn: '2026-09-13' }
  for (let time = 0; time < 2; time++) expect(await brokeRule(body)).toBe('quiet-hours')
  expect(await contacts()).toMatchObject([{ madeOn: '2026-09-12', madeAt: '2026-09-13T03:30:00.000Z', nextContactOn: '2026-09-13', brokeRule: 'quiet-hours' }])
})

test('a phone whose clock is ahead loses no call: it is of now', async () => {
  for (const madeAt of [denver('2026-09-14T13:05'), denver('2026-09-14T21:00'), denver('2027-09-14T12:00')]) {
    const id = randomUUID()
    expect(await brokeRule({ id, direction: 'she-called', outcome: 'talked', madeAt })).toBeNull()
    expect((await contacts()).find((one) => one.id === id)?.madeAt).toBe(at.clock.now().toISOString())
  }
})

test('a call older than its loan was not about it: that, and what else is wrong, is said at once', async () => {
  const refused = await call({ madeAt: denver('2026-08-31T12:00'), nextContactOn: '2027-06-01' })
  expect(refused.json()).toMatchObject({
    status: 422, code: 'contact-refused', errors: [{ path: 'madeAt', code: 'in-the-past', params: { earliest: '2026-09-01' } }, { path: 'nextContactOn', code: 'date-too-far' }],
  })
})

test('the call too many is the last that was made, not the last that was written down, in the log and in the list', async () => {
  await newLoan('2026-09-01')
  atNoonOf(at, '2026-09-14')
  for (let time = 0; time < 3; time++) {
    at.clock.advance({ hours: 1 })
    expect(await brokeRule()).toBeNull()
  }
  expect(await lastInList()).toMatchObject({ brokeRule: null })
  expect(await brokeRule({ madeAt: denver('2026-09-14T10:00') })).toBeNull()
  expect(await log()).toEqual(['10:00 allowed', '14:00 allowed', '15:00 allowed', '16:00 contact-limit'])
  expect(await lastInList()).toMatchObject({ brokeRule: 'contact-limit' })
})

test('a call by night stays one by night, and hers count for nothing', async () => {
  expect(await brokeRule({ madeAt: denver('2026-09-14T06:00') })).toBe('quiet-hours')
  expect(await brokeRule({ madeAt: denver('2026-09-14T06:30'), direction: 'she-called', outcome: 'talked' })).toBeNull()
  expect(await log()).toEqual(['06:00 quiet-hours', '06:30 allowed', '10:00 allowed', '14:00 allowed', '15:00 contact-limit', '16:00 contact-limit'])
})

test('each call is held against the limit of its own day: a stricter one later is not against what was allowed', async () => {
  await at.orm.em.fork().execute(
    `insert into programme_setting (programme_id, key, effective_from, value) values (?, 'contact-limits', '2026-09-21', '{"maxPerWeek": 1, "quietFrom": "20:00", "quietUntil": "08:30"}')`,
    [at.programme.id],
  )
  await newLoan('2026-09-07')
  for (const day of ['2026-09-19', '2026-09-20', '2026-09-21']) {
    atNoonOf(at, day)
    await call()
  }
  expect(await log()).toEqual(['13:00 allowed', '13:00 allowed', '13:00 contact-limit'])
})

const promise = (amountCents: number, promisedOn: string) => ({ id: randomUUID(), amountCents, promisedOn })
const promised = async () => (await rosa.get(`/api/loans/${loanId}/help`)).json<HelpPage>().promises.toReversed().map(({ madeOn, state, receivedCents }) => `${madeOn} ${state} ${receivedCents}`)
const pay = (amountCents: number, receivedOn: string) => finance.post(`/api/loans/${loanId}/payments`, { id: randomUUID(), amountCents, method: 'cash', receivedOn })
/** What is stored of them once the night has been over it. */
const settled = async () => {
  await asSystem(at, runEndOfDay)
  return at.orm.em.fork().execute<{ state: string; replaced: boolean; settled: string | null }[]>(
    'select state, replaced_by is not null as replaced, settled_on as settled from payment_promise where loan_id = ? order by made_at', [loanId],
  )
}

test('a promise that had run out when she made the next one has its own ending: broken, kept in part, kept', async () => {
  for (const [paidCents, state] of [[0, 'broken'], [2_000, 'partly'], [5_000, 'kept']] as const) {
    await newLoan('2026-10-01')
    atNoonOf(at, '2026-10-12')
    if (paidCents > 0) await pay(paidCents, '2026-10-12')
    atNoonOf(at, '2026-10-14')
    await call({ outcome: 'talked', promise: promise(6_000, '2026-10-20') })
    expect((await call({ outcome: 'talked', madeAt: denver('2026-10-10T12:00'), promise: promise(5_000, '2026-10-13') })).statusCode).toBe(201)
    expect(await promised()).toEqual([`2026-10-10 ${state} ${paidCents}`, '2026-10-14 open 0'])
    expect(await settled()).toEqual([{ state, replaced: false, settled: '2026-10-13' }, { state: 'open', replaced: false, settled: null }])
  }
})

test('one that could still be kept when she made the next gave its place to that, and to no later one', async () => {
  await newLoan('2026-10-01')
  const [first, second, third] = [promise(5_000, '2026-10-14'), promise(5_000, '2026-10-20'), promise(5_000, '2026-10-21')]
  atNoonOf(at, '2026-10-14')
  await call({ outcome: 'talked', promise: second })
  atNoonOf(at, '2026-10-15')
  await call({ outcome: 'talked', promise: third })
  await call({ outcome: 'talked', madeAt: denver('2026-10-12T12:00'), promise: first })
  const stored = await at.orm.em.fork().execute<object[]>('select id, state, replaced_by as by from payment_promise where loan_id = ? order by made_at', [loanId])
  expect(stored).toEqual([{ id: first.id, state: 'replaced', by: second.id }, { id: second.id, state: 'replaced', by: third.id }, { id: third.id, state: 'open', by: null }])
})

test('one that had run out before it was written down is not there to be replaced by the next', async () => {
  await newLoan('2026-10-01')
  atNoonOf(at, '2026-10-15')
  await call({ outcome: 'talked', madeAt: denver('2026-10-10T12:00'), promise: promise(5_000, '2026-10-13') })
  await call({ outcome: 'talked', promise: promise(5_000, '2026-10-20') })
  expect(await promised()).toEqual(['2026-10-10 broken 0', '2026-10-15 open 0'])
})
