import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { SignedIn } from '#test/support/app.ts'
import { completeApplication, createLendingApp, filledDraft, invite, join, lettersTo, submit, toldWorkflow, type LendingApp } from '#test/services/support/asking.ts'
import { photo, sent } from '#test/services/support/sending.ts'

let at: LendingApp
let officer: SignedIn
beforeAll(async () => {
  at = await createLendingApp()
  officer = await at.asOfficer()
})
afterAll(() => at.drop())
afterEach(() => at.clock.set('2026-11-22T19:00:00Z'))

interface Missing { id: string; kind: string; state: string; dueOn: string; reason: string | null; rejected: object | null }

/** An application for which an officer asked for one thing, in one click. */
async function asked(item: object = {}): Promise<{ rosa: SignedIn; id: string; itemId: string }> {
  const rosa = await at.signUp()
  const { id } = await completeApplication(at, rosa)
  const itemId = randomUUID()
  await officer.post(`/api/applications/${id}/missing-items`, { items: [{ id: itemId, kind: 'identity', reason: 'everyone-sends-it', dueOn: '2026-12-01', ...item }] })
  return { rosa, id, itemId }
}

const review = (by: SignedIn, documentId: string, body: object) => by.post(`/api/uploaded-documents/${documentId}/review`, body)
const missing = async (person: SignedIn, id: string) => (await person.get(`/api/applications/${id}`)).json<{ status: string; missing: Missing[] }>()

describe('something an officer asked for', () => {
  test('says why in her language, and when she sends it, that it waits for a look; her officer hears of it once a day', async () => {
    const { rosa, id, itemId } = await asked({ note: 'Por los dos lados' })
    const [letter] = await lettersTo(rosa)
    expect(letter?.body.es).toContain('a más tardar el 1 de diciembre de 2026. Se lo pedimos a todos. Por los dos lados')
    expect(letter?.body.en).toContain('by December 1, 2026. We ask everybody for it. Written in Spanish: “Por los dos lados')
    expect(await missing(rosa, id)).toMatchObject({ missing: [{ id: itemId, state: 'asked', reason: 'everyone-sends-it' }] })
    await sent(rosa, id, await photo('#100000'), { itemId, kind: 'identity' })
    await sent(rosa, id, await photo('#200000'), { itemId, kind: 'identity' })
    expect(await missing(rosa, id)).toMatchObject({ status: 'incomplete', missing: [{ state: 'sent' }] })
    expect((await lettersTo(officer)).filter(({ kind, subject }) => kind === 'documents-came' && subject.es.includes('A-'))).toHaveLength(1)
  })

  test('is settled with the last paper that is taken, and the file is complete; she is told of both', async () => {
    const { rosa, id, itemId } = await asked()
    const [front, back] = [await sent(rosa, id, await photo('#110000'), { itemId }), await sent(rosa, id, await photo('#220000'), { itemId })]
    expect((await review(officer, front, { outcome: 'accepted' })).json()).toMatchObject({ status: 'incomplete', missing: [{ state: 'sent' }] })
    const before = (await toldWorkflow(at, id)).length
    expect((await review(officer, back, { outcome: 'accepted' })).json()).toMatchObject({ status: 'complete', missing: [{ state: 'accepted', resolvedOn: '2026-11-22' }] })
    expect((await toldWorkflow(at, id)).length).toBe(before + 1)
    expect((await lettersTo(rosa)).map(({ kind }) => kind).slice(0, 3)).toEqual(['application-complete', 'document-accepted', 'document-accepted'])
    // A second tap changes nothing.
    expect((await review(officer, back, { outcome: 'accepted' })).statusCode).toBe(200)
    expect((await review(officer, back, { outcome: 'rejected', reason: 'blurry' })).json()).toMatchObject({ status: 409, code: 'document-reviewed' })
  })

  test('is asked for again with why and a new date when a paper is sent back, until another one comes', async () => {
    const { rosa, id, itemId } = await asked()
    const blurry = await sent(rosa, id, await photo('#330000'), { itemId })
    const refused = await review(officer, blurry, { outcome: 'rejected', reason: 'blurry', note: 'No se lee el número' })
    expect(refused.json()).toMatchObject({ status: 'incomplete', missing: [{ state: 'rejected', dueOn: '2026-12-02', rejected: { reason: 'blurry', note: 'No se lee el número', on: '2026-11-22' } }] })
    const [letter] = await lettersTo(rosa)
    expect(letter).toMatchObject({ kind: 'document-rejected' })
    expect(letter?.body.es).toContain('Se ve borroso y no lo podemos leer. Tome la foto otra vez, con buena luz. No se lee el número')
    expect(letter?.body.en).toMatch(/It is blurry and we cannot read it\..* Written in Spanish: “No se lee el número”/)
    at.clock.advance({ hours: 1 })
    const again = await at.signIn(rosa.email)
    const clear = await sent(again, id, await photo('#440000'), { itemId })
    expect(await missing(again, id)).toMatchObject({ missing: [{ state: 'sent', rejected: null }] })
    const officerLater = await at.signIn(officer.email)
    expect((await review(officerLater, clear, { outcome: 'accepted' })).json()).toMatchObject({ status: 'complete' })
  })

  test('is settled by hand together with what was sent for it', async () => {
    const { rosa, id, itemId } = await asked()
    await sent(rosa, id, await photo('#660000'), { itemId })
    await officer.post(`/api/applications/${id}/missing-items/${itemId}/resolution`)
    expect((await rosa.get(`/api/applications/${id}/documents`)).json()).toMatchObject({ documents: [{ state: 'accepted' }] })
    expect((await rosa.post(`/api/applications/${id}/uploads`, { id: randomUUID(), kind: 'identity', itemId, totalBytes: 9_000, mediaType: 'image/jpeg' })).json()).toMatchObject({ code: 'item-resolved' })
  })
})

