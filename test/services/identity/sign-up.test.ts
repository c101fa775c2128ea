import { afterAll, expect, test } from '@jest/globals'
import { createTestApp, cookiesOf, password } from '#test/support/app.ts'

const t = await createTestApp()
afterAll(() => t.drop())

const rosa = { givenNames: 'Rosa', familyNames: 'Ortega', email: 'Rosa@example.org', password }
const signUp = (payload: object) => t.app.inject({ method: 'POST', url: '/api/sign-up', payload })

test('a person makes her own account, is signed in by it, and is an applicant of the programme', async () => {
  const response = await signUp({ ...rosa, phone: '505 555 0142' })
  expect(response.statusCode).toBe(201)
  const me = await t.app.inject({ url: '/api/me', cookies: cookiesOf(response) })
  expect(me.json()).toMatchObject({
    givenNames: 'Rosa', email: 'Rosa@example.org', phone: '505 555 0142', locale: 'es',
    grants: [{ role: 'applicant', scopeKind: 'programme', scopeId: t.programme.id }], secondFactor: { required: false, confirmed: false },
  })
})

test('her password is kept as argon2id with the parameters OWASP names', async () => {
  const [row] = await t.orm.em.fork().execute<{ password_hash: string }[]>('select password_hash from credential limit 1')
  expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('somebody who forgot that she has an account is signed in by its password', async () => {
  const response = await signUp({ ...rosa, givenNames: 'Rosita', email: 'rosa@EXAMPLE.org' })
  expect(response.statusCode).toBe(201)
  expect(response.json()).toMatchObject({ givenNames: 'Rosa' })
})

test('a stranger who tries her address is told neither yes nor no, and nothing of hers changes', async () => {
  const response = await signUp({ ...rosa, password: 'otro molino cualquiera' })
  expect(response.statusCode).toBe(409)
  expect(response.json()).toMatchObject({ code: 'account-not-made' })
  expect(response.cookies).toEqual([])
  expect((await t.app.inject({ method: 'POST', url: '/api/sign-in', payload: { email: rosa.email, password } })).statusCode).toBe(200)
})

test('two sign-ups with one address at the same moment make one account', async () => {
  const nina = { ...rosa, givenNames: 'Nina', email: 'nina@example.org' }
  const answers = await Promise.all([signUp(nina), signUp(nina)])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201])
  const [one, two] = answers.map((answer) => answer.json<{ id: string }>().id)
  expect(one).toBe(two)
})

test.each([
  ['1234567890'], ['contraseña123'], ['aaaaaaaaaaab'], ['lola@example.org'],
])('the password %s falls to the first guesses and is refused', async (weak) => {
  const response = await signUp({ ...rosa, email: 'lola@example.org', password: weak })
  expect(response.json()).toMatchObject({ status: 422, errors: [{ path: 'password', code: 'too-weak' }] })
})

test('who made an account is audited without her name or address', async () => {
  const rows = await t.orm.em.fork().execute<{ all: string }[]>('select audit_event::text as all from audit_event')
  expect(rows.map(({ all }) => all).join('\n')).toMatch(/signed-up/)
  expect(rows.map(({ all }) => all).join('\n')).not.toMatch(/rosa|ortega|example/i)
})
