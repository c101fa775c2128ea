import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { lettersTo } from '#test/services/support/asking.ts'
import { makeCircle, type MadeCircle } from '#test/services/support/circles.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'

let at: TestApp
let circle: MadeCircle
let [lupe, norma]: SignedIn[] = []
beforeAll(async () => {
  at = await createTestApp()
  circle = await makeCircle(at)
  ;[lupe, norma] = circle.members.map(({ person }) => person)
})
afterAll(() => at.drop())

const about = async (person: SignedIn | undefined, kind: string) => (person ? (await lettersTo(person)).filter((letter) => letter.kind === kind).map(({ body }) => body.es) : [])

test('who asked for another turn is told of a no', async () => {
  const swapId = randomUUID()
  await norma?.post(`/api/my-circles/${circle.circleId}/swaps`, { id: swapId, withTurn: 1 })
  for (let time = 0; time < 2; time++) expect((await lupe?.put(`/api/my-circles/${circle.circleId}/swaps/${swapId}/answer`, { answer: 'no' }))?.statusCode).toBe(204)
  expect(await about(norma, 'circle-swap-settled')).toEqual(['La otra persona dijo que no al cambio. Su turno sigue siendo el 2.'])
  expect(await about(lupe, 'circle-swap-settled')).toEqual([])
})

test('she of whom a pot was noted by mistake is told that it was taken back', async () => {
  const record = (event: object) => circle.coordinator.post(`/api/circles/${circle.circleId}/events`, { id: randomUUID(), round: 1, ...event })
  for (const { memberId } of circle.members) await record({ kind: 'contribution', memberId })
  const id = randomUUID()
  expect((await record({ id, kind: 'payout', memberId: circle.members[0]?.memberId })).statusCode).toBe(201)
  expect((await circle.coordinator.post(`/api/circles/${circle.circleId}/events/${id}/reversal`, { id: randomUUID(), reason: 'Fue otro día' })).statusCode).toBe(201)
  expect(await about(lupe, 'circle-pot-undone')).toEqual(['Se había anotado que en la vez 1 usted recibió $600.00. Eso se quitó. Si sí lo recibió, dígale a la persona que lleva la tanda.'])
})
