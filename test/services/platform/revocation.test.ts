import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, expect, test } from '@jest/globals'
import { createOrm } from '#db/mikro-orm.config.ts'
import { createApp } from '#services/app.ts'
import { createTestApp } from '#test/support/app.ts'

// Two processes on one database, as far as anything here can tell: each has its own pool, caches and listener.
const t = await createTestApp()
const otherOrm = await createOrm({ url: t.database.appUrl, poolSize: 4 })
const other = await createApp({ ...t.deps, orm: otherOrm })
await other.ready()
afterAll(async () => {
  await other.close()
  await otherOrm.close(true)
  await t.drop()
})

const askOther = (cookies: Record<string, string>, url = '/api/me') => other.inject({ url, cookies })

/** Until the other process has heard; the test runs out of time where it never does. */
async function until(status: number, ask: () => Promise<{ statusCode: number }>): Promise<number> {
  for (;;) {
    const { statusCode } = await ask()
    if (statusCode === status) return statusCode
    await nextTurn()
  }
}

test('a session that was ended is refused at once where it was ended', async () => {
  const rosa = await t.signUp()
  expect((await rosa.get('/api/me')).statusCode).toBe(200)
  await rosa.post('/api/sign-out')
  expect((await rosa.get('/api/me')).statusCode).toBe(401)
})

test('a session that was ended in one process is refused in every other', async () => {
  const rosa = await t.signUp()
  expect((await askOther(rosa.cookies)).statusCode).toBe(200)
  await rosa.post('/api/sign-out-everywhere')
  expect(await until(401, () => askOther(rosa.cookies))).toBe(401)
})

test('a grant counts from its giving and no longer than to its taking, in every process', async () => {
  const administrator = await t.asAdministrator()
  const nina = await t.signUp({ givenNames: 'Nina' })
  expect((await askOther(nina.cookies, '/api/grants')).statusCode).toBe(403)
  const grant = (await administrator.post('/api/grants', { personId: nina.personId, role: 'auditor' })).json<{ id: string }>()
  expect(await until(200, () => askOther(nina.cookies, '/api/grants'))).toBe(200)
  expect((await administrator.delete(`/api/grants/${grant.id}`)).statusCode).toBe(204)
  expect(await until(403, () => askOther(nina.cookies, '/api/grants'))).toBe(403)
})

test('a process that hears nothing believes nothing it remembers', async () => {
  const rosa = await t.signUp()
  expect((await askOther(rosa.cookies)).statusCode).toBe(200)
  const owner = await createOrm({ url: t.database.ownerUrl, poolSize: 1 })
  // A change that no process announced, by hand, while every listener's connection is cut.
  await owner.em.fork().execute(`update session set revoked_at = now() where person_id = ?`, [rosa.personId])
  await t.orm.em.fork().execute(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'molino-sessions' and datname = current_database()`)
  expect(await until(401, () => askOther(rosa.cookies))).toBe(401)
  await owner.close(true)
})

test('an access token is worth ten minutes', async () => {
  const rosa = await t.signUp()
  t.clock.advance({ minutes: 9, seconds: 59 })
  expect((await rosa.get('/api/me')).statusCode).toBe(200)
  t.clock.advance({ seconds: 1 })
  expect((await rosa.get('/api/me')).statusCode).toBe(401)
})

test('a token that somebody else signed is nobody’s', async () => {
  const rosa = await t.signUp()
  const [header, payload] = (rosa.cookies.molino_access ?? '').split('.')
  const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url')
  for (const forged of [`${header ?? ''}.${payload ?? ''}.${'A'.repeat(43)}`, `${none}.${payload ?? ''}.`]) {
    expect((await t.app.inject({ url: '/api/me', cookies: { molino_access: forged } })).statusCode).toBe(401)
  }
})
