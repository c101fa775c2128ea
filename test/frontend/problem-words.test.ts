import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { en } from '#frontend/i18n/en.catalogue.ts'

const services = fileURLToPath(new URL('../../services', import.meta.url))

/** All of the services; of the rules of quoting those about terms: what is said of a loan's events is said to the commands alone. */
const texts = readdirSync(services, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && (!/domain.loan$/.test(entry.parentPath) || /^(?:terms-|due-dates|plan|balloon)/.test(entry.name)))
  .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))

const found = (pattern: RegExp): readonly string[] => [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code ?? '')))].toSorted()

/** A fault of ours has no sentence of its own: the common one gives the number to read out on the telephone. */
const ours = new Set(['internal-error'])

test('every refusal of the server has its sentence', () => {
  const codes = found(/\b(?:problem|forbidden|DomainError)\('([a-z0-9-]+)'/g)
  expect(codes.length).toBeGreaterThan(40)
  expect(codes.filter((code) => !ours.has(code) && !(code in en.problems.code))).toEqual([])
})

test('every fault of a field has its sentence', () => {
  const codes = found(/\bpath\b[^\n]{0,80}?\bcode: '([a-z0-9-]+)'/g)
  expect(codes.length).toBeGreaterThan(10)
  expect(codes.filter((code) => !(code in en.problems.field))).toEqual([])
})
