import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { variableNames } from '#platform/config/index.ts'
import { root } from './source-files.ts'

/** Asked for by the compose file or by tests and tools, not read by Molino itself. */
const others = new Set([...readFileSync(path.join(root, 'infra/docker/env.example'), 'utf8').matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]))

const documents = ['README.md', ...readdirSync(path.join(root, 'infra'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).map((file) => `infra/${file}`)]

/** Settings that a document names: capitals with an underscore, as code. */
const namedIn = (text: string) => [...text.matchAll(/`(?:[^`\n]*\s)?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?:=[^`\n]*)?`/g)].map((match) => match[1] ?? '')

test.each(documents)('%s names only settings that exist', (document) => {
  const named = namedIn(readFileSync(path.join(root, document), 'utf8'))
  expect(named.filter((name) => !variableNames.includes(name) && !others.has(name))).toEqual([])
})

test('it would find one that does not exist', () => {
  expect(namedIn('set `DATABASE_URI` and `TEMPORAL_HOST=x`, or `FOO_BAR=1 npm start`')).toEqual(['DATABASE_URI', 'TEMPORAL_HOST', 'FOO_BAR'])
})
