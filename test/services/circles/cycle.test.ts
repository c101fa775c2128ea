import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { CircleCycleView, MyCircleCycle } from '#services/circles/cycle/schemas.ts'
import { createTestApp, type SignedIn } from '#test/support/app.ts'
import { asOwner } from '#test/support/as-owner.ts'
import { codeOf, fieldCodes } from '../support/by-code.ts'
import { goTo } from '../support/circle-clock.ts'
import { makeCircle, type MadeCircle } from '../support/circles.ts'

const t = await createTestApp()
afterAll(() => t.drop())

/** The day of the first round. */
const due = '2026-12-17'
const day = (n: number) => addDays(due, n)
let circle: MadeCircle
let officer: SignedIn

beforeEach(async () => {
  t.clock.set('2026-11-22T19:00:00Z')
  circle = await makeCircle(t)
  officer = await t.asOfficer()
}, 60_000)

const again = (person: SignedIn) => t.signIn(person.email)
const place = (index: number) => {
  const found = circle.members[index]
  if (!found) throw new Error('six places')
  return found
}
const url = (path: string) => `/api/circles/${circle.circleId}/${path}`
const keeper = () => again(circle.coordinator)
const post = async (path: string, body: object, by = circle.coordinator) => (await again(by)).post(url(path), { id: randomUUID(), ...body })
const cycle = async (by = circle.coordinator) => (await (await again(by)).get(url('cycle'))).json<CircleCycleView>()
const mine = async (index: number) => (await (await again(place(index).person)).get(`/api/my-circles/${circle.circleId}/cycle`)).json<MyCircleCycle>()
const happens = async (event: object) => { expect((await post('events', event)).statusCode).toBe(201) }
const allPayBut = async (round: number, but: readonly number[]) => {
  for (const [index, { memberId }] of circle.members.entries()) if (!but.includes(index)) await happens({ kind: 'contribution', memberId, round })
}
const stepOf = async (step: string) => {
  const found = (await cycle()).steps.find((one) => one.step === step)
  if (!found) throw new Error(`${step} has not come`)
  return found
}
const told = async (index: number) => (await (await again(place(index).person)).get('/api/notices')).json<{ notices: { kind: string; body: Record<string, string> }[] }>().notices
const rows = async () => (await t.orm.em.fork().execute<{ n: number }[]>("select count(*)::int as n from outbox where workflow_kind = 'circle' and case_id = ?", [circle.circleId]))[0]?.n
const beto = 4

