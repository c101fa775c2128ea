import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readAsSystem, runAsSystem } from '#platform/context/index.ts'
import { remindOfMeeting } from '#services/circles/index.ts'
import type { MeetingsView, MyMeetings } from '#services/circles/meetings/schemas.ts'
import { createTestApp, type SignedIn } from '#test/support/app.ts'
import { asOwner } from '#test/support/as-owner.ts'
import { codeOf, fieldCodes } from '../support/by-code.ts'
import { makeCircle, type MadeCircle } from '../support/circles.ts'
import { planMeeting } from '../support/meetings.ts'

const t = await createTestApp()
afterAll(() => t.drop())

const today = '2026-11-22'
let circle: MadeCircle
beforeAll(async () => { circle = await makeCircle(t) }, 60_000)
const member = (index: number) => {
  const found = circle.members[index]
  if (!found) throw new Error('six members')
  return found
}
const mine = async ({ person }: { person: SignedIn }) => (await person.get(`/api/my-circles/${circle.circleId}/meetings`)).json<MyMeetings>()
const kept = async () => (await circle.coordinator.get(`/api/circles/${circle.circleId}/meetings`)).json<MeetingsView>()
const told = async ({ person }: { person: SignedIn }, kind: string) => (await person.get('/api/notices')).json<{ notices: { kind: string }[] }>().notices.filter((notice) => notice.kind === kind).length

test('a series is planned at once, the same again is the same, and days that do not do are all said', async () => {
  const url = `/api/circles/${circle.circleId}/meetings`
  const meetings = ['2026-12-17', '2027-01-19'].map((meetsOn) => ({ id: randomUUID(), meetsOn, meetsAt: '18:00', place: 'La casa de Alma Rosa', agenda: 'El lugar' }))
  for (let i = 0; i < 2; i++) expect((await circle.coordinator.post(url, { meetings })).statusCode).toBe(201)
  expect((await kept()).meetings.map(({ meetsOn, status }) => [meetsOn, status])).toEqual([['2026-12-17', 'planned'], ['2027-01-19', 'planned']])
  expect(codeOf(await circle.coordinator.post(url, { meetings: meetings.map((one) => ({ ...one, meetsOn: '2026-12-18' })) }))).toBe('id-taken')
  const wrong = await circle.coordinator.post(url, { meetings: ['2026-10-01', '2029-01-01'].map((meetsOn) => ({ ...meetings[0], id: randomUUID(), meetsOn })) })
  expect(fieldCodes(wrong)).toEqual(['meetings.0.meetsOn: in-the-past', 'meetings.1.meetsOn: too-far-ahead'])
  expect((await circle.coordinator.post(url, { meetings: [{ ...meetings[0], id: randomUUID(), meetsAt: '25:00' }] })).statusCode).toBe(400)
})

test('a meeting that is moved or called off is told to all, its agenda alone to nobody; who changes an old version is told so', async () => {
  const { url } = await planMeeting(circle, '2026-12-10')
  const change = (more: object, version: number) => circle.coordinator.put(url, { version, meetsOn: '2026-12-10', meetsAt: '18:00', place: 'La casa de Alma Rosa', agenda: '', ...more })
  expect((await change({ agenda: 'Quién guarda la caja' }, 1)).json()).toMatchObject({ meeting: { version: 2, agenda: 'Quién guarda la caja' } })
  expect(await told(member(0), 'circle-meeting-moved')).toBe(0)
  expect((await change({ place: 'El salón de la iglesia' }, 2)).statusCode).toBe(200)
  expect(await told(member(0), 'circle-meeting-moved')).toBe(1)
  expect(codeOf(await change({ place: 'Otro' }, 2))).toBe('stale-version')
  expect((await circle.coordinator.put(`${url}/cancelled`, { version: 3, cancelled: true })).json()).toMatchObject({ meeting: { status: 'cancelled' } })
  expect(await told(member(5), 'circle-meeting-cancelled')).toBe(1)
  expect(codeOf(await change({}, 4))).toBe('meeting-cancelled')
  expect((await circle.coordinator.put(`${url}/cancelled`, { version: 4, cancelled: false })).json()).toMatchObject({ meeting: { status: 'planned', version: 5 } })
})

