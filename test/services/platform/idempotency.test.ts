import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from '@jest/globals'
import { forgetOldAnswers } from '#platform/idempotency/forget-answers.ts'
import { once } from '#platform/idempotency/index.ts'
import { inTransaction, runAsSystem } from '#platform/context/index.ts'
import { audit } from '#platform/audit/index.ts'
import { createTestApp } from '#test/support/app.ts'

const t = await createTestApp()
const rosa = await t.signUp()
const officer = await t.asOfficer()
afterAll(() => t.drop())

async function timesDone(action: string, personId: string): Promise<number> {
  const [row] = await t.orm.em.fork().execute<{ times: number }[]>(
    'select count(*)::int as times from audit_event where action = ? and subject_id = ?', [action, personId],
  )
  return row?.times ?? 0
}

test('ten of the same request at once are done once, and all ten get the first answer', async () => {
  const key = randomUUID()
  const before = await timesDone('person-changed', rosa.personId)
  const answers = await Promise.all(Array.from({ length: 10 }, () => rosa.put('/api/me', { givenNames: 'Rosalía' }, key)))
  expect(answers.map((answer) => answer.statusCode)).toEqual(Array.from({ length: 10 }, () => 200))
  expect(new Set(answers.map((answer) => answer.body))).toEqual(new Set([answers[0]?.body]))
  expect(answers.filter((answer) => answer.headers['idempotency-replayed'] === 'true')).toHaveLength(9)
  expect(await timesDone('person-changed', rosa.personId)).toBe(before + 1)
})

test('a repeat gets the first answer, also when the record has moved since', async () => {
  const key = randomUUID()
  const first = await rosa.put('/api/me', { familyNames: 'Ortega Uno' }, key)
  await rosa.put('/api/me', { familyNames: 'Ortega Dos' })
  const again = await rosa.put('/api/me', { familyNames: 'Ortega Uno' }, key)
  expect(again.json()).toEqual(first.json())
  expect((await rosa.get('/api/me')).json()).toMatchObject({ familyNames: 'Ortega Dos' })
})

test('the same key with another body is refused', async () => {
  const key = randomUUID()
  await rosa.put('/api/me', { locale: 'en' }, key)
  const other = await rosa.put('/api/me', { locale: 'es' }, key)
  expect([other.statusCode, other.json<{ code: string }>().code]).toEqual([409, 'idempotency-key-reused'])
})

test('a key belongs to a person: another may have the same', async () => {
  const key = randomUUID()
  await rosa.put('/api/me', { givenNames: 'Rosa' }, key)
  const response = await officer.put('/api/me', { givenNames: 'Olga' }, key)
  expect(response.json()).toMatchObject({ givenNames: 'Olga' })
})

test('a refusal is not kept: the same request may succeed later', async () => {
  const key = randomUUID()
  const administrator = await t.asAdministrator()
  const grant = { personId: rosa.personId, role: 'officer' }
  await administrator.post('/api/grants', grant)
  const refused = await administrator.post('/api/grants', grant, key)
  expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'grant-exists'])
  const { json } = await administrator.get(`/api/grants?personId=${rosa.personId}`)
  const [officerGrant] = json<{ id: string; role: string }[]>().filter(({ role }) => role === 'officer')
  expect((await administrator.delete(`/api/grants/${officerGrant?.id ?? ''}`)).statusCode).toBe(204)
  expect((await administrator.post('/api/grants', grant, key)).statusCode).toBe(201)
})

test.each([
  ['none', null, 'idempotency-key-missing'], ['one that is no uuid', 'again', 'idempotency-key-invalid'],
])('a write of a signed-in person with %s is refused', async (_what, key, code) => {
  const response = await rosa.inject('PUT', '/api/me', { body: { locale: 'es' }, key: key === null ? null : key })
  expect(response.statusCode).toBe(400)
  expect(response.json()).toMatchObject({ code: 'invalid-request', errors: [{ path: 'headers.idempotency-key', code }] })
})

test('a second request waits for the first, and is told so where that takes too long', async () => {
  const claim = { actorId: rosa.personId, route: 'PUT /api/slow', key: randomUUID(), requestHash: 'same' }
  const held = Promise.withResolvers<void>()
  const running = Promise.withResolvers<void>()
  const first = inTransaction(t.orm.em, (em) => once(em, claim, async () => {
    running.resolve()
    await held.promise
    return { status: 200, response: 'done' }
  }))
  await running.promise
  const second = inTransaction(t.orm.em, (em) => once(em, claim, async () => ({ status: 200, response: 'done twice' })))
  await expect(second).rejects.toMatchObject({ code: 'request-in-progress', status: 409 })
  held.resolve()
  await expect(first).resolves.toMatchObject({ response: 'done' })
})

test('an activity that runs again does its work once and gets the first answer', async () => {
  const run = { programmeId: t.programme.id, now: new Date('2026-12-01T07:00:00Z'), key: `Application:${rosa.personId}/reminder/2026-12-01` }
  const work = () => runAsSystem(t.deps, run, async (ctx) => {
    await audit(ctx, { action: 'reminded', subjectKind: 'person', subjectId: rosa.personId })
    return { businessDate: ctx.businessDate, actor: ctx.actor.kind }
  })
  const answers = await Promise.all([work(), work(), work()])
  expect(answers).toEqual(Array.from({ length: 3 }, () => ({ businessDate: '2026-12-01', actor: 'system' })))
  expect(await timesDone('reminded', rosa.personId)).toBe(1)
})

test('an activity that fails leaves nothing, and may try again', async () => {
  const run = { programmeId: t.programme.id, now: t.clock.now(), key: 'fails-once' }
  let fails = true
  const work = () => runAsSystem(t.deps, run, async (ctx) => {
    await audit(ctx, { action: 'tried', subjectKind: 'person', subjectId: rosa.personId })
    if (fails) throw new Error('the line went dead')
    return 'done'
  })
  await expect(work()).rejects.toThrow('the line went dead')
  fails = false
  await expect(work()).resolves.toBe('done')
  expect(await timesDone('tried', rosa.personId)).toBe(1)
})

test('what people’s requests were answered is forgotten after thirty days; what a workflow did is not', async () => {
  const em = t.orm.em.fork()
  const kept = (actorId: string) => em.execute('select 1 from idempotency where actor_id = ?', [actorId])
  await em.execute(`insert into idempotency (actor_id, route, key, request_hash, created_at) values (?, 'old', 'old', '', ?), (?, 'new', 'new', '', ?), (?, 'workflow', 'old', '', ?)`, [
    rosa.personId, new Date('2026-10-01T12:00:00Z'), rosa.personId, new Date('2026-11-20T12:00:00Z'), t.programme.id, new Date('2026-10-01T12:00:00Z'),
  ])
  const before = (await kept(rosa.personId)).length
  expect(await forgetOldAnswers(em, new Date('2026-11-22T12:00:00Z'))).toBe(1)
  expect((await kept(rosa.personId)).length).toBe(before - 1)
  expect(await em.execute(`select 1 from idempotency where route = 'workflow'`)).toHaveLength(1)
})
