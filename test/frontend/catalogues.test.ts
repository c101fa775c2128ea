import { expect, test } from '@jest/globals'
import { en } from '#frontend/i18n/en.catalogue.ts'
import { es } from '#frontend/i18n/es.catalogue.ts'
import { askedFor, askedKeys } from './support/used-keys.ts'
import { leavesOf, read } from '#platform/words/read-sentence.ts'

const english = leavesOf(en)
/** The name under the icon on her phone: the build writes it into the manifest. */
const spokenByTheBuild = ['ui.install.name', 'ui.install.description']
const asked = new Set([...askedKeys(), ...spokenByTheBuild])

test.each([['Spanish', leavesOf(es)]] as const)('%s says everything that English says, and nothing else', (_language, other) => {
  expect([...other.keys()].toSorted()).toEqual([...english.keys()].toSorted())
})

test.each([['Spanish', leavesOf(es)]] as const)('every sentence in %s takes the same arguments and marks as in English', (_language, other) => {
  const differing = [...english].filter(([path, sentence]) => {
    const [mine, theirs] = [read(sentence), read(other.get(path) ?? '')]
    return mine.placeholders.symmetricDifference(theirs.placeholders).size + mine.tags.symmetricDifference(theirs.tags).size > 0
  })
  expect(differing.map(([path]) => path)).toEqual([])
})

test('no sentence is kept that no page speaks', () => {
  const isAsked = askedFor(asked)
  expect([...english.keys()].filter((leaf) => !isAsked(leaf))).toEqual([])
})

test('every key that a page asks for is there', () => {
  const whole = [...asked].filter((key) => !key.includes('*'))
  expect(whole.length).toBeGreaterThan(200)
  expect(whole.filter((key) => !english.has(key))).toEqual([])
})

test('Spanish puts a space before the percent sign, and neither language shouts or uses an em dash', () => {
  const everything = [...leavesOf(es), ...english]
  expect(everything.filter(([, sentence]) => /[!¡—]/.test(sentence)).map(([path]) => path)).toEqual([])
  expect([...leavesOf(es)].filter(([, sentence]) => /\S%/.test(sentence.replaceAll('\u00A0', ' '))).map(([path]) => path)).toEqual([])
})

test('Spanish speaks of usted: no sentence says tú', () => {
  const familiar = /(^|[^\p{L}])(tú|tu|tus|tienes|puedes|quieres|eres|contigo|te)(?![\p{L}])/iu
  expect([...leavesOf(es)].filter(([, sentence]) => familiar.test(sentence)).map(([path, sentence]) => `${path}: ${sentence}`)).toEqual([])
})

/** Words that look.md forbids, with what is said instead. */
const never = [/\baplicativo/i, /\bendosar/i, /\bvencimiento\b/i, /\bsaldo insoluto/i, /\bmoroso/i, /\bcuota/i, /\bamortizaci/i, /\bpóliza/i, /\bmoratoria/i, /\basesor/i, /\bincumplimiento/i, /\bfiador/i, /\bavala/i]
test('Spanish uses the words of the people it is for', () => {
  expect([...leavesOf(es)].filter(([, sentence]) => never.some((word) => word.test(sentence))).map(([path]) => path)).toEqual([])
})
