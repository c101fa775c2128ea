import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from '@jest/globals'
import { createTestApp, type SignedIn } from '#test/support/app.ts'
import { byInject, done } from '#test/support/lending.ts'
import { codeOf } from '../support/by-code.ts'
import { join } from '../support/circles.ts'

const at = await createTestApp()
afterAll(() => at.drop())

test('somebody on whom the circle votes takes her place once it has said yes, and not before', async () => {
  const coordinator = await at.as('coordinator')
  const keeps = byInject(coordinator)
  const circleId = randomUUID()
  await done(keeps, 'POST', '/api/circles', { id: circleId, name: 'Tanda del Barelas', cadence: 'monthly', contributionCents: 10_000, memberCount: 6, startOn: '2026-12-17' })
  const invited = async (givenNames: string) => {
    const memberId = randomUUID()
    const { inviteUrl } = await done<{ inviteUrl: string }>(keeps, 'POST', `/api/circles/${circleId}/members`, { id: memberId, invitedName: givenNames })
    return { memberId, token: inviteUrl.split('/').at(-1) ?? '', person: await at.signUp({ givenNames, familyNames: 'Salas' }) }
  }
  const inside: SignedIn[] = []
  for (const name of ['Lupe', 'Norma', 'Carmen']) {
    const { person, token } = await invited(name)
    await join(person, token)
    inside.push(person)
  }
  const beto = await invited('Beto')
  const ask = async () => {
    const motionId = randomUUID()
    await done(keeps, 'POST', `/api/circles/${circleId}/motions`, { id: motionId, kind: 'admit', memberId: beto.memberId })
    return motionId
  }
  const vote = async (motionId: string, choice: string) => {
    for (const person of inside) await done(byInject(person), 'POST', `/api/my-circles/${circleId}/motions/${motionId}/vote`, { choice })
  }
  const tries = async () => {
    const { rules } = (await beto.person.get(`/api/circle-invitations/${beto.token}`)).json<{ rules: { version: string } }>()
    return beto.person.post(`/api/circle-invitations/${beto.token}/acceptance`, { rulesTextVersion: rules.version })
  }
  const first = await ask()
  expect(codeOf(await tries())).toBe('vote-open')
  await vote(first, 'no')
  expect(codeOf(await tries())).toBe('not-admitted')
  at.clock.set('2026-11-22T19:05:00Z')
  await vote(await ask(), 'yes')
  expect((await tries()).statusCode).toBe(200)
})
