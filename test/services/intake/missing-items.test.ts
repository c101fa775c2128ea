import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { SignedIn } from '#test/support/app.ts'
import { completeApplication, createLendingApp, filledDraft, invite, join, lettersTo, submit, toldWorkflow, type LendingApp } from '#test/services/support/asking.ts'

let at: LendingApp
let officer: SignedIn
beforeAll(async () => {
  at = await createLendingApp()
  officer = await at.asOfficer()
})
afterAll(() => at.drop())

const ask = (by: SignedIn, applicationId: string, ...items: object[]) => by.post(`/api/applications/${applicationId}/missing-items`, { items })
const identity = () => ({ id: randomUUID(), kind: 'identity', dueOn: '2026-12-01' })

test('several things asked at once are one notice in both languages, with the officer’s reason, and the file is incomplete', async () => {
  const rosa = await at.signUp()
  const { id, version } = await completeApplication(at, rosa)
  const asked = await ask(officer, id, identity(), { id: randomUUID(), kind: 'price-quote', note: 'La traila que nos contó', dueOn: '2026-12-04' })
  expect(asked.statusCode).toBe(201)
  expect(asked.json()).toMatchObject({ status: 'incomplete', version: version + 1, missing: [{ kind: 'identity' }, { kind: 'price-quote', note: 'La traila que nos contó' }] })
  expect((await rosa.get(`/api/applications/${id}`)).json()).toMatchObject({ status: 'incomplete', completedOn: null, answerBy: null })
  const [letter] = await lettersTo(rosa)
  expect(letter?.kind).toBe('missing-items')
  expect(letter?.body.es).toContain('• Cotización de lo que va a comprar, a más tardar el 4 de diciembre de 2026. La traila que nos contó')
  // English is told in which language it was written, and does not pass it for its own.
  expect(letter?.body.en).toContain('. Written in Spanish: “La traila que nos contó”')
  expect(letter?.body.en).toContain('• Identification (consular ID, passport or licence), by December 1, 2026')
  expect((await toldWorkflow(at, id)).at(-1)?.payload).toMatchObject({
    status: 'incomplete', clocks: [{ kind: 'missing-items-reminder', occurrence: '7' }, { kind: 'missing-items-reminder', occurrence: '14' }, { kind: 'incompleteness-notice', occurrence: '', at: '2026-12-12T16:00:00.000Z' }],
  })
})

test('with the last thing resolved the file is complete, from that day, and she is told by when she has an answer', async () => {
  const rosa = await at.signUp()
  const { id } = await completeApplication(at, rosa)
  const [one, two] = [identity(), { ...identity(), kind: 'income-proof' }]
  await ask(officer, id, one, two)
  try {
    at.clock.advance({ days: 5 })
    const later = await at.signIn(officer.email)
    const first = await later.post(`/api/applications/${id}/missing-items/${one.id}/resolution`)
    expect(first.json()).toMatchObject({ status: 'incomplete' })
    const last = await later.post(`/api/applications/${id}/missing-items/${two.id}/resolution`)
    expect(last.json()).toMatchObject({ status: 'complete' })
    const back = await at.signIn(rosa.email)
    expect((await back.get(`/api/applications/${id}`)).json()).toMatchObject({ completedOn: '2026-11-27', answerBy: '2026-12-27' })
    expect((await lettersTo(back))[0]).toMatchObject({ kind: 'application-complete' })
  } finally {
    at.clock.set('2026-11-22T19:00:00Z')
  }
})

test('resolving twice changes nothing the second time', async () => {
  const rosa = await at.signUp()
  const { id } = await completeApplication(at, rosa)
  const item = identity()
  await ask(officer, id, item)
  const first = (await officer.post(`/api/applications/${id}/missing-items/${item.id}/resolution`)).json<{ version: number }>()
  const again = (await officer.post(`/api/applications/${id}/missing-items/${item.id}/resolution`)).json<{ version: number }>()
  expect(again.version).toBe(first.version)
})

test('everything wrong with what is asked is told at once', async () => {
  const { id } = await completeApplication(at, await at.signUp())
  const refused = await ask(officer, id, { id: randomUUID(), kind: 'other', dueOn: '2026-11-21' }, { id: randomUUID(), kind: 'identity', dueOn: '2027-11-21' })
  expect(refused.json()).toMatchObject({
    code: 'invalid-request',
    errors: [{ path: 'items.0.note', code: 'required' }, { path: 'items.0.dueOn', code: 'date-is-past' }, { path: 'items.1.dueOn', code: 'date-too-far' }],
  })
})

test('a party’s place among what is missing is not resolved by hand: she joins', async () => {
  const marisol = await at.signUp()
  const draft = await filledDraft(at, marisol)
  const { token, partyId } = await invite(marisol, draft.id)
  await submit(marisol, draft)
  expect((await officer.post(`/api/applications/${draft.id}/missing-items/${partyId}/resolution`)).statusCode).toBe(404)
  await join(at, await at.signUp(), token)
  expect((await marisol.get(`/api/applications/${draft.id}`)).json()).toMatchObject({ status: 'complete' })
})

test('a draft is nobody’s to ask about, and an officer asks nothing of an application in which she is a party', async () => {
  const rosa = await at.signUp()
  const draft = await filledDraft(at, rosa)
  expect((await ask(officer, draft.id, identity())).statusCode).toBe(404)
  const { token } = await invite(rosa, draft.id)
  const cousin = await at.asOfficer()
  await join(at, cousin, token)
  await submit(rosa, draft)
  const refused = await ask(cousin, draft.id, identity())
  expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([403, 'party-to-application'])
})

test('notices are one’s own: nobody reads or marks another’s, and the first opening is kept', async () => {
  const rosa = await at.signUp()
  await completeApplication(at, rosa)
  const { notices, unread } = (await rosa.get('/api/notices')).json<{ notices: { id: string }[]; unread: number }>()
  const id = notices[0]?.id ?? ''
  expect(unread).toBe(1)
  const other = await at.signUp()
  expect((await other.get(`/api/notices/${id}`)).statusCode).toBe(404)
  expect((await other.post(`/api/notices/${id}/reading`)).statusCode).toBe(404)
  const read = (await rosa.post(`/api/notices/${id}/reading`)).json<{ readAt: string }>()
  at.clock.advance({ minutes: 1 })
  expect((await rosa.post(`/api/notices/${id}/reading`)).json()).toEqual(read)
  expect((await rosa.get('/api/notices')).json()).toMatchObject({ unread: 0 })
  at.clock.set('2026-11-22T19:00:00Z')
})