test('a paper that nobody had asked for is asked for once it was sent back', async () => {
  const rosa = await at.signUp()
  const draft = await filledDraft(at, rosa)
  const documentId = await sent(rosa, draft.id, await photo('#770000'), { kind: 'price-quote' })
  await submit(rosa, draft)
  const answer = await review(officer, documentId, { outcome: 'rejected', reason: 'too-old', dueOn: '2026-12-05' })
  expect(answer.json()).toMatchObject({ status: 'incomplete', missing: [{ kind: 'price-quote', state: 'rejected', dueOn: '2026-12-05' }] })
})

test('sending back wants a reason, words where the reason is another one, and a date that makes sense, all told at once', async () => {
  const { rosa, id, itemId } = await asked()
  const documentId = await sent(rosa, id, await photo('#880000'), { itemId })
  expect((await review(officer, documentId, { outcome: 'rejected', dueOn: '2026-11-21' })).json()).toMatchObject({ status: 422, errors: [{ path: 'reason', code: 'required' }, { path: 'dueOn', code: 'date-is-past' }] })
  expect((await review(officer, documentId, { outcome: 'rejected', reason: 'other' })).json()).toMatchObject({ errors: [{ path: 'note', code: 'required' }] })
})

test('who asks with her learns that a paper is wanted again, and not why hers was sent back', async () => {
  const [rosa, efrain] = [await at.signUp(), await at.signUp()]
  const draft = await filledDraft(at, rosa)
  await join(at, efrain, (await invite(rosa, draft.id)).token)
  const documentId = await sent(rosa, draft.id, await photo('#990000'))
  await submit(rosa, draft)
  await review(officer, documentId, { outcome: 'rejected', reason: 'another-name' })
  expect((await missing(rosa, draft.id)).missing).toMatchObject([{ state: 'rejected', rejected: { reason: 'another-name' } }])
  expect((await missing(efrain, draft.id)).missing).toMatchObject([{ state: 'rejected', rejected: null }])
  expect((await lettersTo(efrain)).map(({ kind }) => kind)).not.toContain('document-rejected')
})

describe('by which paper she is who she says', () => {
  test('is shown by its last four, to an officer too, until the officer asks for the whole: that look is written down', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    expect((await rosa.get(`/api/applications/${draft.id}/identity`)).json()).toEqual({ identity: null })
    const saved = await rosa.put(`/api/applications/${draft.id}/identity`, { kind: 'consular-card', number: 'MEX 123-4567', country: 'MX' })
    expect(saved.json()).toEqual({ identity: { kind: 'consular-card', numberEnd: '4567' } })
    await submit(rosa, draft)
    const { parties } = (await rosa.get(`/api/applications/${draft.id}`)).json<{ parties: { id: string }[] }>()
    const partyId = parties[0]?.id ?? ''
    expect((await officer.get(`/api/applications/${draft.id}/file/documents`)).json()).toMatchObject({ identities: [{ of: { partyId, name: 'Rosa Ortega' }, kind: 'consular-card', numberEnd: '4567' }] })
    expect((await officer.get(`/api/applications/${draft.id}/parties/${partyId}/identity`)).json()).toEqual({ kind: 'consular-card', number: 'MEX1234567', country: 'MX', birthDate: null })
    const looks = await at.orm.em.fork().execute<{ action: string; detail: object }[]>('select action, detail from audit_event where subject_id = ?', [partyId])
    expect(looks).toEqual([{ action: 'identity-revealed', detail: {} }])
  })

  test('cannot be read, nor guessed from a hash, in the database', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    await rosa.put(`/api/applications/${draft.id}/identity`, { kind: 'itin', number: '912-70-1234', birthDate: '1980-05-17' })
    const tables = await Promise.all(['identity_document', 'idempotency', 'audit_event', 'upload'].map((table) => at.orm.em.fork().execute(`select * from ${table}`)))
    const dump = JSON.stringify(tables)
    for (const secret of ['912701234', '912-70-1234', '1980-05-17']) expect(dump).not.toContain(secret)
    expect((await at.orm.em.fork().execute(`select route from idempotency where route like '%identity%'`))).toEqual([])
  })

  test('what cannot be a number is told, and nothing else is asked of her', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    const put = (body: object) => rosa.put(`/api/applications/${draft.id}/identity`, body)
    expect((await put({ kind: 'itin', number: '812701234' })).json()).toMatchObject({ status: 422, errors: [{ path: 'number', code: 'not-an-itin' }] })
    expect((await put({ kind: 'passport', number: 'G123' })).json()).toMatchObject({ status: 422, errors: [{ path: 'country', code: 'required' }] })
    expect((await put({ kind: 'passport', number: 'G12345678', country: 'GT', status: 'x' })).statusCode).toBe(400)
  })
})
