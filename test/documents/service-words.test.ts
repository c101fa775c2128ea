import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@jest/globals'
import { englishGrade, spanishGrade } from '../frontend/support/reading-grade.ts'
import { leavesOf, read } from '#platform/words/read-sentence.ts'

const services = path.join(import.meta.dirname, '../../services')
const files = readdirSync(services, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

/** Letters, messages and papers: every folder of words that a service has, in both languages. */
const folders = files.filter((file) => path.basename(file) === 'en.catalogue.ts').map((file) => path.dirname(file))

async function leaves(folder: string, language: 'en' | 'es'): Promise<Map<string, string>> {
  const module: Record<string, unknown> = await import(pathToFileURL(path.join(services, folder, `${language}.catalogue.ts`)).href)
  const words = module[language]
  return typeof words === 'object' && words !== null ? leavesOf(words) : new Map()
}

const catalogues = await Promise.all(folders.map(async (folder) => ({ folder, en: await leaves(folder, 'en'), es: await leaves(folder, 'es') })))

test('every service’s words were found', () => {
  expect(catalogues.length).toBeGreaterThan(5)
  expect(catalogues.filter(({ en }) => en.size === 0)).toEqual([])
})

test.each(catalogues)('$folder says the same things in both languages', ({ en, es }) => {
  expect([...es.keys()].toSorted()).toEqual([...en.keys()].toSorted())
})

test.each(catalogues)('$folder takes the same arguments and marks in both languages', ({ en, es }) => {
  const differing = [...en].filter(([key, sentence]) => {
    const [mine, theirs] = [read(sentence), read(es.get(key) ?? '')]
    return mine.placeholders.symmetricDifference(theirs.placeholders).size + mine.tags.symmetricDifference(theirs.tags).size > 0
  })
  expect(differing.map(([key]) => key)).toEqual([])
})

const source = files.filter((file) => !file.endsWith('.catalogue.ts')).map((file) => readFileSync(path.join(services, file), 'utf8')).join('\n')

/** Somewhere the sentence's own name, or the name of the group it is in, is spoken of; what is asked for by a code stands in the domain. */
const isSpoken = (key: string): boolean => key.split('.').slice(-3).some((name) => source.includes(`'${name}'`) || source.includes(`.${name}`) || source.includes(`${name}:`))

test.each(catalogues)('$folder keeps no sentence that nothing says', ({ en }) => {
  expect([...en.keys()].filter((key) => !isSpoken(key))).toEqual([])
})

/** What is sent to applicants and borrowers. Agreements and adverse action letters keep the words of the law. */
const sent = catalogues.filter(({ folder }) => /^(?:intake|loans|circles|identity)\b/.test(folder))

const texts = (words: Map<string, string>): readonly string[] => [...words.values()].map((sentence) => read(sentence).text)

test.each(sent)('a sixth-grader reads what $folder sends', ({ en, es }) => {
  expect(englishGrade(texts(en))).toBeLessThanOrEqual(6)
  expect(spanishGrade(texts(es))).toBeLessThanOrEqual(6)
})
