import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { en } from '#frontend/i18n/en.catalogue.ts'
import { settings } from '#services/programmes/settings/catalogue.ts'

const services = fileURLToPath(new URL('../../services', import.meta.url))

/** Every object in the services that says what was done, and to what: `{ action: 'loan-funded', subjectKind: 'loan', …`. */
const audited = readdirSync(services, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .flatMap((entry) => [...readFileSync(path.join(entry.parentPath, entry.name), 'utf8').matchAll(/\baction: (?<action>[^,\n]+),\s*subjectKind: '(?<kind>[a-z-]+)'/g)])

const codesIn = (part: string): readonly string[] => [...new Set(audited.flatMap(({ groups }) => [...(groups?.[part] ?? '').matchAll(/[a-z]+(?:-[a-z]+)*/g)].map(([code]) => code)))]

test('everything that is written down of who did what has its words', () => {
  const actions = codesIn('action').filter((code) => code.includes('-'))
  expect(actions.length).toBeGreaterThan(80)
  expect(actions.filter((code) => !(code in en.operations.audit.action))).toEqual([])
})

test('everything that something was done to has its word', () => {
  expect(codesIn('kind').filter((code) => !(code in en.operations.audit.kind))).toEqual([])
})

const leavesOf = (value: unknown): readonly string[] => (
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
)

test('every line of a setting has its name', () => {
  const lines = Object.entries(settings).filter(([key]) => key !== 'demo-people').flatMap(([, { fallback }]) => leavesOf(fallback))
  expect(lines.filter((line) => !(line in en.settings.line))).toEqual([])
})
