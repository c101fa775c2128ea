import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { runEndOfDay } from '#services/loans/index.ts'
import type { HelpPage } from '#services/loans/schemas.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { asSystem, atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

let at: TestApp
let officer: SignedIn
let second: SignedIn
let finance: SignedIn
let rosa: SignedIn
let elena: SignedIn
let guarantor: SignedIn
let loanId: string
const conversationId = randomUUID()
const words = 'Se enfermó mi mamá y no vendí esta semana'
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  officer = staysSignedIn(at, await at.asOfficer())
  second = staysSignedIn(at, await at.asOfficer())
  finance = staysSignedIn(at, await at.asFinance())
  rosa = staysSignedIn(at, await at.signUp())
  elena = staysSignedIn(at, await at.signUp())
  guarantor = staysSignedIn(at, await at.signUp())
  atNoonOf(at, '2026-09-08')
  loanId = (await fundedLoan(at, { borrower: rosa, coBorrower: elena, guarantor, decidedBy: officer, disbursedBy: finance, amountCents: 250_000 })).loanId
  atNoonOf(at, '2026-10-05')
})
afterAll(() => at.drop())

const page = async (who: SignedIn, query = '') => (await who.get(`/api/loans/${loanId}/help${query}`)).json<HelpPage>()
const ask = (body: object, id = conversationId) => rosa.post(`/api/loans/${loanId}/help`, { id, cause: 'illness', ...body })
const write = (who: SignedIn, text: string) => who.post(`/api/loans/${loanId}/help/${conversationId}/messages`, { id: randomUUID(), text })
const closeThrough = (day: string) => {
  atNoonOf(at, day)
  return asSystem(at, runEndOfDay)
}
const noticesTo = async (who: SignedIn, kind: string) => at.orm.em.fork().execute<{ es: string }[]>("select body ->> 'es' as es from notice where person_id = ? and kind = ? order by created_at", [who.personId, kind])

test('before she says anything she sees her ways out, what each costs, who answers and by when', async () => {
  const { options, officerName, answerBy, talks, latestPromiseOn } = await page(rosa)
  expect(options?.pauses.map(({ installments }) => installments)).toEqual([1, 2])
  expect(options?.pauses[0]?.costCents).toBeGreaterThan(0)
  expect(options?.later.payOn).toBe('2026-10-18')
  expect([officerName, answerBy, latestPromiseOn, talks]).toEqual([expect.any(String), '2026-10-07', '2026-11-04', []])
  expect((await page(rosa, '?payOn=2026-10-30&smallerCents=9000')).options).toMatchObject({ later: { payOn: '2026-10-30' }, smaller: { amountCents: 9_000 } })
})

test('what she asks for must be whole: a day and an amount for later, a smaller amount for smaller, a pause that is offered', async () => {
  expect((await ask({ wish: 'later' })).json()).toMatchObject({ status: 422, code: 'help-refused', errors: [{ path: 'promise.promisedOn', code: 'required' }] })
  expect((await ask({ wish: 'smaller', amountCents: 90_000 })).json()).toMatchObject({ errors: [{ path: 'amountCents', code: 'not-smaller' }] })
  expect((await ask({ wish: 'pause', pauseInstallments: 12 })).json()).toMatchObject({ errors: [{ path: 'pauseInstallments', code: 'out-of-range' }] })
  expect((await ask({ wish: 'later', promise: { id: randomUUID(), amountCents: 1, promisedOn: '2027-10-01' } })).json()).toMatchObject({ code: 'promise-refused', errors: [{ path: 'promise.promisedOn', code: 'date-too-far' }] })
})

test('she asks once: both who owe read it, the officer reads it, the guarantor and finance do not know of it', async () => {
  for (let time = 0; time < 2; time++) expect((await ask({ wish: 'pause', pauseInstallments: 1, text: words })).json()).toMatchObject({ conversationId, answerBy: '2026-10-07' })
  expect((await ask({ wish: 'talk' }, randomUUID())).json()).toMatchObject({ status: 409, code: 'help-already-open' })
  for (const who of [rosa, elena, officer]) {
    expect((await page(who)).talks).toMatchObject([{ wish: 'pause', pauseInstallments: 1, state: 'open', answerBy: '2026-10-07', messages: [{ by: 'borrower', text: words, isMine: who === rosa }] }])
  }
  for (const who of [guarantor, finance]) expect((await who.get(`/api/loans/${loanId}/help`)).statusCode).toBe(404)
  expect(await noticesTo(rosa, 'help-asked')).toHaveLength(1)
  expect(await noticesTo(guarantor, 'help-asked')).toEqual([])
  expect(await noticesTo(officer, 'help-to-answer')).toHaveLength(1)
})

