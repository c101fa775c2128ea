import { afterAll, expect, test } from '@jest/globals'
import { createTestApp } from '#test/support/app.ts'

const t = await createTestApp({ environment: { SERVICES: 'identity,programmes' } })
afterAll(() => t.drop())

test('a process mounts the routes of the services it is told to, and nothing of the others', async () => {
  const rosa = await t.signUp()
  expect((await rosa.get('/api/me')).statusCode).toBe(200)
  expect((await rosa.get('/api/programme')).statusCode).toBe(200)
  expect((await rosa.get('/api/loans')).statusCode).toBe(404)
  expect(Object.keys(t.app.swagger().paths ?? {})).not.toContain('/api/loans')
  expect((await t.app.inject({ url: '/ready' })).statusCode).toBe(200)
})
