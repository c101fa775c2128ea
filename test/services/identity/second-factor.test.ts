import { afterAll, expect, test } from '@jest/globals'
import { Secret, TOTP } from 'otpauth'
import { createTestApp, password, type SignedIn } from '#test/support/app.ts'

const t = await createTestApp({ settings: { 'staff-second-factor': { required: true } } })
afterAll(() => t.drop())

let address = 0
const codeNow = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: t.clock.now().getTime() })
const signIn = (email: string, code?: string) => t.app.inject({
  method: 'POST', url: '/api/sign-in', payload: { email, password, ...(code !== undefined && { code }) }, remoteAddress: `192.0.2.${++address}`,
})
const codeOf = (response: { json: () => { code?: string } }) => response.json().code

async function setUp(person: SignedIn): Promise<string> {
  const { secret } = (await person.post('/api/me/totp')).json<{ secret: string }>()
  expect((await person.post('/api/me/totp/confirm', { code: codeNow(secret) })).statusCode).toBe(204)
  t.clock.advance({ seconds: 30 })
  return secret
}

test('staff of whom it is asked can do nothing for the lender before they have one', async () => {
  const officer = await t.asOfficer()
  const refused = await officer.get('/api/people')
  expect([refused.statusCode, codeOf(refused)]).toEqual([403, 'second-factor-needed'])
  expect((await officer.get('/api/me')).json()).toMatchObject({ secondFactor: { required: true, confirmed: false } })
  await setUp(officer)
  expect((await officer.get('/api/people')).statusCode).toBe(200)
})

test('the programme says that it asks staff for one', async () => {
  expect((await t.app.inject({ url: '/api/programme' })).json()).toMatchObject({ staffSecondFactor: true, demo: false })
})

test('once confirmed, the password alone signs nobody in', async () => {
  const officer = await t.asOfficer()
  const secret = await setUp(officer)
  expect(codeOf(await signIn(officer.email))).toBe('second-factor-required')
  expect(codeOf(await signIn(officer.email, '000000'))).toBe('second-factor-wrong')
  expect((await signIn(officer.email, codeNow(secret))).statusCode).toBe(200)
})

test('a code is accepted once, also when it comes twice at the same moment', async () => {
  const officer = await t.asOfficer()
  const secret = await setUp(officer)
  const code = codeNow(secret)
  const answers = await Promise.all([signIn(officer.email, code), signIn(officer.email, code)])
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 401]))
  t.clock.advance({ seconds: 30 })
  expect(codeOf(await signIn(officer.email, code))).toBe('second-factor-wrong')
})

test('a code of the step before is still good: telephones are slow', async () => {
  const officer = await t.asOfficer()
  const secret = await setUp(officer)
  t.clock.advance({ seconds: 30 })
  const code = codeNow(secret)
  t.clock.advance({ seconds: 30 })
  expect((await signIn(officer.email, code)).statusCode).toBe(200)
})

test('nobody finds the secret in the database, and one moved to another person does not work', async () => {
  const [one, two] = [await t.asOfficer(), await t.asOfficer()]
  const secret = await setUp(one)
  const em = t.orm.em.fork()
  const [row] = await em.execute<{ kept: string }[]>('select totp_secret_encrypted as kept from credential where person_id = ?', [one.personId])
  expect(row?.kept).toMatch(/^v1\./)
  expect(row?.kept).not.toContain(secret)
  await em.execute('update credential set totp_secret_encrypted = ?, totp_confirmed_at = now() where person_id = ?', [row?.kept, two.personId])
  expect((await signIn(two.email, codeNow(secret))).statusCode).toBe(500)
})

test('the answer that shows a secret is kept nowhere', async () => {
  const officer = await t.asOfficer()
  const { secret } = (await officer.post('/api/me/totp')).json<{ secret: string }>()
  const [row] = await t.orm.em.fork().execute<{ times: number }[]>('select count(*)::int as times from idempotency where response::text like ?', [`%${secret}%`])
  expect(row).toEqual({ times: 0 })
})

test('one that is set is not replaced by whoever holds an open session', async () => {
  const officer = await t.asOfficer()
  await setUp(officer)
  expect(codeOf(await officer.post('/api/me/totp'))).toBe('second-factor-already-set')
  expect(codeOf(await officer.delete('/api/me/totp'))).toBe('second-factor-required-here')
})

test('a borrower may have one, and take it off in a browser in which she has just signed in', async () => {
  const rosa = await t.signUp()
  await setUp(rosa)
  t.clock.advance({ minutes: 5 })
  expect((await rosa.delete('/api/me/totp')).statusCode).toBe(204)
  expect((await signIn(rosa.email)).statusCode).toBe(200)
})

test('an old session changes nothing about how she signs in', async () => {
  const rosa = await t.signUp()
  t.clock.advance({ minutes: 9 })
  const next = await t.app.inject({ method: 'POST', url: '/api/refresh', cookies: { molino_refresh: rosa.cookies.molino_refresh ?? '' } })
  t.clock.advance({ minutes: 7 })
  const cookies = Object.fromEntries(next.cookies.map(({ name, value }) => [name, value]))
  expect(codeOf(await t.app.inject({ method: 'POST', url: '/api/me/totp', cookies }))).toBe('sign-in-again')
})
