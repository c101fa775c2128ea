import { afterAll, expect, test } from '@jest/globals'
import { createTestApp, password } from '#test/support/app.ts'

const t = await createTestApp({ environment: { PUBLIC_URL: 'https://molino.example.org' } })
const rosa = await t.signUp()
afterAll(() => t.drop())

test.each([
  ['the portal in a browser of today', { 'sec-fetch-site': 'same-origin', origin: 'https://molino.example.org' }],
  ['the address bar', { 'sec-fetch-site': 'none' }],
  ['the portal in an older browser', { origin: 'https://molino.example.org' }],
  ['a portal served by the very host that was asked', { origin: 'http://molino.local:8080', host: 'molino.local:8080' }],
  ['a program that is no browser', {}],
])('a write from %s is taken', async (_who, headers) => {
  expect((await rosa.inject('PUT', '/api/me', { body: { locale: 'es' }, headers })).statusCode).toBe(200)
})

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['another host of the same domain', { 'sec-fetch-site': 'same-site', origin: 'https://blog.example.org' }],
  ['another site in an older browser', { origin: 'https://evil.example' }],
  ['a page that hides where it is from', { origin: 'null' }],
])('a write that %s makes her browser send is refused', async (_who, headers) => {
  const response = await rosa.inject('PUT', '/api/me', { body: { locale: 'es' }, headers })
  expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([403, 'cross-site'])
})

test('another site cannot sign her browser in as somebody else', async () => {
  const response = await t.app.inject({
    method: 'POST', url: '/api/sign-in', payload: { email: rosa.email, password }, headers: { origin: 'https://evil.example' },
  })
  expect(response.statusCode).toBe(403)
  expect(response.cookies).toEqual([])
})

test('reading from another site is a matter of her cookies, which browsers do not send there', async () => {
  const response = await t.app.inject({ method: 'POST', url: '/api/sign-in', payload: { email: rosa.email, password } })
  const cookies = response.cookies.filter(({ name }) => name !== 'molino_device')
  expect(cookies).toHaveLength(2)
  for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', secure: true })
})
