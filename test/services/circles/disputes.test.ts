import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Disputes } from '#services/circles/disputes/schemas.ts'
import { makeCircle, type MadeCircle } from '#test/services/support/circles.ts'
import { lettersTo } from '#test/services/support/asking.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'

let at: TestApp
let circle: MadeCircle
let [lupe, norma, officer]: SignedIn[] = []
let lupesPlace = ''
beforeAll(async () => {
  at = await createTestApp()
  circle = await makeCircle(at)
  const [first, second] = circle.members
  if (!first || !second) throw new Error('six members')
  ;[lupe, norma, officer] = [first.person, second.person, await at.asOfficer()]
  lupesPlace = first.memberId
})
afterAll(() => at.drop())

const says = 'Pagué el jueves en la junta, y no está anotado.'
const open = (person: SignedIn | undefined, more: object = {}) => person?.post(`/api/my-circles/${circle.circleId}/disputes`, { id: randomUUID(), subject: 'paid-not-noted', round: 1, says, ...more })
const answer = (by: SignedIn | undefined, disputeId: string, more: object) => by?.post(`/api/circles/${circle.circleId}/disputes/${disputeId}/answer`, { id: randomUUID(), outcome: 'stands', says: 'No vino ese jueves.', ...more })
const goOn = (disputeId: string, more: object, by = lupe) => by?.post(`/api/my-circles/${circle.circleId}/disputes/${disputeId}/steps`, { id: randomUUID(), kind: 'passed-on', ...more })
const hers = async (person = lupe) => (await person?.get(`/api/my-circles/${circle.circleId}/disputes`))?.json<Disputes>().disputes ?? []
const opened = async () => {
  const id = randomUUID()
  await open(lupe, { id })
  return id
}
const told = async (person: SignedIn | undefined) => (person ? (await lettersTo(person)).map(({ kind }) => kind).filter((kind) => kind.startsWith('circle-dispute')) : [])

describe('a member who says that something noted is not so', () => {
  test('is read by who keeps the circle and by officers, and by no peer; the same once more changes nothing', async () => {
    const id = randomUUID()
    for (let time = 0; time < 2; time++) expect((await open(lupe, { id }))?.statusCode).toBe(201)
    expect(await hers()).toEqual([expect.objectContaining({ disputeId: id, status: 'waits-for-keeper', says, round: 1, steps: [], passOnThrough: null })])
    expect(await hers(norma)).toEqual([])
    expect(await told(circle.coordinator)).toEqual(['circle-dispute-opened'])
    expect(await told(norma)).toEqual([])
    for (const reader of [circle.coordinator, officer]) expect((await reader?.get(`/api/circles/${circle.circleId}/disputes`))?.json()).toMatchObject({ disputes: [{ disputeId: id, name: 'Lupe Montaño Salas' }] })
    expect((await open(norma, { id }))?.json()).toMatchObject({ status: 409, code: 'id-taken' })
    expect((await open(lupe, { round: 7 }))?.json()).toMatchObject({ status: 422, errors: [{ path: 'round', code: 'not-in-circle' }] })
  })

  test('is put right by what is noted anew, and told so', async () => {
    const id = await opened()
    expect((await answer(circle.coordinator, id, { outcome: 'mended' }))?.json()).toMatchObject({ status: 409, code: 'nothing-put-right' })
    await circle.coordinator.post(`/api/circles/${circle.circleId}/events`, { kind: 'contribution', id: randomUUID(), memberId: lupesPlace, round: 1 })
    expect((await answer(circle.coordinator, id, { outcome: 'mended', says: 'Es cierto, ya quedó.' }))?.statusCode).toBe(201)
    expect((await hers()).find(({ disputeId }) => disputeId === id)).toMatchObject({ status: 'answered', steps: [{ kind: 'answered', outcome: 'mended', by: 'Celia Ortega' }] })
    expect(await told(lupe)).toContain('circle-dispute-answered')
  })

  test('may have an officer look at it, who has not answered it before; then it is decided', async () => {
    const id = await opened()
    await answer(officer, id, {})
    expect((await goOn(id, {}, norma))?.statusCode).toBe(404)
    expect((await goOn(id, { says: 'Tengo testigos.' }))?.statusCode).toBe(201)
    expect((await answer(circle.coordinator, id, {}))?.json()).toMatchObject({ status: 403, code: 'officer-needed' })
    expect((await answer(officer, id, {}))?.json()).toMatchObject({ status: 403, code: 'another-officer-needed' })
    expect((await answer(await at.asOfficer(), id, {}))?.statusCode).toBe(201)
    expect((await hers()).find(({ disputeId }) => disputeId === id)).toMatchObject({ status: 'decided', passOnThrough: null })
    expect((await goOn(id, {}))?.json()).toMatchObject({ status: 409, code: 'dispute-not-open' })
  })

  test('may take it back while it waits', async () => {
    const id = await opened()
    expect((await goOn(id, { kind: 'withdrawn' }))?.statusCode).toBe(201)
    expect((await answer(circle.coordinator, id, {}))?.json()).toMatchObject({ status: 409, code: 'dispute-not-open' })
  })

  test('is not heard of the same thing without end: five at once', async () => {
    for (let count = 0; count < 6; count++) await open(norma)
    expect(await hers(norma)).toHaveLength(5)
    expect((await open(norma))?.json()).toMatchObject({ status: 409, code: 'too-many-disputes' })
  })
})
