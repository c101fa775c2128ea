import { afterAll, expect, test } from '@jest/globals'
import { createTestApp, cookiesOf, password } from '#test/support/app.ts'

const t = await createTestApp()
afterAll(() => t.drop())

test('a person makes her own account, is signed in by it, and is an applicant of the programme', async () => {
  const response = await t.app.inject({
    method: 'POST', url: '/api/sign-up', payload: { givenNames: 'Rosa', familyNames: 'Ortega', email: 'rosa@example.org', password },
  })
  expect(response.statusCode).toBe(201)
  const me = await t.app.inject({ url: '/api/me', cookies: cookiesOf(response) })
  expect(me.json()).toMatchObject({ givenNames: 'Rosa', locale: 'es', grants: [{ role: 'applicant', scopeKind: 'programme', scopeId: t.programme.id }] })
})
