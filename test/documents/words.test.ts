import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { en } from '#platform/documents/words/en.catalogue.ts'
import { es } from '#platform/documents/words/es.catalogue.ts'

const folder = path.join(import.meta.dirname, '../../services/platform/documents')
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.catalogue.ts'))
  .map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n')

const flat = (words: typeof en) => Object.entries(words).flatMap(([section, messages]) => (
  Object.entries(messages).map(([name, text]): [string, string] => [`${section}.${name}`, text])
))
const spanish = new Map(flat(es))

test('every phrase of a paper is said by one', () => {
  expect(flat(en).map(([key]) => key).filter((key) => !source.includes(`'${key}'`))).toEqual([])
})

const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)(?:\}|, (?:plural|select),)/g)].map((match) => match[1] ?? ''))].toSorted()

test('both languages say the same names, dates and figures', () => {
  const different = flat(en).filter(([key, text]) => String(placeholders(text)) !== String(placeholders(spanish.get(key) ?? '')))
  expect(different).toEqual([])
})