describe('the ladder of a circle', () => {
  test('costs no message per contribution, and one when somebody who was behind puts in', async () => {
    expect(await rows()).toBe(1)
    await allPayBut(1, [beto])
    expect(await rows()).toBe(1)
    await goTo(t, circle.circleId, day(2))
    const before = await rows() ?? 0
    await happens({ kind: 'contribution', memberId: place(beto).memberId, round: 1 })
    expect(await rows()).toBe(before + 1)
  })

  test('goes to her and to who keeps the circle alone; a call without a chair is the coordinator’s', async () => {
    await allPayBut(1, [beto])
    await goTo(t, circle.circleId, day(6))
    expect((await cycle()).steps.map(({ step, name, state, asked }) => [step, name, state, asked])).toEqual([
      ['coordinator', 'Beto Montaño Salas', 'open', null], ['peer-call', 'Beto Montaño Salas', 'overtaken', null], ['reminder', 'Beto Montaño Salas', 'done', null],
    ])
    expect((await cycle(officer)).steps).toHaveLength(3)
    expect((await mine(beto)).mine.map(({ step }) => step)).toEqual(['coordinator', 'peer-call', 'reminder'])
    expect((await told(beto)).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['circle-step-hers']))
    for (const other of [0, 1, 2, 3, 5]) {
      expect(await mine(other)).toEqual({ pause: null, pausedRounds: [], mine: [], calls: [] })
      const words = JSON.stringify(await told(other))
      expect(words).not.toContain('Beto')
      expect(words).not.toContain('circle-step')
    }
    const notes = JSON.stringify((await (await keeper()).get('/api/notices')).json())
    expect(notes).toContain('Beto')
    expect((await (await again(place(0).person)).get(url('cycle'))).statusCode).toBe(403)
    expect((await (await t.as('coordinator')).get(url('cycle'))).statusCode).toBe(404)
  })

  test('asks the chair to call, who learns a name and nothing else, and is not asked to call herself', async () => {
    expect((await post('office-events', { kind: 'took', office: 'chair', memberId: place(1).memberId })).statusCode).toBe(201)
    await allPayBut(1, [1, beto])
    await goTo(t, circle.circleId, day(3))
    const asked = (await cycle()).steps.filter(({ step }) => step === 'peer-call').map(({ name, asked: chair }) => [name, chair])
    expect(asked).toHaveLength(2)
    expect(Object.fromEntries(asked)).toEqual({ 'Beto Montaño Salas': 'Norma Montaño Salas', 'Norma Montaño Salas': null })
    const { calls, mine: own } = await mine(1)
    expect(calls.map(({ name }) => name)).toEqual(['Beto M.'])
    expect(own.map(({ step }) => step)).toEqual(['peer-call', 'reminder'])
    const call = `/api/my-circles/${circle.circleId}/ladder-steps/${calls[0]?.stepId}/notes`
    expect((await (await again(place(0).person)).post(call, { id: randomUUID(), outcome: 'spoke' })).statusCode).toBe(404)
    expect((await (await again(place(1).person)).post(call, { id: randomUUID(), outcome: 'spoke' })).json()).toMatchObject({ calls: [] })
    expect((await cycle()).steps.find(({ id }) => id === calls[0]?.stepId)).toMatchObject({ state: 'noted', notes: [{ outcome: 'spoke', by: 'Norma Montaño Salas' }] })
  })

  test('takes what came of a step, holds where a plan runs, and says everything that is wrong with a note', async () => {
    await allPayBut(1, [beto])
    await goTo(t, circle.circleId, day(10))
    const plan = await stepOf('plan')
    const note = (body: object) => post(`ladder-steps/${plan.id}/notes`, body)
    expect(plan.mayNote).toEqual(['agreed', 'not-agreed', 'put-off'])
    expect(fieldCodes(await note({ outcome: 'spoke' }))).toEqual(['outcome: not-allowed'])
    expect(fieldCodes(await note({ outcome: 'agreed' }))).toEqual(['until: required'])
    expect(fieldCodes(await note({ outcome: 'agreed', until: day(9) }))).toEqual(['until: in-the-past'])
    expect((await note({ outcome: 'agreed', until: day(20), words: 'Paga el 6 de enero' })).statusCode).toBe(201)
    expect((await mine(beto)).mine[0]).toMatchObject({ step: 'plan', state: 'noted', until: day(20) })
    await goTo(t, circle.circleId, day(23))
    expect((await cycle()).steps[0]?.step).toBe('plan')
    await goTo(t, circle.circleId, day(24))
    expect(await stepOf('advance')).toMatchObject({ cameOn: day(24), state: 'open' })
    expect(codeOf(await post(`ladder-steps/${(await stepOf('reminder')).id}/notes`, { outcome: 'put-off', until: day(30) }))).toBe('step-over')
    await happens({ kind: 'contribution', memberId: place(beto).memberId, round: 1 })
    expect(codeOf(await note({ outcome: 'not-agreed' }))).toBe('step-over')
    expect((await cycle()).steps.map(({ state }) => state)).toEqual(['over', 'over', 'over', 'over', 'done'])
  })

  test('a step that is taken back stays written with its reason, asks nothing any more, and she is told that it was our mistake', async () => {
    await allPayBut(1, [beto])
    await goTo(t, circle.circleId, day(1))
    const { id } = await stepOf('reminder')
    const takeBack = () => post(`ladder-steps/${id}/taking-back`, { reason: 'paid-already', words: 'Lo trajo el 16' })
    expect((await takeBack()).statusCode).toBe(201)
    expect((await takeBack()).statusCode).toBe(201)
    const step = await stepOf('reminder')
    expect([step.state, step.mayTakeBack, step.notes]).toEqual(['taken-back', false, [{ outcome: null, takenBack: 'paid-already', until: null, words: 'Lo trajo el 16', on: day(1), by: expect.stringContaining('Celia') }]])
    expect((await told(beto)).filter(({ kind }) => kind === 'circle-step-taken-back')).toHaveLength(1)
    await expect(asOwner(t.database, 'delete from circle_ladder_note')).rejects.toThrow('append-only')
  })

  test('nobody writes of her own place, and what the guarantor may lose an officer decides', async () => {
    circle = await makeCircle(t, { coordinator: circle.coordinator, first: circle.coordinator })
    // Lupe's place is the coordinator's own; she receives first, is advanced for, and has not put in for three months.
    await allPayBut(1, [0])
    expect((await post('events', { kind: 'advance', memberId: place(0).memberId, round: 1 }, officer)).statusCode).toBe(201)
    expect((await post('events', { kind: 'payout', memberId: place(1).memberId, round: 1 }, officer)).statusCode).toBe(409)
    await goTo(t, circle.circleId, day(6))
    const call = await stepOf('coordinator')
    expect([call.mayNote, call.mayTakeBack]).toEqual([[], false])
    expect(codeOf(await post(`ladder-steps/${call.id}/notes`, { outcome: 'spoke' }))).toBe('own-place')
    expect((await post(`ladder-steps/${call.id}/notes`, { outcome: 'spoke' }, officer)).statusCode).toBe(201)
    expect(JSON.stringify((await (await again(officer)).get('/api/notices')).json())).toContain('circle-step-for-keeper')
  })
})

