import { afterAll, expect, test } from '@jest/globals'
import { createTestApp, cookiesOf, password } from '#test/support/app.ts'
import { codeOf, fieldCodes, outside, type To } from '../support/by-code.ts'

const t = await createTestApp()
afterAll(() => t.drop())

const { post, codeFor } = outside(t)
const names = { givenNames: 'Rosa', familyNames: 'Ortega' }
const signUp = async (to: To, more: object = {}) => post('/api/sign-up', { ...names, ...to, ...await codeFor(to), ...more })

test('a person makes her own account with her phone and a code, is signed in by it, and is an applicant of the programme', async () => {
  const response = await signUp({ phone: '505 555 0142' })
  expect(response.statusCode).toBe(201)
  const me = await t.app.inject({ url: '/api/me', cookies: cookiesOf(response) })
  expect(me.json()).toMatchObject({
    givenNames: 'Rosa', email: null, phone: '+15055550142', phoneVerified: true, emailVerified: false, hasPassword: false, locale: 'es',
    grants: [{ role: 'applicant', scopeKind: 'programme', scopeId: t.programme.id }], secondFactor: { required: false, confirmed: false },
  })
})

test('or with her mail and a password, which is kept as argon2id with the parameters OWASP names', async () => {
  const response = await signUp({ email: 'Rosa@example.org' }, { password })
  expect(response.json()).toMatchObject({ email: 'Rosa@example.org', emailVerified: true, phone: null, hasPassword: true })
  const [row] = await t.orm.em.fork().execute<{ hash: string }[]>('select password_hash as hash from credential where password_hash is not null limit 1')
  expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('somebody who forgot that she has an account is signed in by the code, and nothing of it changes', async () => {
  const response = await signUp({ email: 'rosa@EXAMPLE.org' }, { givenNames: 'Rosita', password: 'otro molino cualquiera' })
  expect(response.statusCode).toBe(201)
  expect(response.json()).toMatchObject({ givenNames: 'Rosa' })
  expect((await post('/api/sign-in', { email: 'rosa@example.org', password })).statusCode).toBe(200)
})

test('nobody makes an account with an address she cannot read', async () => {
  const { code } = await codeFor({ phone: '505-555-0150' })
  const { codeId } = await codeFor({ phone: '505-555-0151' })
  const response = await post('/api/sign-up', { ...names, phone: '505-555-0151', codeId, code })
  expect([response.statusCode, ...fieldCodes(response)]).toEqual([422, 'code: wrong-code'])
})

test('two sign-ups with one address at the same moment make one account', async () => {
  const answers = await Promise.all([signUp({ email: 'nina@example.org' }), signUp({ email: 'nina@example.org' })])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201])
  const [one, two] = answers.map((answer) => answer.json<{ id: string }>().id)
  expect(one).toBe(two)
})

test.each([
  ['1234567890'], ['contraseña123'], ['aaaaaaaaaaab'], ['lola@example.org'],
])('the password %s falls to the first guesses and is refused', async (weak) => {
  const response = await post('/api/sign-up', { ...names, email: 'lola@example.org', codeId: crypto.randomUUID(), code: '000000', password: weak })
  expect(response.json()).toMatchObject({ status: 422, errors: [{ path: 'password', code: 'too-weak' }] })
})

test.each([
  ['none', {}, 'phone: required'],
  ['two', { phone: '505-555-0160', email: 'ana@example.org' }, 'email: not-allowed'],
  ['one that is no number', { phone: '505-555' }, 'phone: not-a-phone'],
  ['one of an extension', { phone: '000-000-0000' }, 'phone: not-a-phone'],
])('an address is exactly one: %s is refused with its reason', async (_what, to, why) => {
  const response = await post('/api/one-time-codes', to)
  expect([response.statusCode, ...fieldCodes(response)]).toEqual([422, why])
})

test.each([
  ['María José', 'Núñez de la Garza'], ['Xóchitl', 'Pérez-O’Keeffe'], ['Suharto', ''], ['D’Angelo', 'Ñu'], ['Nguyễn Thị', 'Ánh'], ['Ya’ax', 'Ch’en'], ['محمد', 'العلي'],
])('%s %s is a name', async (givenNames, familyNames) => {
  const response = await signUp({ email: `${crypto.randomUUID()}@example.org` }, { givenNames, familyNames })
  expect(response.json()).toMatchObject({ givenNames, familyNames })
})

test('a phone is one, however it is written', async () => {
  await signUp({ phone: '+1 (505) 555-0170' })
  const again = await signUp({ phone: '505.555.0170' }, { givenNames: 'Otra' })
  expect(again.json()).toMatchObject({ givenNames: 'Rosa', phone: '+15055550170' })
})

test('who works for the lender does not get in by a code', async () => {
  const officer = await t.asOfficer()
  expect(codeOf(await signUp({ email: officer.email }))).toBe('password-needed')
})

test('who made an account is audited without her name or address', async () => {
  const rows = await t.orm.em.fork().execute<{ all: string }[]>('select audit_event::text as all from audit_event')
  expect(rows.map(({ all }) => all).join('\n')).toMatch(/signed-up/)
  expect(rows.map(({ all }) => all).join('\n')).not.toMatch(/rosa|ortega|example|5550/i)
})
