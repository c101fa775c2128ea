import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { SignedIn } from '#test/support/app.ts'
import { completeApplication, createLendingApp, type LendingApp } from '#test/services/support/asking.ts'
import { statusesOf, strikeDue } from '#test/services/support/deciding.ts'

interface Row { applicationId: string; waitingOn: string; officer: { personId: string } | null; standsIn: { personId: string; name: string } | null }

let at: LendingApp
let teresa: SignedIn
let daniel: SignedIn
let olgas: string
let toms: string
beforeAll(async () => {
  at = await createLendingApp({ now: '2026-11-26T18:00:00Z' })
  teresa = await at.asOfficer(500_000)
  daniel = await at.asOfficer(1_000_000)
  olgas = (await completeApplication(at, await at.signUp({ givenNames: 'Olga', familyNames: 'Muñoz Peña' }), { businessName: 'Café La Olla' })).id
  toms = (await completeApplication(at, await at.signUp({ givenNames: 'Tom', familyNames: 'O’Neal' }), { businessName: '100% Wool' })).id
})
afterAll(() => at.drop())

const rowsOf = async (person: SignedIn, query = '') => (await person.get(`/api/queue?${query}`)).json<{ rows: Row[] }>().rows
const found = async (query: string) => (await rowsOf(teresa, query)).map(({ applicationId }) => applicationId)
const search = async (text: string) => (await teresa.post('/api/queue/search', { search: text })).json<{ rows: Row[] }>().rows.map(({ applicationId }) => applicationId)
const assign = (by: SignedIn, ...assignments: { applicationId: string; officerId: string | null }[]) => by.post('/api/assignments', { assignments })

describe('searching the queue', () => {
  test('finds a name, a business or a reference, whatever its accents and capitals; signs find themselves', async () => {
    for (const typed of ['munoz', 'PEÑA', 'olga muñoz pena', 'cafe la', 'olla']) expect({ typed, found: await search(typed) }).toEqual({ typed, found: [olgas] })
    expect(await search('100%')).toEqual([toms])
    expect(await search('_')).toEqual([])
    expect(await search('a-')).toHaveLength(2)
  })

  test('takes her two surnames in any order, accents or none both ways, and part of a word', async () => {
    for (const typed of ['peña muñoz', 'Muñoz Olga', 'pena  olga', 'muñ peñ', 'Ólgá Múñóz', ' lga ']) expect({ typed, found: await search(typed) }).toEqual({ typed, found: [olgas] })
    expect(await search('muñoz o’neal')).toEqual([])
  })

  test('narrows what the filters show, and the word is in no address', async () => {
    expect((await teresa.post('/api/queue/search', { search: 'munoz', officerId: 'nobody', filter: 'missing' })).json()).toMatchObject({ rows: [], counts: { all: 1 } })
    expect((await teresa.get('/api/queue?search=munoz')).statusCode).toBe(400)
    expect((await teresa.post('/api/queue/search', { search: ' ' })).statusCode).toBe(400)
  })
})

describe('giving several at once', () => {
  test('says whose each was, so that it can be undone', async () => {
    const given = await assign(teresa, { applicationId: olgas, officerId: daniel.personId }, { applicationId: toms, officerId: daniel.personId })
    expect(given.json()).toEqual({ assigned: [olgas, toms].map((applicationId) => ({ applicationId, officerId: daniel.personId, before: null })) })
    expect(await found(`officerId=${daniel.personId}`)).toHaveLength(2)
    await assign(teresa, { applicationId: olgas, officerId: null }, { applicationId: toms, officerId: null })
    expect(await found('officerId=nobody')).toHaveLength(2)
  })

  test('is done whole or not at all, every line told that cannot be', async () => {
    const finance = await at.asFinance()
    const refused = await assign(
      teresa, { applicationId: olgas, officerId: daniel.personId }, { applicationId: toms, officerId: finance.personId },
      { applicationId: randomUUID(), officerId: daniel.personId }, { applicationId: olgas, officerId: null },
    )
    expect(refused.json()).toMatchObject({
      code: 'invalid-request',
      errors: [
        { path: 'assignments.1.officerId', code: 'not-an-officer' }, { path: 'assignments.2.applicationId', code: 'not-found' },
        { path: 'assignments.3.applicationId', code: 'repeated' },
      ],
    })
    expect(await found('officerId=nobody')).toHaveLength(2)
  })

  test('two who do so at once, in any order, both come through', async () => {
    const answers = await Promise.all([
      assign(teresa, { applicationId: olgas, officerId: teresa.personId }, { applicationId: toms, officerId: teresa.personId }),
      assign(daniel, { applicationId: toms, officerId: daniel.personId }, { applicationId: olgas, officerId: daniel.personId }),
    ])
    expect(statusesOf(answers)).toEqual([200, 200])
    const owners = new Set((await rowsOf(teresa)).map(({ officer }) => officer?.personId))
    expect(owners.size).toBe(1)
  })
})

