import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { faultsOf, wordsIn } from '#platform/words/words-in.ts'

const en = { hello: 'Hello {name}', notices: { paid: { subject: 'Paid', body: 'You paid <b>{amount}</b> on {on}.' } } }
const es = { hello: 'Hola {name}', notices: { paid: { subject: 'Pagado', body: 'Pagó <b>{amount}</b> el {on}.' } } }

let folder: string
beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), 'molino-words-')) })
afterAll(() => rm(folder, { recursive: true, force: true }))

const write = (language: string, words: object) => writeFile(path.join(folder, `${language}.catalogue.ts`), `export const ${language} = ${JSON.stringify(words)}\n`)

test('a folder’s words are there in every language of the list', async () => {
  await Promise.all([write('en', en), write('es', es)])
  expect(await wordsIn(folder, en)).toEqual({ en, es })
})

test('a language that lacks a sentence stops Molino, with the file and the key', async () => {
  const other = await mkdtemp(path.join(folder, 'lacking-'))
  await writeFile(path.join(other, 'en.catalogue.ts'), `export const en = ${JSON.stringify(en)}\n`)
  await writeFile(path.join(other, 'es.catalogue.ts'), `export const es = ${JSON.stringify({ ...es, notices: {} })}\n`)
  await expect(wordsIn(other, en)).rejects.toThrow(`${path.join(other, 'es.catalogue.ts')}: notices.paid.subject has no words; notices.paid.body has no words`)
})

test('what is too much, and what takes in something else than English, is named', () => {
  expect(faultsOf(en, { ...es, bye: 'Adiós' })).toEqual(['bye is in no other language'])
  expect(faultsOf(en, { ...es, hello: 'Hola {nombre}' })).toEqual(['hello differs from English in {name}', 'hello differs from English in {nombre}'])
  expect(faultsOf(en, { ...es, notices: { paid: { subject: 'Pagado', body: 'Pagó {amount} el {on}.' } } })).toEqual(['notices.paid.body differs from English in {b}'])
})
