import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from '@jest/globals'
import type { CircleView } from '#services/circles/schemas.ts'
import { createTestApp, type SignedIn } from '#test/support/app.ts'
import { codeOf, fieldCodes } from '../support/by-code.ts'

const t = await createTestApp()
afterAll(() => t.drop())

/** A circle for six that welcomes no relatives and teaches first, with one place kept and its code. */
async function strictCircle(): Promise<{ coordinator: SignedIn; url: string; invite: (name: string) => Promise<{ memberId: string; code: string; version: string }> }> {
  const [coordinator, circleId] = [await t.as('coordinator'), randomUUID()]
  await coordinator.post('/api/circles', {
    id: circleId, name: 'Círculo de la Mesa', cadence: 'monthly', contributionCents: 5_000, memberCount: 6, startOn: '2026-12-17', relativesWelcome: false, trainingFirst: true,
  })
  const url = `/api/circles/${circleId}`
  const invite = async (invitedName: string) => {
    const memberId = randomUUID()
    const { inviteCode } = (await coordinator.post(`${url}/members`, { id: memberId, invitedName })).json<{ inviteCode: string }>()
    const { rules } = (await t.app.inject({ url: `/api/circle-invitations/${inviteCode}` })).json<{ rules: { version: string } }>()
    return { memberId, code: inviteCode, version: rules.version }
  }
  return { coordinator, url, invite }
}

test('a circle that welcomes no relatives asks each who joins, yes or no, and nothing more', async () => {
  const { coordinator, url, invite } = await strictCircle()
  const { memberId, code, version } = await invite('Ana')
  const ana = await t.signUp({ givenNames: 'Ana' })
  const join = (body: object) => ana.post(`/api/circle-invitations/${code}/acceptance`, { rulesTextVersion: version, ...body })
  expect(fieldCodes(await join({}))).toEqual(['related: required'])
  expect((await join({ related: true })).statusCode).toBe(200)
  expect((await coordinator.get(url)).json<CircleView>().missing).toEqual([
    { code: 'members-missing', memberIds: [], count: 5 }, { code: 'related-members', memberIds: [memberId], count: 1 }, { code: 'training-missing', memberIds: [memberId], count: 1 },
  ])
})

test('it begins only when all that it asks for is there, and says what is missing, all at once', async () => {
  const { coordinator, url, invite } = await strictCircle()
  const memberIds: string[] = []
  for (const name of ['Ana', 'Beto', 'Caro', 'Dora', 'Elva', 'Fina']) {
    const { memberId, code, version } = await invite(name)
    const person = await t.signUp({ givenNames: name })
    await person.post(`/api/circle-invitations/${code}/acceptance`, { rulesTextVersion: version, related: false })
    memberIds.push(memberId)
  }
  const start = () => coordinator.post(`${url}/start`, { id: randomUUID() })
  expect((await start()).json()).toMatchObject({ code: 'circle-not-ready', errors: [{ path: 'circle', code: 'training-missing', params: { count: 6 } }] })
  expect(fieldCodes(await coordinator.put(`${url}/members/${memberIds[0]}/training`, { on: '2030-01-01' }))).toEqual(['on: in-the-future'])
  for (const memberId of memberIds) await coordinator.put(`${url}/members/${memberId}/training`, { on: '2026-11-20' })
  expect((await start()).json()).toMatchObject({ status: 'running', missing: [] })
  expect(codeOf(await coordinator.put(`${url}/members/${memberIds[0]}/training`, { on: null }))).toBe('circle-not-forming')
})

test('who is taken out before the draw takes her word with her; after it nobody is taken out', async () => {
  const [coordinator, circleId] = [await t.as('coordinator'), randomUUID()]
  const url = `/api/circles/${circleId}`
  await coordinator.post('/api/circles', { id: circleId, name: 'Por sorteo', cadence: 'weekly', contributionCents: 2_000, memberCount: 6, startOn: '2026-12-04', payoutOrder: 'lottery' })
  const places: { memberId: string; person: SignedIn }[] = []
  await coordinator.post(`${url}/lottery`, { id: randomUUID() })
  const take = async (name: string) => {
    const memberId = randomUUID()
    const { inviteCode } = (await coordinator.post(`${url}/members`, { id: memberId, invitedName: name })).json<{ inviteCode: string }>()
    const { rules } = (await t.app.inject({ url: `/api/circle-invitations/${inviteCode}` })).json<{ rules: { version: string } }>()
    const person = await t.signUp({ givenNames: name })
    await person.post(`/api/circle-invitations/${inviteCode}/acceptance`, { rulesTextVersion: rules.version })
    places.push({ memberId, person })
  }
  for (const name of ['Ana', 'Beto', 'Caro', 'Dora', 'Elva', 'Fina']) await take(name)
  await places[0]?.person.put(`/api/my-circles/${circleId}/lottery/word`, { word: 'nopal' })
  expect((await coordinator.inject('DELETE', `${url}/members/${places[0]?.memberId}`)).statusCode).toBe(204)
  await take('Gela')
  // What she had asked of the circle does not keep her in it.
  await places[1]?.person.post(`/api/my-circles/${circleId}/motions`, { id: randomUUID(), kind: 'by-laws', wording: 'Nos juntamos los lunes' })
  expect((await coordinator.inject('DELETE', `${url}/members/${places[2]?.memberId}`)).statusCode).toBe(204)
  expect((await places[2]?.person.get('/api/my-circles'))?.json()).toEqual({ circles: [] })
  await take('Hilda')
  const drawn = (await coordinator.post(`${url}/lottery/draw`)).json<CircleView>()
  expect(drawn.lottery?.members.map(({ word }) => word)).toEqual(Array.from({ length: 6 }, () => null))
  expect(codeOf(await coordinator.inject('DELETE', `${url}/members/${places[1]?.memberId}`))).toBe('lottery-drawn')
})
