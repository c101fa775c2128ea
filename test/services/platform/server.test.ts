import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { createTestApp, password } from '#test/support/app.ts'
import { startCollector, startServer, type ServerProcess } from '#test/support/server-process.ts'

const t = await createTestApp()
const rosa = await t.signUp({ givenNames: 'Rosalinda', familyNames: 'Quiñones' })
const collector = await startCollector()
const portal = await mkdtemp(path.join(tmpdir(), 'molino-portal-'))
await mkdir(path.join(portal, 'assets'))
await writeFile(path.join(portal, 'index.html'), '<!doctype html><title>Molino</title>')
await writeFile(path.join(portal, 'assets', 'main-4f2a.js'), 'export {}')

const environment = {
  MOLINO_ENV: 'production', DATABASE_URL: t.database.appUrl, TEMPORAL_ADDRESS: '127.0.0.1:1', PUBLIC_URL: 'https://molino.example.org',
  JWT_SECRET: t.config.secrets.jwt, COOKIE_SECRET: t.config.secrets.cookie, FIELD_ENCRYPTION_KEY: t.config.secrets.fieldEncryptionKey.toString('base64'),
  PORTAL_FOLDER: portal, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
}
const server: ServerProcess = await startServer(environment)
let ended = false

afterAll(async () => {
  if (!ended) await server.end('SIGKILL')
  await collector.close()
  await rm(portal, { recursive: true })
  await t.drop()
})

const ask = (place: string, init: RequestInit = {}) => fetch(server.address + place, init)
const signIn = () => ask('/api/sign-in', {
  method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: rosa.email, password }),
})

test('it says that it lives, and that it can work while Temporal is away', async () => {
  expect(await (await ask('/health')).json()).toEqual({ status: 'ok' })
  const ready = await ask('/ready')
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', database: 'up', temporal: 'down' }])
})

test('it serves the portal: files by content for a year, every page as index.html, and no page in place of a file', async () => {
  const asset = await ask('/assets/main-4f2a.js')
  expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
  const page = await ask('/desk/applications/4711')
  expect([page.status, page.headers.get('cache-control'), await page.text()]).toEqual([200, 'no-cache', '<!doctype html><title>Molino</title>'])
  expect((await ask('/assets/main-old.js')).status).toBe(404)
  expect((await ask('/api/nowhere')).headers.get('content-type')).toMatch('application/problem+json')
  expect((await ask('/..%2f..%2fpackage.json')).status).toBe(404)
})

test('every answer forbids what the portal does not do', async () => {
  const { headers } = await ask('/')
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';script-src 'self';style-src 'self' 'sha256-/)
  expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*/)
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect((await ask('/api/programme')).headers.get('cache-control')).toBe('no-store')
})

test('its OpenAPI document and the pages that show it are there', async () => {
  const document = await (await ask('/api/openapi.json')).json() as { openapi: string; paths: object }
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toContain('/api/sign-in')
  expect(await (await ask('/api/docs')).text()).toMatch('swagger-ui')
})

test('Prometheus finds requests by route, connections, the outbox and the event loop, and no id among the labels', async () => {
  await ask('/api/me/sessions/0198a1d0-0000-7000-8000-000000000001', { method: 'DELETE' })
  const metrics = await (await ask('/metrics')).text()
  expect(metrics).toMatch('molino_http_request_duration_seconds_count{method="DELETE",route="/api/me/sessions/:sessionId",status="401"} 1')
  expect(metrics).toMatch('molino_database_connections{state="open"}')
  expect(metrics).toMatch('molino_outbox_rows 0')
  expect(metrics).toMatch('nodejs_eventloop_lag_seconds')
  expect(metrics).not.toMatch('0198a1d0')
})

test('a caller’s own request id is on the answer and in the log', async () => {
  const response = await ask('/api/programme', { headers: { 'x-request-id': 'telephone-0142' } })
  expect(response.headers.get('x-request-id')).toBe('telephone-0142')
  // Written after the answer was sent, through a pipe.
  while (!server.log.some((line) => line.includes('"requestId":"telephone-0142"'))) await pause(10)
})

test('asked to end, it finishes what it has begun, ends well, and leaves neither log nor trace with anything personal', async () => {
  expect((await signIn()).status).toBe(200)
  await ask(`/api/people?search=${encodeURIComponent(rosa.email)}`)
  const owner = new Client({ connectionString: t.database.ownerUrl })
  await owner.connect()
  await owner.query('begin; lock table sign_in_attempt in access exclusive mode')
  const running = signIn()
  while ((await owner.query('select from pg_locks where not granted')).rowCount === 0) await pause(10)
  const gone = server.end()
  // It no longer takes anybody in; who is in goes on.
  while (await ask('/health').then(() => true, () => false)) await pause(10)
  await owner.query('commit')
  await owner.end()
  expect([(await running).status, await gone]).toEqual([200, 0])
  ended = true
  const traces = collector.received.join('\n')
  expect(traces).toMatch('/v1/traces')
  expect(traces).toMatch('/api/sign-in')
  expect(traces).toMatch(/select .* from person/i)
  for (const [what, text] of [['log', server.log.join('\n')], ['traces', traces]] as const) {
    for (const personal of [rosa.email, password, 'Rosalinda', 'Quiñones', '$argon2id']) expect({ what, personal, found: text.includes(personal) }).toEqual({ what, personal, found: false })
  }
})

test('a missing secret stops the start with its name', async () => {
  const { JWT_SECRET: _none, ...rest } = environment
  await expect(startServer(rest)).rejects.toThrow('JWT_SECRET')
})