test('each is reminded once for its day, in her language, and who said that she cannot come is left in peace', async () => {
  const { meetingId } = await planMeeting(circle, '2026-11-29', { agenda: 'La cuenta del mes' })
  const [lupe, norma] = [member(0), member(1)]
  expect((await norma.person.put(`/api/my-circles/${circle.circleId}/meetings/${meetingId}/absence`, { cannotCome: true })).statusCode).toBe(200)
  const run = (key: string) => runAsSystem({ orm: t.orm }, { programmeId: t.programme.id, now: t.clock.now(), key }, (ctx) => remindOfMeeting(ctx, meetingId))
  expect([await run('first'), await run('again')]).toEqual([{ reminded: 5 }, { reminded: 0 }])
  const [notice] = (await lupe.person.get('/api/notices')).json<{ notices: { id: string; subject: object }[] }>().notices
  expect(notice?.subject).toEqual({ es: 'Junta de Tanda Flor de Barelas: 29 de noviembre de 2026', en: 'Meeting of Tanda Flor de Barelas on November 29, 2026' })
  const { body } = (await lupe.person.get(`/api/notices/${notice?.id ?? ''}`)).json<{ body: { es: string } }>()
  expect(body.es).toMatch(/Cuándo: 29 de noviembre de 2026, 6:00\sp\.\s?m\.\nDónde: La casa de Alma Rosa\nDe qué se habla: La cuenta del mes\n/)
  expect(await told(norma, 'circle-meeting-soon')).toBe(0)
  await expect(readAsSystem({ orm: t.orm }, { programmeId: randomUUID(), now: t.clock.now() }, (ctx) => remindOfMeeting(ctx, meetingId))).rejects.toThrow('programme')
})

test('a member says that she cannot come and that she can after all; once somebody noted how she was, that stands', async () => {
  const { meetingId, taken, sheet } = await planMeeting(circle, today)
  const carmen = member(2)
  const say = (cannotCome: boolean) => carmen.person.put(`/api/my-circles/${circle.circleId}/meetings/${meetingId}/absence`, { cannotCome })
  const hers = async () => (await mine(carmen)).meetings.find(({ id }) => id === meetingId)?.mine
  await say(true)
  expect(await hers()).toBe('excused')
  expect((await sheet()).members.find(({ memberId }) => memberId === carmen.memberId)).toMatchObject({ attendance: 'excused', noted: { by: 'Carmen' } })
  await say(false)
  expect(await hers()).toBe(null)
  await taken({ attendance: [{ memberId: carmen.memberId, read: null, now: 'late' }] })
  expect(codeOf(await say(true))).toBe('attendance-noted')
  expect(await hers()).toBe('late')
})

test('minutes are read by every member, and how she came by herself alone', async () => {
  const { meetingId, url, taken } = await planMeeting(circle, today)
  const [lupe, norma] = [member(0), member(1)]
  expect(codeOf(await circle.coordinator.put(`${(await planMeeting(circle, '2027-02-01')).url}/minutes`, { version: 1, minutes: 'Antes' }))).toBe('meeting-to-come')
  await taken({ attendance: [{ memberId: lupe.memberId, read: null, now: 'absent' }, { memberId: norma.memberId, read: null, now: 'present' }] })
  await circle.coordinator.put(`${url}/minutes`, { version: 1, minutes: 'La caja la guarda Irma.' })
  const answer = await norma.person.get(`/api/my-circles/${circle.circleId}/meetings`)
  expect(answer.json<MyMeetings>().meetings.find(({ id }) => id === meetingId)).toMatchObject({ minutes: 'La caja la guarda Irma.', mine: 'present', status: 'held' })
  for (const hidden of ['absent', 'late', lupe.memberId, 'Lupe', '10000']) expect(answer.body).not.toContain(hidden)
  expect(await mine(lupe)).toMatchObject({ counted: 1, came: 0, passes: false })
  expect((await kept()).attendance.find(({ memberId }) => memberId === lupe.memberId)).toMatchObject({ counted: 1, came: 0, passes: false, finesCents: 0 })
  expect(await mine(norma)).toMatchObject({ counted: 1, came: 1, passes: true })
})

test('a meeting and its sheet are who keeps the circle’s; another coordinator finds nothing, a member may not look', async () => {
  const { url } = await planMeeting(circle, today)
  const [other, officer, stranger] = [await t.as('coordinator'), await t.asOfficer(), await t.signUp()]
  expect((await other.get(`${url}/sheet`)).statusCode).toBe(404)
  expect((await member(0).person.get(`${url}/sheet`)).statusCode).toBe(403)
  expect((await stranger.get(`/api/my-circles/${circle.circleId}/meetings`)).statusCode).toBe(404)
  expect((await officer.get(`${url}/sheet`)).statusCode).toBe(200)
})

test('the database keeps what was noted: no mark is changed or taken away', async () => {
  const { taken, meetingId } = await planMeeting(circle, today)
  await taken({ attendance: [{ memberId: member(3).memberId, read: null, now: 'present' }] })
  for (const sql of ['update circle_attendance set mark = null where meeting_id = $1', 'delete from circle_attendance where meeting_id = $1']) {
    await expect(asOwner(t.database, sql, meetingId)).rejects.toThrow(/append-only|circle_attendance/)
  }
})
