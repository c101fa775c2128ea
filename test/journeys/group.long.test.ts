import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demoByClock, type DemoByClock } from './support/demo-by-clock.ts'
import { look } from './support/look.ts'
import { deskInSpanish, phoneInSpanish, type Person } from './support/person.ts'
import { send, signInQuietly } from './support/tanda-steps.ts'

/** Five in a solidarity group: one of them on her phone in Spanish; what who keeps it does goes by the API. */
let demo: DemoByClock
let rosa: Person
beforeAll(async () => {
  demo = await demoByClock('2026-11-30')
  const keeper = await demo.someone('Mercedes', deskInSpanish)
  await signInQuietly(keeper, 'mercedes')
  const circleId = randomUUID()
  await send(keeper, 'POST', '/api/circles', { id: circleId, name: 'Grupo Las Nubes', kind: 'solidarity-group', cadence: 'weekly', contributionCents: 0, memberCount: 5, startOn: '2026-12-04' })
  const people: { person: Person; memberId: string }[] = []
  for (const key of ['rosa', 'efrain', 'ofelia', 'nohemi', 'gloria']) {
    const person = await demo.someone(key, phoneInSpanish)
    await signInQuietly(person, key)
    const memberId = randomUUID()
    const { inviteCode } = await send<{ inviteCode: string }>(keeper, 'POST', `/api/circles/${circleId}/members`, { id: memberId, invitedName: key })
    const { rules } = await send<{ rules: { version: string } }>(person, 'GET', `/api/circle-invitations/${inviteCode}`)
    await send(person, 'POST', `/api/circle-invitations/${inviteCode}/acceptance`, { rulesTextVersion: rules.version, related: false })
    await send(keeper, 'PUT', `/api/circles/${circleId}/members/${memberId}/training`, { on: '2026-11-30' })
    people.push({ person, memberId })
  }
  const memberIds = people.map(({ memberId }) => memberId)
  await send(keeper, 'POST', `/api/circles/${circleId}/start`, { id: randomUUID() })
  await send(keeper, 'POST', `/api/circles/${circleId}/office-events`, { id: randomUUID(), kind: 'took', office: 'chair', memberId: memberIds[0] })
  await send(keeper, 'PUT', `/api/circles/${circleId}/line`, { id: randomUUID(), memberIds })
  const [first] = people
  if (!first) throw new Error('five people')
  rosa = first.person
  await rosa.page.evaluate(() => localStorage.setItem('molino.someone', '1'))
}, 300_000)
afterAll(() => demo.tearDown())

test('a member of a group sees what she needs for her next loan, as a list, and that as its chair she is last', async () => {
  await rosa.goTo('/circle')
  await rosa.sees('Para su próximo préstamo')
  await rosa.sees('El grupo va al corriente')
  await rosa.sees(/Usted va en el paso 3/)
  await rosa.sees(/A nadie se le dice quién está atrasado/)
  expect(await rosa.page.locator('.circle-people li').count()).toBe(3)
  await rosa.findsNoBarrier('circle of a group')
  await look(rosa, 'group-next-loan')
}, 120_000)
