import { afterAll, expect, test } from '@jest/globals'
import { cookiesOf, createTestApp, password } from '#test/support/app.ts'
import { createPerson } from '#services/identity/index.ts'
import { codeOf, fieldCodes, otherThan, outside } from '../support/by-code.ts'

const t = await createTestApp({ settings: { 'new-device-code': { required: true } } })
afterAll(() => t.drop())

const { post, codeFor, read } = outside(t)
let made = 0
async function somebody(more: object = {}) {
  const email = `alguien${++made}@example.org`
  const personId = await createPerson(t.orm.em.fork(), {
    programmeId: t.programme.id, givenNames: 'Rosa', familyNames: 'Ortega', email, password, roles: [{ role: 'applicant' }], verified: { email: true }, ...more,
  }, t.clock.now())
  return { email, personId }
}
interface Asked { params: { codeId: string; channel: string; sentTo: string } }

test('in a browser that is new to her account, the password is followed by a code', async () => {
  const { email } = await somebody()
  const first = await post('/api/sign-in', { email, password })
  expect([first.statusCode, codeOf(first), first.cookies]).toEqual([401, 'device-code-required', []])
  const { params } = first.json<Asked>()
  expect(params).toMatchObject({ channel: 'mail', sentTo: 'a…@example.org' })
  const given = await read(params.codeId)
  expect(fieldCodes(await post('/api/sign-in', { email, password, deviceCode: { ...given, code: otherThan(given.code) } }))).toEqual(['deviceCode.code: wrong-code'])
  const second = await post('/api/sign-in', { email, password, deviceCode: given })
  expect(second.statusCode).toBe(200)
  const known = { molino_device: cookiesOf(second).molino_device ?? '' }
  expect((await post('/api/sign-in', { email, password }, { cookies: known })).statusCode).toBe(200)
  expect(codeOf(await post('/api/sign-in', { email, password }))).toBe('device-code-required')
})

test('it goes to the phone she verified, before her mail', async () => {
  const { email } = await somebody({ phone: '505-555-0188', verified: { phone: true } })
  expect((await post('/api/sign-in', { email, password })).json<Asked>().params).toMatchObject({ channel: 'text', sentTo: '…0188' })
})

test('a wrong password has no code sent', async () => {
  const { email } = await somebody()
  const [before] = await t.orm.em.fork().execute<{ n: number }[]>('select count(*)::int as n from one_time_code')
  expect(codeOf(await post('/api/sign-in', { email, password: 'no es esta' }))).toBe('sign-in-failed')
  expect(await t.orm.em.fork().execute('select count(*)::int as n from one_time_code')).toEqual([before])
})

test('the code of a new device is no code to sign in with, and not another person’s', async () => {
  const [one, two] = [await somebody(), await somebody()]
  const given = await read((await post('/api/sign-in', { email: one.email, password })).json<Asked>().params.codeId)
  expect(fieldCodes(await post('/api/sign-in/code', { email: one.email, ...given }))).toEqual(['code: wrong-code'])
  expect(fieldCodes(await post('/api/sign-in', { email: two.email, password, deviceCode: given }))).toEqual(['deviceCode.code: wrong-code'])
})

test('a family’s telephone knows each of them', async () => {
  const [one, two] = [await somebody(), await somebody()]
  const first = cookiesOf(await post('/api/sign-in/code', { email: one.email, ...await codeFor({ email: one.email }) }))
  const both = cookiesOf(await post('/api/sign-in/code', { email: two.email, ...await codeFor({ email: two.email }) }, { cookies: { molino_device: first.molino_device ?? '' } }))
  for (const { email } of [one, two]) expect((await post('/api/sign-in', { email, password }, { cookies: { molino_device: both.molino_device ?? '' } })).statusCode).toBe(200)
})

test('after she signed out everywhere, every device asks again', async () => {
  const { email } = await somebody()
  const cookies = cookiesOf(await post('/api/sign-in/code', { email, ...await codeFor({ email }) }))
  t.clock.advance({ minutes: 1 })
  expect((await t.app.inject({ method: 'POST', url: '/api/sign-out-everywhere', cookies })).statusCode).toBe(204)
  expect(codeOf(await post('/api/sign-in', { email, password }, { cookies: { molino_device: cookies.molino_device ?? '' } }))).toBe('device-code-required')
})
