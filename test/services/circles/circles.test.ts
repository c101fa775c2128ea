import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from '@jest/globals'
import { createTestApp, type SignedIn } from '#test/support/app.ts'
import { codeOf, fieldCodes } from '../support/by-code.ts'
import { join, makeCircle } from '../support/circles.ts'

const t = await createTestApp()
afterAll(() => t.drop())

interface View { status: string; round: number; members: { id: string; name: string; turn: number; owesRounds: number[]; contributions: { id: string; round: number }[] }[]; rounds: { round: number; dueOn: string; recipient: string | null; paid: number; status: string }[] }
interface Mine { name: string; round: number; recipient: string | null; roundStatus: string; members: { name: string; isMe: boolean; paid: boolean }[]; me: { turn: number; owes: { round: number; dueOn: string }[] } }

const mine = async (person: SignedIn) => (await person.get('/api/my-circles')).json<{ circles: Mine[] }>().circles

test('a coordinator begins a circle within the rules of the programme; all that is outside them is said at once', async () => {
  const coordinator = await t.as('coordinator')
  const answer = await coordinator.post('/api/circles', { id: randomUUID(), name: 'Tanda', cadence: 'monthly', contributionCents: 50_000, memberCount: 3, startOn: '2026-11-01' })
  expect([answer.statusCode, ...fieldCodes(answer)]).toEqual([422, 'memberCount: too-small', 'contributionCents: too-big', 'startOn: in-the-past'])
})

test('everybody joins by her own link, agrees to the rules, and is told her turn when the circle starts', async () => {
  const { circleId, coordinator, members } = await makeCircle(t)
  const view = (await coordinator.get(`/api/circles/${circleId}`)).json<View>()
  expect(view).toMatchObject({ status: 'running', round: 1 })
  expect(view.members.map(({ name, turn }) => [name, turn])).toEqual([['Lupe Montaño Salas', 1], ['Norma Montaño Salas', 2], ['Carmen Montaño Salas', 3], ['Irma Montaño Salas', 4], ['Beto Montaño Salas', 5], ['Chayo Montaño Salas', 6]])
  expect(view.rounds.slice(0, 2)).toEqual([
    expect.objectContaining({ round: 1, dueOn: '2026-12-17', recipient: 'Lupe Montaño Salas', paid: 0, status: 'open' }),
    expect.objectContaining({ round: 2, dueOn: '2027-01-19', recipient: 'Norma Montaño Salas' }),
  ])
  const notices = (await members[1]?.person.get('/api/notices'))?.json<{ notices: { kind: string }[] }>().notices
  expect(notices?.map(({ kind }) => kind)).toEqual(['circle-started'])
})

test('a code that is read out opens the same place, however it is typed, and each place is taken once', async () => {
  const coordinator = await t.as('coordinator')
  const circleId = randomUUID()
  await coordinator.post('/api/circles', { id: circleId, name: 'Tanda de la tarde', cadence: 'weekly', contributionCents: 2_000, memberCount: 6, startOn: '2026-12-04' })
  const invited = await coordinator.post(`/api/circles/${circleId}/members`, { id: randomUUID(), invitedName: 'Yoli' })
  const { inviteCode } = invited.json<{ inviteCode: string }>()
  const typed = inviteCode.replace('-', ' ').toLowerCase()
  const [yoli, other] = [await t.signUp({ givenNames: 'Yoli' }), await t.signUp()]
  const seen = await t.app.inject({ url: `/api/circle-invitations/${encodeURIComponent(typed)}` })
  expect(seen.json()).toMatchObject({ state: 'open', name: 'Tanda de la tarde', invitedName: 'Yoli', potCents: 12_000, rules: { text: { es: expect.stringContaining('6 personas ponen $20.00 cada una, cada semana') } } })
  await join(yoli, encodeURIComponent(typed))
  const { version } = seen.json<{ rules: { version: string } }>().rules
  expect(codeOf(await other.post(`/api/circle-invitations/${inviteCode}/acceptance`, { rulesTextVersion: version }))).toBe('invitation-used')
  expect(codeOf(await coordinator.post(`/api/circles/${circleId}/start`, { id: randomUUID() }))).toBe('circle-not-ready')
})

test('a peer sees names, whose turn it is, and paid or not yet, and nothing else of another', async () => {
  const { circleId, coordinator, members } = await makeCircle(t)
  const [lupe, norma] = members
  if (!lupe || !norma) throw new Error('six members')
  await coordinator.post(`/api/circles/${circleId}/events`, { kind: 'contribution', id: randomUUID(), memberId: lupe.memberId, round: 1 })
  const answer = await norma.person.get('/api/my-circles')
  const [circle] = answer.json<{ circles: Mine[] }>().circles
  expect(circle).toMatchObject({ round: 1, recipient: 'Lupe M.', me: { turn: 2, owes: [{ round: 1, dueOn: '2026-12-17' }] } })
  expect(circle?.members[0]).toEqual({ name: 'Lupe M.', isMe: false, joined: true, paid: true, turn: 1, received: false })
  for (const secret of ['Montaño', lupe.memberId, lupe.person.personId, lupe.person.email]) expect(answer.body).not.toContain(secret)
})

