import { afterAll, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { z } from 'zod'
import { createTestApp } from '#test/support/app.ts'

const t = await createTestApp()
afterAll(() => t.drop())

const response = z.object({ description: z.string().min(1), content: z.record(z.string(), z.unknown()).optional() })
const operation = z.object({
  operationId: z.string(), summary: z.string().min(3), tags: z.array(z.string()).min(1), security: z.array(z.unknown()),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean().optional(), schema: z.record(z.string(), z.unknown()) })).default([]),
  requestBody: z.unknown().optional(), responses: z.record(z.string(), response),
})
const document = z.object({
  openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.record(z.string(), operation)), components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
}).parse(JSON.parse(JSON.stringify(t.app.swagger())))
const operations = Object.entries(document.paths).flatMap(([path, byMethod]) => Object.entries(byMethod).map(([method, what]) => ({ name: `${method} ${path}`, method, ...what })))

test('every operation has a name of its own, a summary and a tag', () => {
  const ids = operations.map(({ operationId }) => operationId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThan(50)
})

test('every refusal is named, as problem details', () => {
  for (const { name, responses } of operations) {
    for (const [status, { content }] of Object.entries(responses).filter(([code]) => Number(code) >= 400)) {
      expect({ name, status, type: Object.keys(content ?? {}) }).toEqual({ name, status, type: ['application/problem+json'] })
    }
    expect({ name, answers: Object.keys(responses) }).toEqual({ name, answers: expect.arrayContaining(['400', '429', '500', '503']) })
  }
})

const words = ['Ortega', 'María José', 'amparo@example.org', '505-555-0117', '+15055550117', '100%']

/** Whether only ids, days, figures and words of the programme fit: nothing that somebody could be named by. */
function holdsNoText(schema: Readonly<Record<string, unknown>>): boolean {
  const { anyOf, type, pattern } = schema
  if (Array.isArray(anyOf)) return anyOf.every((one) => holdsNoText(z.record(z.string(), z.unknown()).parse(one)))
  return type === 'integer' || type === 'boolean' || 'enum' in schema || 'const' in schema || (typeof pattern === 'string' && !words.some((word) => new RegExp(pattern).test(word)))
}

test('no address takes words: names, phones and e-mail addresses to look for come in a body, which no log and no history keeps', () => {
  const asked = operations.flatMap(({ name, parameters }) => parameters.filter((parameter) => parameter.in === 'query').map((parameter) => ({ route: name, ...parameter })))
  expect(asked.length).toBeGreaterThan(20)
  expect(asked.filter(({ schema }) => !holdsNoText(schema)).map(({ route, name }) => `${route} ${name}`)).toEqual([])
})

test('a write of a signed-in person asks for an Idempotency-Key, but for the few that say why not', () => {
  const without = operations
    .filter(({ method, security }) => method !== 'get' && security.length > 0)
    .filter(({ parameters }) => !parameters.some((parameter) => parameter.name === 'idempotency-key' && parameter.required))
  expect(without.map(({ operationId }) => operationId).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'askCodeForAddress', 'askHelpCode', 'changePassword', 'completeUpload', 'confirmSecondFactor', 'previewChange', 'removeSecondFactor', 'saveIdentity', 'searchLoans', 'searchPeople', 'searchQueue', 'sendChunk', 'setAddress', 'signOut', 'signOutEverywhere', 'startHelp', 'startSecondFactor',
  ])
})

test('a shape has one name: none is there twice or unused', () => {
  const text = JSON.stringify(document)
  for (const name of Object.keys(document.components.schemas)) expect({ name, used: text.includes(`"#/components/schemas/${name}"`) }).toEqual({ name, used: true })
  expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(['Me', 'Quote', 'Problem', 'SignIn']))
})

test('npm run openapi prints the same document without a database', () => {
  const { stdout, status } = spawnSync(process.execPath, ['infra/commands/openapi.ts'], { env: { PATH: process.env.PATH ?? '' }, encoding: 'utf8', maxBuffer: 50e6 })
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(t.app.swagger())))
})