test('asking changes nothing of the loan', async () => {
  const events = await rosa.get(`/api/loans/${loanId}/events`)
  expect(events.json<{ events: { kind: string }[] }>().events.map(({ kind }) => kind)).toEqual(['advance'])
})

test('nobody answers in time: the next officer has it, she is told, and it is on record; closed again, it moves no further', async () => {
  await closeThrough('2026-10-07')
  expect((await page(rosa)).talks[0]).toMatchObject({ handOvers: 0, answerBy: '2026-10-07' })
  for (let time = 0; time < 2; time++) await closeThrough('2026-10-08')
  expect((await page(rosa)).talks[0]).toMatchObject({ state: 'open', handOvers: 1, answerBy: '2026-10-13', messages: [{ kind: 'said' }, { kind: 'handed-over', by: 'molino', text: null }] })
  expect(await noticesTo(second, 'help-to-answer')).toHaveLength(1)
  expect(await noticesTo(rosa, 'help-handed-over')).toHaveLength(1)
})

test('an officer’s words are the answer; she writes back and waits for the next', async () => {
  expect((await second.post(`/api/loans/${loanId}/help/${conversationId}/closing`, {})).json()).toMatchObject({ status: 409, code: 'help-not-answered' })
  expect((await write(second, 'Sí se puede. Le llamo mañana.')).json()).toMatchObject({ state: 'answered' })
  expect(await noticesTo(rosa, 'help-answered')).toHaveLength(1)
  expect((await write(elena, 'Gracias. ¿A qué hora?')).json()).toMatchObject({ state: 'open' })
  expect((await page(officer)).talks[0]).toMatchObject({ state: 'open', answerBy: '2026-10-13', messages: [{}, {}, { by: 'officer' }, { by: 'borrower', authorName: expect.any(String) }] })
  expect((await write(guarantor, 'yo')).statusCode).toBe(404)
})

test('an answered talk that falls silent is closed by the night; a closed one takes no more words, and another may be opened', async () => {
  await write(second, 'A las diez.')
  await closeThrough('2026-10-21')
  expect((await page(rosa)).talks[0]).toMatchObject({ state: 'answered' })
  await closeThrough('2026-10-24')
  expect((await page(rosa)).talks[0]).toMatchObject({ state: 'closed' })
  expect((await write(rosa, 'Otra cosa')).json()).toMatchObject({ status: 409, code: 'help-closed' })
  const another = randomUUID()
  const promise = { id: randomUUID(), amountCents: 5_000, promisedOn: '2026-10-30' }
  expect((await ask({ wish: 'later', promise }, another)).statusCode).toBe(201)
  expect((await page(rosa)).promises).toMatchObject([{ amountCents: 5_000, promisedOn: '2026-10-30', state: 'open', through: 'portal' }])
  expect((await rosa.post(`/api/loans/${loanId}/help/${another}/closing`, {})).json()).toMatchObject({ state: 'closed' })
})

test('what was said cannot be changed, and stands in no audit and no notice', async () => {
  const em = at.orm.em.fork()
  await expect(em.execute("update help_message set text = 'otra cosa'")).rejects.toThrow(/append|permission/)
  const [leaks] = await em.execute<{ n: number }[]>(
    `select (select count(*) from audit_event where detail::text like ?)::int + (select count(*) from notice where body::text like ?)::int
       + (select count(*) from outbox where payload::text like ?)::int as n`, [`%${words}%`, `%${words}%`, `%${words}%`],
  )
  expect(leaks?.n).toBe(0)
})

test('where contact is stopped another officer has it all the same, and nothing of it is written to those who owe', async () => {
  atNoonOf(at, '2026-11-03')
  expect((await ask({ wish: 'talk' }, randomUUID())).statusCode).toBe(201)
  expect((await officer.post(`/api/loans/${loanId}/contact-stop`, { id: randomUUID(), reason: 'bankruptcy' })).statusCode).toBe(200)
  const before = (await noticesTo(rosa, 'help-handed-over')).length
  await closeThrough('2026-11-12')
  expect((await page(rosa)).talks[0]?.handOvers).toBeGreaterThan(0)
  expect(await noticesTo(rosa, 'help-handed-over')).toHaveLength(before)
})