const pause = (from: number, until: number, id = randomUUID()) => post('pauses', { id, fromOn: day(from), untilOn: day(until), reason: 'Navidad' })

describe('a pause', () => {
  test('is told to the members once, without its reason; nothing comes due in it, and its rounds say so', async () => {
    expect((await pause(-2, 12)).statusCode).toBe(201)
    const [notice] = (await told(0)).filter(({ kind }) => kind === 'circle-paused')
    expect(JSON.stringify(notice)).not.toContain('Navidad')
    expect(await cycle()).toMatchObject({ pause: { fromOn: day(-2), untilOn: day(12), reason: 'Navidad', runs: false }, pausedRounds: [1] })
    await goTo(t, circle.circleId, day(11))
    expect((await cycle()).steps).toEqual([])
    expect((await told(0)).filter(({ kind }) => kind.startsWith('circle-round'))).toEqual([])
    await goTo(t, circle.circleId, day(12))
    expect((await cycle()).steps).toHaveLength(6)
    expect((await told(0)).filter(({ kind }) => kind === 'circle-goes-on')).toHaveLength(1)
    expect((await cycle()).pause).toBeNull()
  })

  test('from today begins at once; let go on, each hears it once and its days count again', async () => {
    const id = randomUUID()
    await goTo(t, circle.circleId, day(-10))
    expect((await pause(-10, 20, id)).json()).toMatchObject({ pause: { id, runs: true } })
    expect((await (await keeper()).post(url(`pauses/${id}/resumption`), {})).statusCode).toBe(200)
    expect((await (await keeper()).post(url(`pauses/${id}/resumption`), {})).statusCode).toBe(200)
    await goTo(t, circle.circleId, day(1))
    expect((await told(0)).filter(({ kind }) => kind === 'circle-goes-on')).toHaveLength(1)
    expect((await cycle()).steps).toHaveLength(6)
  })

  test('does not overlap another, lies ahead, and is no longer than half a year', async () => {
    expect((await pause(0, 10)).statusCode).toBe(201)
    expect(codeOf(await pause(9, 20))).toBe('pause-overlaps')
    expect((await pause(10, 20)).statusCode).toBe(201)
    expect(fieldCodes(await pause(-40, -50))).toEqual(['fromOn: in-the-past', 'untilOn: not-after-from'])
    expect(fieldCodes(await pause(30, 230))).toEqual(['untilOn: too-far-ahead'])
    const forming = await makeCircle(t, { forming: true })
    expect(codeOf(await (await again(forming.coordinator)).post(`/api/circles/${forming.circleId}/pauses`, { id: randomUUID(), fromOn: day(0), untilOn: day(3), reason: 'x' }))).toBe('circle-not-running')
  })
})

test('on the last day of a term who keeps the circle hears whose turn the office is next, and nothing of one that was laid down', async () => {
  await post('office-events', { kind: 'took', office: 'chair', memberId: place(1).memberId })
  await post('office-events', { kind: 'took', office: 'secretary', memberId: place(2).memberId })
  t.clock.set('2026-11-22T20:00:00Z')
  await post('office-events', { kind: 'left', office: 'secretary', memberId: place(2).memberId })
  for (const round of [1, 2, 3, 4, 5]) await allPayBut(round, [])
  await goTo(t, circle.circleId, '2027-11-21')
  const notices = await t.orm.em.fork().execute<{ body: Record<string, string> }[]>("select body from notice where kind = 'circle-term-ends' and person_id = ?", [circle.coordinator.personId])
  expect(notices).toHaveLength(1)
  expect(JSON.stringify(notices[0]?.body)).toContain('Norma')
  expect(JSON.stringify(notices[0]?.body)).toContain('Carmen')
}, 60_000)

const reminders = async () => (await told(0)).filter(({ kind }) => kind === 'circle-meeting-soon').length

describe('a meeting of a circle', () => {
  test('is reminded of the day before, once, also where its day is moved', async () => {
    const id = randomUUID()
    const plan = { id, meetsOn: '2026-11-27', meetsAt: '18:00', place: 'La casa de Lupe', agenda: '' }
    expect((await (await keeper()).post(url('meetings'), { meetings: [plan] })).statusCode).toBe(201)
    await goTo(t, circle.circleId, '2026-11-25')
    expect(await reminders()).toBe(0)
    await goTo(t, circle.circleId, '2026-11-26')
    expect(await reminders()).toBe(1)
    await goTo(t, circle.circleId, '2026-11-28')
    expect(await reminders()).toBe(1)
  })
})
