import { afterAll, expect, test } from '@jest/globals'
import { createTestApp } from '#test/support/app.ts'

const t = await createTestApp()
afterAll(() => t.drop())

const paper = '/api/loans/0190a5b0-0000-7000-8000-000000000000/statement?year=2026'
const opened = '/renew?to=%2Fapi%2Floans%2F0190a5b0-0000-7000-8000-000000000000%2Fstatement%3Fyear%3D2026'
const ask = (headers: Record<string, string>, method: 'GET' | 'POST' = 'GET', url = paper) => t.app.inject({ method, url, headers })

test.each([
  ['a browser of today', { 'sec-fetch-mode': 'navigate', accept: '*/*' }],
  ['an older browser', { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }],
])('a link to a paper that %s opens after its access has ended leads to the page that renews it', async (_who, headers) => {
  const response = await ask(headers)
  expect([response.statusCode, response.headers.location]).toEqual([303, opened])
})

test.each([
  ['fetches', { 'sec-fetch-mode': 'cors', accept: 'text/html' }],
  ['fetches in an older browser', { accept: 'application/json, text/html' }],
  ['is no browser', {}],
])('whoever %s is told to sign in by a code', async (_who, headers) => {
  const response = await ask(headers)
  expect([response.statusCode, response.headers['content-type'], response.json<{ code: string }>().code]).toEqual([401, 'application/problem+json; charset=utf-8', 'sign-in-required'])
})

test('a form that is sent is not led on: what was in it would be lost without a word', async () => {
  expect((await ask({ 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'same-origin' }, 'POST', '/api/sign-out')).statusCode).toBe(401)
})

test('the paper that somebody opens who is in comes without a way around', async () => {
  const rosa = await t.signUp()
  expect((await rosa.inject('GET', paper, { headers: { 'sec-fetch-mode': 'navigate' } })).statusCode).not.toBe(303)
})
