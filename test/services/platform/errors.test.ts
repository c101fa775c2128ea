import { afterAll, expect, test } from '@jest/globals'
import { z } from 'zod'
import { createTestApp } from '#test/support/app.ts'

const t = await createTestApp({
  extend: (app) => {
    app.get('/api/test/fault', { config: { access: 'public' } }, () => { throw new Error('the pin is 4711') })
    app.get('/api/test/things/:thingId', { config: { access: 'public' }, schema: { params: z.strictObject({ thingId: z.uuid() }) } }, () => 'a thing')
    app.get('/api/test/search', { config: { access: 'public' } }, () => t.orm.em.fork().execute('select ?::text', ['a\0b']))
    app.get('/api/test/kept', { config: { access: 'public' } }, () => t.orm.em.fork().execute('select ?::jsonb', [JSON.stringify({ text: 'a\ud800b' })]))
    app.get('/api/test/too-big', { config: { access: 'public' } }, () => t.orm.em.fork().execute('select 99999999999999999999::bigint'))
  },
})
afterAll(() => t.drop())

const signUp = { method: 'POST', url: '/api/sign-up' } as const

test('a request with several faults is told all of them at once, by path and code', async () => {
  const response = await t.app.inject({ ...signUp, payload: { givenNames: ' ', email: 'no', password: 'short', locale: 'fr', age: 7 } })
  expect(response.statusCode).toBe(400)
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
  const problem = response.json<{ code: string; errors: { path: string; code: string }[] }>()
  expect(problem.code).toBe('invalid-request')
  expect(problem.errors).toEqual(expect.arrayContaining([
    { path: 'givenNames', code: 'not-regex' },
    { path: 'codeId', code: 'required' },
    { path: 'code', code: 'required' },
    { path: 'email', code: 'not-email' },
    { path: 'password', code: 'too-short', params: { minimum: 10 } },
    { path: 'locale', code: 'not-allowed' },
    { path: '', code: 'unknown-field', params: { fields: 'age' } },
  ]))
  expect(problem.errors).toHaveLength(7)
})

test.each([
  ['JSON that is none', { ...signUp, headers: { 'content-type': 'application/json' }, payload: '{"givenNames":' }, 400, 'invalid-json'],
  ['no body', { ...signUp, headers: { 'content-type': 'application/json' } }, 400, 'invalid-json'],
  ['a form', { ...signUp, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'a=b' }, 415, 'media-type-unsupported'],
  ['a body beyond 256 KiB', { ...signUp, headers: { 'content-type': 'application/json' }, payload: `"${'x'.repeat(300_000)}"` }, 413, 'body-too-large'],
  ['an id that is none', { url: '/api/test/things/4711' }, 400, 'invalid-request'],
  ['a path that is not there', { url: '/api/nowhere' }, 404, 'not-found'],
  ['a path that no one could write', { url: '/api/%zz' }, 404, 'not-found'],
  ['another method', { method: 'PATCH', url: '/api/me' }, 405, 'method-not-allowed'],
  ['a number that no column holds', { url: '/api/test/too-big' }, 400, 'value-out-of-range'],
  ['a NUL in a search', { url: '/api/test/search' }, 400, 'text-not-allowed'],
  ['half a character in what is kept as JSON', { url: '/api/test/kept' }, 400, 'text-not-allowed'],
  ['nobody signed in', { url: '/api/me' }, 401, 'sign-in-required'],
] as const)('%s gets a refusal with a code, never a 500', async (_what, request, status, code) => {
  const response = await t.app.inject(request)
  expect(response.statusCode).toBe(status)
  expect(response.json()).toMatchObject({ status, code, requestId: expect.any(String) })
})

test('a method that a path does not know names those it does', async () => {
  const response = await t.app.inject({ method: 'DELETE', url: '/api/me' })
  expect(response.headers.allow).toBe('GET, HEAD, PUT')
})

test('a fault of ours says nothing but that, and the id under which our log has the rest', async () => {
  const response = await t.app.inject({ url: '/api/test/fault', headers: { 'x-request-id': 'asked-by-phone-17' } })
  expect(response.statusCode).toBe(500)
  expect(response.json()).toEqual({
    type: 'urn:molino:problem:internal-error', title: 'Internal Server Error', status: 500, code: 'internal-error', requestId: 'asked-by-phone-17',
  })
})

test('a database that is away is a 503 that says when to come back', async () => {
  const lonely = await createTestApp()
  await lonely.database.drop()
  const response = await lonely.app.inject({ url: '/api/programme' })
  await lonely.app.close()
  await lonely.orm.close(true)
  expect(response.statusCode).toBe(503)
  expect(response.json()).toMatchObject({ code: 'database-unavailable' })
  expect(response.headers['retry-after']).toBe('2')
})
