import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { z } from 'zod'
import { loadConfig, variableNames } from '#platform/config/index.ts'
import {
  compose, composeDocument, composeText, dockerfile, exampleNames, filledIn, hopelessWaits, inRepository, missingPieces, read, stageOf,
} from './compose-file.ts'

const { services } = compose
const ours = Object.entries(services).filter(([, { image }]) => image === 'molino')

test('the compose file is one that the compose specification allows', () => {
  const schemaFile = path.join(path.dirname(createRequire(import.meta.url).resolve('dclint')), '../schemas/compose.schema.json')
  const { $schema: _draft7, ...schema } = z.looseObject({}).parse(JSON.parse(readFileSync(schemaFile, 'utf8')))
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema)
  validate(composeDocument)
  expect(validate.errors).toBeNull()
})

test('each part has its own container, and the only ways in are the entry and Temporal’s page on this machine', () => {
  expect(Object.keys(services)).toEqual(expect.arrayContaining(['postgres', 'temporal', 'migrate', 'api', 'worker', 'entry']))
  const published = Object.entries(services).flatMap(([name, { ports }]) => ports.map((port) => `${name} ${filledIn(port)}`))
  expect(published).toEqual(['temporal-page 127.0.0.1:8233:8080', 'entry 8080:8080'])
})

describe.each(Object.entries(services))('%s', (_name, service) => {
  test('waits only for what comes', () => expect(hopelessWaits(service)).toEqual([]))
  test('mounts, runs and is built from what is there', () => expect(missingPieces(service)).toEqual([]))
})

test.each(ours)('%s is told only settings that Molino reads', (_name, { environment }) => {
  expect(Object.keys(environment).filter((name) => !variableNames.includes(name))).toEqual([])
})

test.each(ours.filter(([name]) => name !== 'migrate'))('%s starts with the settings it is told, and never acts as the owner of the tables', (_name, { environment }) => {
  const settings = loadConfig(Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filledIn(value)])))
  expect(settings.environment).toBe('production')
  expect(settings.demo).toBe(false)
  expect(settings.database).toMatchObject({ url: 'postgres://molino_app:a-password@postgres:5432/molino', ownerUrl: undefined })
})

test.each(ours)('%s cannot write to its image and is not root', (_name, { read_only }) => {
  expect(read_only).toBe(true)
  expect(stageOf('molino')).toContain('\nUSER node\n')
})

test('the entry is not root', () => expect(stageOf('entry')).toContain('\nUSER molino\n'))

test('every variable that the compose file asks for is in env.example, and none besides', () => {
  const asked = [...composeText.matchAll(/\$\{([A-Z_]+)/g)].map((match) => match[1] ?? '')
  expect(new Set(exampleNames)).toEqual(new Set(asked))
})

const named = (pattern: RegExp) => [...dockerfile.matchAll(pattern)].flatMap((match) => (match[1] ?? '').split(' '))

test('the image is built from files, stages and npm scripts that exist', () => {
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')))
  expect(named(/npm run ([\w:]+)/g).filter((name) => !(name in scripts))).toEqual([])
  expect(named(/--from=(\S+)/g).filter((name) => !stageOf(name))).toEqual([])
  expect(named(/^COPY (?!--from)(.+) \S+$/gm).filter((source) => !inRepository(source))).toEqual([])
})

test('the entry hands the API what the API answers', () => {
  const ways = [...read('infra/docker/Caddyfile').matchAll(/reverse_proxy (\S+)/g)].map((match) => match[1])
  expect(new Set(ways)).toEqual(new Set([`api:${services.api?.environment.PORT ?? ''}`]))
})
