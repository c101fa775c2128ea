import { afterAll, expect, test } from '@jest/globals'
import { countAttempt, forgive } from '#services/identity/sign-in/attempts.ts'
import { afterFailure, isLocked, type Attempts } from '#services/identity/sign-in/lock-out.ts'
import { createTestApp, cookiesOf, password } from '#test/support/app.ts'

const t = await createTestApp()
afterAll(() => t.drop())

let address = 0
const signIn = (email: string, typed: string, cookies: Record<string, string> = {}) => t.app.inject({
  method: 'POST', url: '/api/sign-in', payload: { email, password: typed }, cookies, remoteAddress: `192.0.2.${++address % 250}`,
})
const codeOf = (response: { json: () => { code?: string } }) => response.json().code

test('a wrong password and an address that nobody has get the same answer', async () => {
  const rosa = await t.signUp()
  const [wrong, unknown] = [await signIn(rosa.email, 'no es esta'), await signIn('nadie@example.org', 'no es esta')]
  const sayable = ({ statusCode, headers, json }: typeof wrong) => ({ statusCode, type: headers['content-type'], ...json<object>(), requestId: '' })
  expect(sayable(wrong)).toEqual(sayable(unknown))
  expect(codeOf(wrong)).toBe('sign-in-failed')
})

test('an address is one, however its letters are written', async () => {
  const rosa = await t.signUp()
  expect((await signIn(rosa.email.toUpperCase(), password)).statusCode).toBe(200)
})

test.each(['somebody’s', 'nobody’s'])('after five failures with an address, %s, even the right password waits a minute', async (whose) => {
  const { email } = whose === 'nobody’s' ? { email: 'ninguna@example.org' } : await t.signUp()
  for (let i = 0; i < 5; i++) expect(codeOf(await signIn(email, 'no es esta'))).toBe('sign-in-failed')
  const locked = await signIn(email, password)
  expect(locked.statusCode).toBe(429)
  expect(locked.json()).toMatchObject({ code: 'too-many-attempts', params: { retryAfterSeconds: 60 } })
})

test('twenty guesses at the same moment count as twenty', async () => {
  const rosa = await t.signUp()
  const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(rosa.email, 'no es esta')))
  expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5)
  expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(15)
})

test('whoever is let in on her telephone does not break the try she makes at a desk at the same moment', async () => {
  const now = t.clock.now()
  const key = 'address:two at once'
  for (let round = 0; round < 60; round++) {
    await countAttempt(t.orm.em.fork(), key, now)
    await Promise.all([forgive(t.orm.em.fork(), key, now), countAttempt(t.orm.em.fork(), key, now), countAttempt(t.orm.em.fork(), key, now)])
    await forgive(t.orm.em.fork(), key, now)
  }
  await expect(countAttempt(t.orm.em.fork(), key, now)).resolves.toBeUndefined()
})

test('whoever hammers at her address does not shut her out of the telephone she has signed in with', async () => {
  const rosa = await t.signUp()
  const known = { molino_device: cookiesOf(await signIn(rosa.email, password)).molino_device ?? '' }
  for (let i = 0; i < 12; i++) await signIn(rosa.email, 'no es esta')
  expect((await signIn(rosa.email, password)).statusCode).toBe(429)
  expect((await signIn(rosa.email, password, known)).statusCode).toBe(200)
})

test('the mark of a device is worth nothing for another address', async () => {
  const [rosa, nina] = [await t.signUp(), await t.signUp()]
  const hers = { molino_device: cookiesOf(await signIn(nina.email, password)).molino_device ?? '' }
  for (let i = 0; i < 5; i++) await signIn(rosa.email, 'no es esta', hers)
  expect((await signIn(rosa.email, password, hers)).statusCode).toBe(429)
})

test('a lock is over when its time is, and the right password forgives', async () => {
  const rosa = await t.signUp()
  for (let i = 0; i < 5; i++) await signIn(rosa.email, 'no es esta')
  t.clock.advance({ minutes: 1 })
  expect((await signIn(rosa.email, password)).statusCode).toBe(200)
  for (let i = 0; i < 4; i++) await signIn(rosa.email, 'no es esta')
  expect((await signIn(rosa.email, password)).statusCode).toBe(200)
})

test('the wait doubles to a quarter of an hour, never longer, and is forgotten after a day', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  let attempts: Attempts = { failures: 0, lastAt: now, lockedUntil: null }
  const minutes = Array.from({ length: 12 }, () => {
    attempts = afterFailure(attempts, now)
    return attempts.lockedUntil ? (attempts.lockedUntil.getTime() - now.getTime()) / 60_000 : 0
  })
  expect(minutes).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 15, 15, 15, 15])
  expect(isLocked(attempts, new Date('2026-11-22T12:14:59Z'))).toBe(true)
  expect(isLocked(attempts, new Date('2026-11-22T12:15:00Z'))).toBe(false)
  expect(afterFailure(attempts, new Date('2026-11-23T12:00:00Z')).failures).toBe(1)
})

test('one address on the network signs in thirty times a minute and no more', async () => {
  const rosa = await t.signUp()
  const from = (email: string) => t.app.inject({
    method: 'POST', url: '/api/sign-in', payload: { email, password }, remoteAddress: '198.51.100.7',
    // A cookie made up anew each time makes nobody another caller.
    cookies: { molino_access: `${email}.made.up` },
  })
  for (let i = 0; i < 30; i++) await from(`alguien${i}@example.org`)
  const refused = await from(rosa.email)
  expect(refused.statusCode).toBe(429)
  expect(refused.json()).toMatchObject({ code: 'too-many-requests', params: { retryAfterSeconds: expect.any(Number) } })
  expect(refused.headers['retry-after']).toBeDefined()
})
