import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@jest/globals'
import { englishGrade, spanishGrade } from '../frontend/support/reading-grade.ts'
import { leavesOf, read } from '#platform/words/read-sentence.ts'
import { unusedKeys } from './unused-keys.ts'

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

const root = path.join(services, '..')
const sources = ['services', 'workflows'].flatMap((part) => (
  readdirSync(path.join(root, part), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.catalogue.ts'))
    .map((file) => ({ file: `${part}/${file}`, text: readFileSync(path.join(root, part, file), 'utf8') }))
))
const all = sources.map(({ text }) => text)
const ownOf = (folder: string) => sources.filter(({ file }) => file.startsWith(`services/${folder.split('/')[0]}/`)).map(({ text }) => text)

/** Words in a folder of their own are looked up by its name, where they are put with the others. */
const within = (folder: string) => (folder.endsWith('/vouching') ? 'vouching.' : '')

test.each(catalogues)('$folder keeps no sentence that nothing says', ({ folder, en }) => {
  expect(unusedKeys([...en.keys()].map((key) => within(folder) + key), { own: ownOf(folder), all })).toEqual([])
})

const telling = `
  // 'in-a-comment', and a type that names it:
  type Kinds = 'only-a-type'
  const text = words[locale].reasons[code] + words[locale].help + say('agreement.title')
  const code: 'income' | 'cash' = 'income'
  const strikes = { 'day-15': tellOfficer }
  await sendNotice(ctx, { personId, kind: late ? 'paid-late' : 'paid', occurrence })
`
const notice = (kind: string) => [`notices.${kind}.subject`, `notices.${kind}.body`]

test.each([
  ['a notice whose kind is told', notice('paid'), []],
  ['a notice told in one of two cases', notice('paid-late'), []],
  ['a notice of a clock that tells by its own kind', notice('day-15'), []],
  ['a notice that a comment or a type alone names', [...notice('in-a-comment'), ...notice('only-a-type')], [...notice('in-a-comment'), ...notice('only-a-type')]],
  ['a notice whose subject and body are words of the code', notice('subject'), notice('subject')],
  ['a word looked up by a code that stands somewhere', ['reasons.income', 'reasons.cash'], []],
  ['a word of that group that no code names', ['reasons.age'], ['reasons.age']],
  ['a word named in full, and its neighbour', ['help', 'agreement.title', 'agreement.intro'], ['agreement.intro']],
])('unused keys: %s', (_what, keys, unused) => {
  expect(unusedKeys(keys, { own: [telling], all: [telling] })).toEqual(unused)
})

/** What is sent to applicants and borrowers. Agreements and adverse action letters keep the words of the law. */
const sent = catalogues.filter(({ folder }) => /^(?:intake|loans|circles|identity)\b/.test(folder))

const texts = (words: Map<string, string>): readonly string[] => [...words.values()].map((sentence) => read(sentence).text)

test.each(sent)('a sixth-grader reads what $folder sends', ({ en, es }) => {
  expect(englishGrade(texts(en))).toBeLessThanOrEqual(6)
  expect(spanishGrade(texts(es))).toBeLessThanOrEqual(6)
})