test('the same contribution sent twice is one; another of the same round is refused; undone, it can be noted again', async () => {
  const { circleId, coordinator, members: [lupe] } = await makeCircle(t)
  const contribution = { kind: 'contribution', id: randomUUID(), memberId: lupe?.memberId, round: 1 }
  const url = `/api/circles/${circleId}/events`
  for (let i = 0; i < 2; i++) expect((await coordinator.post(url, contribution)).statusCode).toBe(201)
  expect(codeOf(await coordinator.post(url, { ...contribution, id: randomUUID() }))).toBe('already-paid')
  const reversal = { id: randomUUID(), reason: 'Se anotó de más' }
  for (let i = 0; i < 2; i++) expect((await coordinator.post(`${url}/${contribution.id}/reversal`, reversal)).statusCode).toBe(201)
  expect(codeOf(await coordinator.post(`${url}/${contribution.id}/reversal`, { id: randomUUID(), reason: 'Se anotó de más' }))).toBe('not-recorded')
  const again = await coordinator.post(url, { ...contribution, id: randomUUID() })
  expect(again.json<View>().rounds[0]).toMatchObject({ paid: 1 })
  const [kept] = await t.orm.em.fork().execute<{ n: number }[]>('select count(*)::int as n from circle_event where circle_id = ?', [circleId])
  expect(kept).toEqual({ n: 4 })
})

test('two people note the same contribution at the same moment: it is noted once', async () => {
  const { circleId, coordinator, members: [lupe] } = await makeCircle(t)
  const officer = await t.asOfficer()
  const body = () => ({ kind: 'contribution', id: randomUUID(), memberId: lupe?.memberId, round: 1 })
  const answers = await Promise.all([coordinator.post(`/api/circles/${circleId}/events`, body()), officer.post(`/api/circles/${circleId}/events`, body())])
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201, 409]))
})

test('the order in which they receive is what they agreed, until the circle has begun', async () => {
  const { circleId, coordinator, members } = await makeCircle(t, { forming: true })
  const order = members.map(({ memberId }) => memberId).toReversed()
  const set = await coordinator.put(`/api/circles/${circleId}/turns`, { memberIds: order })
  expect(set.json<View>().members.map(({ id }) => id)).toEqual(order)
  expect(fieldCodes(await coordinator.put(`/api/circles/${circleId}/turns`, { memberIds: order.slice(1) }))).toEqual(['memberIds: not-the-members'])
  await coordinator.post(`/api/circles/${circleId}/start`, { id: randomUUID() })
  expect(codeOf(await coordinator.put(`/api/circles/${circleId}/turns`, { memberIds: order }))).toBe('circle-not-forming')
  const [lupe] = members
  if (!lupe) throw new Error('six members')
  expect((await mine(lupe.person))[0]?.me.turn).toBe(6)
})

test('a circle is its coordinator’s and the officers’; another coordinator finds nothing, and neither does a member', async () => {
  const { circleId, members } = await makeCircle(t)
  const [other, officer] = [await t.as('coordinator'), await t.asOfficer()]
  expect((await other.get(`/api/circles/${circleId}`)).statusCode).toBe(404)
  expect((await other.get('/api/circles')).body).not.toContain(circleId)
  expect((await members[0]?.person.get(`/api/circles/${circleId}`))?.statusCode).toBe(403)
  expect((await officer.get(`/api/circles/${circleId}`)).statusCode).toBe(200)
  const [looked] = await t.orm.em.fork().execute<{ n: number }[]>(`select count(*)::int as n from audit_event where action = 'circle-read' and subject_id = ? and actor_id = ?`, [circleId, officer.personId])
  expect(looked).toEqual({ n: 1 })
})

test('who did not pay last time owes it, and only she and who keeps the circle see it', async () => {
  const { circleId, coordinator, members } = await makeCircle(t)
  const [lupe, norma] = members
  if (!lupe || !norma) throw new Error('six members')
  for (const { memberId } of members.slice(1)) await coordinator.post(`/api/circles/${circleId}/events`, { kind: 'contribution', id: randomUUID(), memberId, round: 1 })
  t.clock.advance({ days: 30 })
  const [officer, she, peer] = [await t.asOfficer(), await t.signIn(lupe.person.email), await t.signIn(norma.person.email)]
  const listed = (await officer.get('/api/circles')).json<{ circles: { id: string; owing: number; round: number }[] }>().circles
  expect(listed.find(({ id }) => id === circleId)).toMatchObject({ owing: 1, round: 2 })
  expect((await mine(she))[0]?.me.owes.map(({ round }) => round)).toEqual([1, 2])
  expect((await mine(peer))[0]?.members.map(({ paid }) => paid)).toEqual([false, false, false, false, false, false])
})
