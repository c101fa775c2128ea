import { afterAll, expect, test } from '@jest/globals'
import { createTestApp, cookiesOf, password } from '#test/support/app.ts'

const t = await createTestApp()
afterAll(() => t.drop())

const phone = { 'user-agent': 'Her telephone' }
let address = 0

async function signedIn() {
  const { email } = await t.signUp()
  const remoteAddress = `192.0.2.${++address}`
  const response = await t.app.inject({ method: 'POST', url: '/api/sign-in', payload: { email, password }, headers: phone, remoteAddress })
  const refresh = (token: string, headers: Record<string, string> = phone) => t.app.inject({
    method: 'POST', url: '/api/refresh', cookies: { molino_refresh: token }, headers, remoteAddress,
  })
  return { email, token: tokenOf(response), refresh }
}
const tokenOf = (response: Parameters<typeof cookiesOf>[0]): string => cookiesOf(response).molino_refresh ?? ''
const codeOf = (response: { json: () => { code?: string } }) => response.json().code
const works = async (response: Parameters<typeof cookiesOf>[0]) => (await t.app.inject({ url: '/api/me', cookies: cookiesOf(response) })).statusCode

test('a session goes on by a refresh token, which is new each time', async () => {
  const { token, refresh } = await signedIn()
  t.clock.advance({ minutes: 20 })
  const next = await refresh(token)
  expect(next.statusCode).toBe(200)
  expect(next.json()).toEqual({ accessExpiresAt: new Date(t.clock.now().getTime() + 600_000).toISOString() })
  expect(tokenOf(next)).not.toBe(token)
  expect(await works(next)).toBe(200)
})

test('the cookie of the refresh token goes to its one route, and no script reads it', async () => {
  const { token, refresh } = await signedIn()
  const [cookie] = (await refresh(token)).cookies.filter(({ name }) => name === 'molino_refresh')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/api/refresh' })
})

test('a token that comes a second time ends its session, for whoever has it', async () => {
  const { token, refresh } = await signedIn()
  const honest = await refresh(token)
  t.clock.advance({ seconds: 11 })
  const thief = await refresh(token)
  expect([thief.statusCode, codeOf(thief)]).toEqual([401, 'session-ended'])
  expect(await works(honest)).toBe(401)
  expect(codeOf(await refresh(tokenOf(honest)))).toBe('refresh-refused')
})

test('two tabs that refresh in the same second both go on', async () => {
  const { token, refresh } = await signedIn()
  const [one, two] = await Promise.all([refresh(token), refresh(token)])
  expect([one.statusCode, two.statusCode]).toEqual([200, 200])
  expect([await works(one), await works(two)]).toEqual([200, 200])
  t.clock.advance({ minutes: 11 })
  expect((await refresh(tokenOf(two))).statusCode).toBe(200)
})

test('in that second, another browser is no second tab', async () => {
  const { token, refresh } = await signedIn()
  await refresh(token)
  expect(codeOf(await refresh(token, { 'user-agent': 'Somebody else’s' }))).toBe('session-ended')
})

test('a refresh that is refused takes both cookies away', async () => {
  const { refresh } = await signedIn()
  const refused = await refresh('made up')
  expect(codeOf(refused)).toBe('refresh-refused')
  expect(cookiesOf(refused)).toEqual({ molino_access: '', molino_refresh: '' })
})

test('a session of a borrower ends after thirty days, one of staff after twelve hours', async () => {
  const rosa = await t.signUp()
  const officer = await t.asOfficer()
  const refresh = ({ cookies }: typeof rosa) => t.app.inject({ method: 'POST', url: '/api/refresh', cookies: { molino_refresh: cookies.molino_refresh ?? '' } })
  t.clock.advance({ hours: 12 })
  expect((await refresh(officer)).statusCode).toBe(401)
  const next = await refresh(rosa)
  t.clock.advance({ days: 30 })
  expect(codeOf(await t.app.inject({ method: 'POST', url: '/api/refresh', cookies: { molino_refresh: tokenOf(next) } }))).toBe('refresh-refused')
})

test('she sees where she is signed in, and signs one device out without the others', async () => {
  const rosa = await t.signUp()
  const other = await t.signIn(rosa.email)
  const sessions = (await rosa.get('/api/me/sessions')).json<{ id: string; current: boolean }[]>()
  expect(sessions.filter(({ current }) => current)).toHaveLength(1)
  expect(sessions).toHaveLength(2)
  const [theOther] = sessions.filter(({ current }) => !current)
  expect((await rosa.delete(`/api/me/sessions/${theOther?.id ?? ''}`)).statusCode).toBe(204)
  expect((await other.get('/api/me')).statusCode).toBe(401)
  expect((await rosa.get('/api/me')).statusCode).toBe(200)
})

test('somebody else’s session is not there for her', async () => {
  const [rosa, nina] = [await t.signUp(), await t.signUp()]
  const [hers] = (await nina.get('/api/me/sessions')).json<{ id: string }[]>()
  expect((await rosa.delete(`/api/me/sessions/${hers?.id ?? ''}`)).statusCode).toBe(404)
  expect((await nina.get('/api/me')).statusCode).toBe(200)
})

test('a new password ends every other session, and the old one is worth nothing', async () => {
  const rosa = await t.signUp()
  const other = await t.signIn(rosa.email)
  const wrong = await rosa.put('/api/me/password', { currentPassword: 'no es esta', newPassword: 'aaaaaaaaaa' })
  expect(wrong.json()).toMatchObject({ errors: [{ path: 'currentPassword', code: 'wrong-password' }, { path: 'newPassword', code: 'too-weak' }] })
  expect((await rosa.put('/api/me/password', { currentPassword: password, newPassword: 'otro molino de viento' })).statusCode).toBe(204)
  expect((await other.get('/api/me')).statusCode).toBe(401)
  expect((await rosa.get('/api/me')).statusCode).toBe(200)
  await expect(t.signIn(rosa.email)).rejects.toThrow('sign-in-failed')
})