describe('a colleague who is away', () => {
  const id = randomUUID()
  const absence = () => ({ id, officerId: teresa.personId, deputyId: daniel.personId, fromOn: '2026-11-27', throughOn: '2026-12-12' })

  test('says so for herself; for another only an administrator does', async () => {
    expect((await daniel.post('/api/deputies', absence())).json()).toMatchObject({ code: 'not-your-absence' })
    expect((await teresa.post('/api/deputies', { ...absence(), deputyId: teresa.personId, fromOn: '2026-11-01' })).json()).toMatchObject({
      errors: [{ path: 'deputyId', code: 'deputy-is-self' }, { path: 'fromOn', code: 'date-is-past' }],
    })
    expect((await teresa.post('/api/deputies', absence())).statusCode).toBe(201)
    const administrator = await at.asAdministrator()
    const { officers } = (await administrator.get('/api/officers')).json<{ officers: { personId: string; deputy: object | null }[] }>()
    expect(officers.find(({ personId }) => personId === teresa.personId)?.deputy).toMatchObject({ personId: daniel.personId, fromOn: '2026-11-27', throughOn: '2026-12-12' })
    expect((await administrator.post('/api/deputies', { ...absence(), id: randomUUID(), fromOn: '2026-12-12', throughOn: '2026-12-14' })).json()).toMatchObject({ errors: [{ code: 'deputy-overlap' }] })
  })

  test('from that day her files wait on who stands in, who hears the escalations too', async () => {
    await assign(teresa, { applicationId: olgas, officerId: teresa.personId })
    const waitingOn = async () => (await rowsOf(daniel)).find(({ applicationId }) => applicationId === olgas)?.waitingOn
    expect(await waitingOn()).toBe('officer')
    at.clock.set('2026-12-11T16:30:00Z')
    daniel = await at.signIn(daniel.email)
    expect(await waitingOn()).toBe('me')
    expect((await rowsOf(daniel, 'filter=mine')).map(({ applicationId }) => applicationId)).toContain(olgas)
    expect((await strikeDue(at, olgas)).struck).toEqual(['escalation-15'])
    const told = await at.orm.em.fork().execute<{ personId: string }[]>(`select person_id as "personId" from notice where kind = 'escalation-15' and application_id = ?`, [olgas])
    expect(told.map(({ personId }) => personId).toSorted()).toEqual([teresa.personId, daniel.personId].toSorted())
  })

  test('who is back says so, and nobody else does', async () => {
    expect((await daniel.post(`/api/deputies/${id}/end`, {})).statusCode).toBe(404)
    teresa = await at.signIn(teresa.email)
    expect((await teresa.post(`/api/deputies/${id}/end`, {})).statusCode).toBe(200)
    expect((await rowsOf(daniel)).find(({ applicationId }) => applicationId === olgas)?.standsIn).toBeNull()
  })
})

describe('a saved filter', () => {
  test('is kept under a name of hers, changed and forgotten, and nobody else’s', async () => {
    const id = randomUUID()
    const filter = { filter: 'to-decide', search: 'olla' }
    expect((await teresa.put(`/api/saved-filters/${id}`, { name: 'De la olla', filter })).json()).toEqual({ id, name: 'De la olla', filter })
    expect((await teresa.put(`/api/saved-filters/${randomUUID()}`, { name: 'De la olla', filter })).json()).toMatchObject({ code: 'name-taken' })
    expect((await daniel.put(`/api/saved-filters/${id}`, { name: 'Mía', filter })).statusCode).toBe(404)
    expect((await daniel.get('/api/saved-filters')).json()).toEqual({ filters: [] })
    expect((await teresa.put(`/api/saved-filters/${id}`, { name: 'Olla', filter: { filter: 'all' } })).statusCode).toBe(200)
    expect((await teresa.get('/api/saved-filters')).json()).toEqual({ filters: [{ id, name: 'Olla', filter: { filter: 'all' } }] })
    expect((await teresa.delete(`/api/saved-filters/${id}`)).json()).toEqual({ filters: [] })
  })

  test('are twenty at most, also when saved at once', async () => {
    const answers = await Promise.all(Array.from({ length: 22 }, (_each, index) => daniel.put(`/api/saved-filters/${randomUUID()}`, { name: `Vista ${index}`, filter: { filter: 'all' } })))
    expect(statusesOf(answers).filter((status) => status === 200)).toHaveLength(20)
  })
})
