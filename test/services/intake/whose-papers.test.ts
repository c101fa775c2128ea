import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SignedIn } from '#test/support/app.ts'
import { completeApplication, createLendingApp, filledDraft, invite, join, lettersTo, submit, type LendingApp } from '#test/services/support/asking.ts'
import { begin, photo, sent } from '#test/services/support/sending.ts'

let at: LendingApp
let officer: SignedIn
beforeAll(async () => {
  at = await createLendingApp()
  officer = await at.asOfficer()
})
afterAll(() => at.drop())

interface View { missing: { id: string; of: string | null; isMine: boolean; note: string | null }[]; parties: { id: string; role: string }[] }
const view = async (person: SignedIn, id: string) => (await person.get(`/api/applications/${id}`)).json<View>()

/** Rosa asks together with Efraín, and her aunt stands good for it. */
async function together() {
  const [rosa, efrain, aunt] = [await at.signUp(), await at.signUp({ givenNames: 'Efraín', familyNames: 'Ortega' }), await at.signUp()]
  const draft = await filledDraft(at, rosa)
  await join(at, efrain, (await invite(rosa, draft.id)).token)
  await join(at, aunt, (await invite(rosa, draft.id, 'guarantor')).token)
  await submit(rosa, draft)
  const { parties } = await view(rosa, draft.id)
  const partyOf = (role: string) => parties.find((party) => party.role === role)?.id
  return { rosa, efrain, aunt, id: draft.id, partyOf }
}

async function ask(id: string, item: object): Promise<string> {
  const itemId = randomUUID()
  const answer = await officer.post(`/api/applications/${id}/missing-items`, { items: [{ id: itemId, kind: 'bank-statements', dueOn: '2026-12-01', ...item }] })
  expect(answer.statusCode).toBe(201)
  return itemId
}

const tries = async (person: SignedIn, id: string, itemId: string) => (await begin(person, id, await photo(), { itemId, kind: 'bank-statements' })).statusCode

const told = async (person: SignedIn) => (await lettersTo(person)).filter(({ kind }) => kind === 'missing-items').length

describe('what is asked for', () => {
  test('of any of those who ask is theirs to see and to send; a guarantor sees nothing of it, in whatever words, and sends nothing to it', async () => {
    const { rosa, efrain, aunt, id } = await together()
    const itemId = await ask(id, { note: 'De la cuenta que está vacía' })
    for (const person of [rosa, efrain]) expect((await view(person, id)).missing).toMatchObject([{ id: itemId, of: null, isMine: true, note: 'De la cuenta que está vacía' }])
    expect((await view(aunt, id)).missing).toEqual([])
    expect([await tries(aunt, id, itemId), await tries(efrain, id, itemId)]).toEqual([404, 201])
  })

  test('of one of them is hers alone to send, and she alone is written to', async () => {
    const { rosa, efrain, aunt, id, partyOf } = await together()
    const itemId = await ask(id, { partyId: partyOf('co-borrower') })
    expect((await view(rosa, id)).missing).toMatchObject([{ id: itemId, of: 'Efraín Ortega', isMine: false }])
    expect((await view(efrain, id)).missing).toMatchObject([{ id: itemId, isMine: true }])
    expect([await tries(rosa, id, itemId), await tries(aunt, id, itemId), await tries(efrain, id, itemId)]).toEqual([404, 404, 201])
    expect([await told(rosa), await told(efrain), await told(aunt)]).toEqual([0, 1, 0])
  })

  test('of a guarantor is hers to see and to send', async () => {
    const { rosa, aunt, id, partyOf } = await together()
    const itemId = await ask(id, { partyId: partyOf('guarantor') })
    expect((await view(aunt, id)).missing).toMatchObject([{ id: itemId, isMine: true }])
    expect([await tries(rosa, id, itemId), await tries(aunt, id, itemId)]).toEqual([404, 201])
    expect((await lettersTo(aunt)).some(({ kind }) => kind === 'missing-items')).toBe(true)
  })

  test('of somebody who is no party is refused', async () => {
    const { id } = await together()
    const refused = await officer.post(`/api/applications/${id}/missing-items`, { items: [{ id: randomUUID(), kind: 'identity', partyId: randomUUID(), dueOn: '2026-12-01' }] })
    expect(refused.json()).toMatchObject({ status: 422, errors: [{ path: 'items.0.partyId', code: 'not-a-party' }] })
  })

  test('again because what she sent by herself was sent back, is asked of her alone', async () => {
    const { rosa, efrain, id } = await together()
    const documentId = await sent(efrain, id, await photo('#303030'))
    await officer.post(`/api/uploaded-documents/${documentId}/review`, { outcome: 'rejected', reason: 'blurry' })
    expect([(await view(rosa, id)).missing[0]?.isMine, (await view(efrain, id)).missing[0]?.isMine]).toEqual([false, true])
  })
})

const say = (person: SignedIn, id: string, number: string) => person.put(`/api/applications/${id}/identity`, { kind: 'passport', number, country: 'MX' })
const revealed = async (id: string, partyId: string) => (await officer.get(`/api/applications/${id}/parties/${partyId}/identity`)).json<{ number: string }>().number

const firstParty = async (person: SignedIn, id: string) => (await view(person, id)).parties[0]?.id ?? ''

describe('the paper by which somebody is who she says', () => {

  test('stays in a file as it was when she asked, whatever she says in a later application', async () => {
    const rosa = await at.signUp()
    const first = await filledDraft(at, rosa)
    await say(rosa, first.id, 'G11111111')
    await submit(rosa, first)
    await rosa.post(`/api/applications/${first.id}/withdrawal`)
    const second = await completeApplication(at, rosa)
    expect(await revealed(second.id, await firstParty(rosa, second.id))).toBe('G11111111')
    await say(rosa, second.id, 'G22222222')
    expect(await revealed(second.id, await firstParty(rosa, second.id))).toBe('G22222222')
    expect(await revealed(first.id, await firstParty(rosa, first.id))).toBe('G11111111')
  })

  test('is added to and never changed: the application cannot, and the database refuses', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    await say(rosa, draft.id, 'G33333333')
    await say(rosa, draft.id, 'G44444444')
    const rows = await at.orm.em.fork().execute('select id from identity_document where person_id = ?', [rosa.personId])
    expect(rows).toHaveLength(2)
    await expect(at.orm.em.fork().execute(`update identity_document set kind = 'ssn' where person_id = ?`, [rosa.personId])).rejects.toThrow(/permission denied/)
  })
})
