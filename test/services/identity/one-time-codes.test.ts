import { afterAll, expect, test } from '@jest/globals'
import { cookiesOf, createTestApp, password } from '#test/support/app.ts'
import { codeOf, fieldCodes, otherThan, outside, type To } from '../support/by-code.ts'

const t = await createTestApp()
afterAll(() => t.drop())

const { post, ask, codeFor, read } = outside(t)
const names = { givenNames: 'Rosa', familyNames: 'Ortega' }
let last = 100
const newPhone = () => `505-555-0${++last}`
async function account(to: To = { phone: newPhone() }) {
  const response = await post('/api/sign-up', { ...names, ...to, ...await codeFor(to) })
  return { to, cookies: cookiesOf(response), id: response.json<{ id: string }>().id }
}
const enter = (to: To, given: { codeId: string; code: string }) => post('/api/sign-in/code', { ...to, ...given })

test('whoever has no password signs in by the code sent to her phone', async () => {
  const { to, id } = await account()
  const response = await enter(to, await codeFor(to))
  expect([response.statusCode, response.json<{ id: string }>().id]).toEqual([200, id])
})

test('a code is asked for and answered in the same words whether or not somebody has the address', async () => {
  const { to } = await account()
  const sayable = (response: Awaited<ReturnType<typeof ask>>) => ({ status: response.statusCode, ...response.json<object>(), codeId: '' })
  const [known, unknown] = [await ask(to), await ask({ phone: newPhone() })]
  expect(sayable(known)).toEqual(sayable(unknown))
  const wrong = async (response: Awaited<ReturnType<typeof ask>>, where: To) => {
    const { codeId, code } = await read(response.json<{ codeId: string }>().codeId)
    const answer = await enter(where, { codeId, code: otherThan(code) })
    return { ...answer.json<object>(), requestId: '' }
  }
  expect(await wrong(known, to)).toEqual(await wrong(await ask({ phone: '505-555-0999' }), { phone: '505-555-0999' }))
})

test('only who reads what is sent there learns that there is no account, and makes one with the same code', async () => {
  const to = { email: 'nadie@example.org' }
  const given = await codeFor(to)
  const answer = await enter(to, given)
  expect([answer.statusCode, codeOf(answer)]).toEqual([409, 'no-account'])
  expect((await post('/api/sign-up', { ...names, ...to, ...given })).statusCode).toBe(201)
})

test('a code is used once', async () => {
  const { to } = await account()
  const given = await codeFor(to)
  expect((await enter(to, given)).statusCode).toBe(200)
  expect(fieldCodes(await enter(to, given))).toEqual(['code: wrong-code'])
})

test('of two uses at the same moment one wins', async () => {
  const { to } = await account()
  const given = await codeFor(to)
  const answers = await Promise.all([enter(to, given), enter(to, given)])
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 422]))
})

test('after five tries even the right digits are worth nothing, and nobody learns which try it was', async () => {
  const { to } = await account()
  const given = await codeFor(to)
  const guesses = await Promise.all(Array.from({ length: 5 }, () => enter(to, { ...given, code: otherThan(given.code) })))
  const right = await enter(to, given)
  expect(new Set([...guesses, right].map((answer) => `${answer.statusCode} ${String(fieldCodes(answer))}`))).toEqual(new Set(['422 code: wrong-code']))
})

test('a code is good for ten minutes', async () => {
  const { to } = await account()
  const given = await codeFor(to)
  t.clock.advance({ minutes: 10 })
  expect(fieldCodes(await enter(to, given))).toEqual(['code: wrong-code'])
})

test('a code for one address opens no other', async () => {
  const [one, two] = [await account(), await account()]
  expect(fieldCodes(await enter(two.to, await codeFor(one.to)))).toEqual(['code: wrong-code'])
})

test('a code to change an address does not sign in, nor the other way round', async () => {
  const { to, cookies } = await account()
  const phone = newPhone()
  const asked = await t.app.inject({ method: 'POST', url: '/api/me/one-time-codes', payload: { email: `${phone}@example.org` }, cookies })
  const forAddress = await read(asked.json<{ codeId: string }>().codeId)
  expect(fieldCodes(await enter({ email: `${phone}@example.org` }, forAddress))).toEqual(['code: wrong-code'])
  const forEntering = await codeFor(to)
  const set = await t.app.inject({ method: 'PUT', url: '/api/me/address', payload: { email: `${phone}@example.org`, ...forEntering }, cookies })
  expect(fieldCodes(set)).toEqual(['code: wrong-code'])
})

test('three codes in ten minutes go to one address, ten in a day; the next says when', async () => {
  const to = { phone: newPhone() }
  for (let i = 0; i < 3; i++) expect((await ask(to)).statusCode).toBe(202)
  const refused = await ask(to)
  expect([refused.statusCode, codeOf(refused)]).toEqual([429, 'too-many-codes'])
  expect(refused.json()).toMatchObject({ params: { retryAfterSeconds: 600 } })
  for (let i = 3; i < 10; i++) {
    t.clock.advance({ minutes: 10 })
    expect((await ask(to)).statusCode).toBe(202)
  }
  t.clock.advance({ minutes: 30 })
  expect(codeOf(await ask(to))).toBe('too-many-codes')
})

test('whoever has codes sent to her does not keep her from her own telephone', async () => {
  const { to, cookies } = await account()
  for (let i = 0; i < 4; i++) await ask(to)
  expect((await ask(to)).statusCode).toBe(429)
  expect((await ask(to, { cookies: { molino_device: cookies.molino_device ?? '' } })).statusCode).toBe(202)
})

const fromOneCaller = (n: number) => t.app.inject({ method: 'POST', url: '/api/one-time-codes', payload: { email: `uno${n}@example.org` }, remoteAddress: '198.51.100.9' })

test('one caller has twenty codes sent in ten minutes and no more', async () => {
  for (let i = 0; i < 20; i++) await fromOneCaller(i)
  expect((await fromOneCaller(21)).statusCode).toBe(429)
})

test('who works for the lender is asked for her password', async () => {
  const officer = await t.asOfficer()
  const answer = await enter({ email: officer.email }, await codeFor({ email: officer.email }))
  expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'password-needed'])
})

test('neither a code nor an address is in the table', async () => {
  const to = { phone: newPhone() }
  const { code } = await codeFor(to)
  const rows = await t.orm.em.fork().execute<{ all: string }[]>('select one_time_code::text as all from one_time_code')
  expect(rows.filter(({ all }) => all.includes(to.phone.slice(-4)) && all.includes('5550')).length).toBe(0)
  expect(rows.some(({ all }) => all.split(',').includes(code))).toBe(false)
})

test('a password is a second way in for whoever sets one, also by phone', async () => {
  const { to, cookies } = await account()
  expect((await t.app.inject({ method: 'PUT', url: '/api/me/password', payload: { newPassword: password }, cookies })).statusCode).toBe(204)
  expect((await post('/api/sign-in', { ...to, password })).statusCode).toBe(200)
})
