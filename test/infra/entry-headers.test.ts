import { afterAll, expect, test } from '@jest/globals'
import { createTestApp } from '#test/support/app.ts'
import { read } from './compose-file.ts'

const molino = await createTestApp()
afterAll(() => molino.drop())

/** Said by any web server of any answer. */
const ordinary = ['cache-control', 'connection', 'content-length', 'content-type', 'date', 'vary', 'x-request-id', 'request-id']

test('pages from the entry’s container are as protected as those that the API serves itself', async () => {
  const { headers } = await molino.app.inject({ method: 'GET', url: '/health' })
  const protections = Object.entries(headers).filter(([name]) => !ordinary.includes(name)).map(([name, value]) => [name, String(value)])
  const caddyfile = read('infra/docker/Caddyfile')
  const said = [...caddyfile.matchAll(/^\s*header ([\w-]+) (?:"([^"]*)"|(\S+))$/gm)].map(([, name = '', quoted, bare]) => [name.toLowerCase(), quoted ?? bare])
  expect(Object.fromEntries(said)).toMatchObject(Object.fromEntries(protections))
})
