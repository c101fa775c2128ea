import { afterAll, expect, test } from '@jest/globals'
import { createTestApp, type TestApp } from '#test/support/app.ts'

const addressOf = (app: TestApp['app']) => {
  app.get('/api/test/address', { config: { access: 'public' } }, (request) => ({ ip: request.ip }))
}
const direct = await createTestApp({ extend: addressOf })
const behindOne = await createTestApp({ extend: addressOf, environment: { TRUST_PROXY: 'true' } })
afterAll(async () => {
  await direct.drop()
  await behindOne.drop()
})

/** As a caller with an address of her own would send it, who has written another before. */
async function seen({ app }: TestApp, forwarded: string): Promise<string> {
  const answer = await app.inject({ url: '/api/test/address', remoteAddress: '10.0.0.7', headers: { 'x-forwarded-for': forwarded } })
  return answer.json<{ ip: string }>().ip
}

test('behind a proxy a caller’s address is the one that the proxy saw, whatever she wrote before it', async () => {
  expect(await seen(behindOne, '203.0.113.9')).toBe('203.0.113.9')
  expect(await seen(behindOne, '198.51.100.1, 192.0.2.2, 203.0.113.9')).toBe('203.0.113.9')
})

test('without one it is that of the connection, whatever she wrote', async () => {
  expect(await seen(direct, '198.51.100.1')).toBe('10.0.0.7')
})
