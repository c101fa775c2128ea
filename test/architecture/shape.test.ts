import path from 'node:path'
import { expect, test } from '@jest/globals'
import { sourceFiles, typescriptFiles } from './source-files.ts'

/** Texts, migrations and written-down data are as long as they are. */
const isData = (file: string) => /\.catalogue\.ts$|^db\/migrations\/|\/i18n\/(en|es)\/|\.data\.ts$|\/golden\//.test(file)

const linesOf = (text: string) => text.split('\n').length - 1
const code = sourceFiles.filter((file) => !isData(file.path) && !file.path.endsWith('.d.ts')).map((file) => ({ path: file.path, lines: linesOf(file.text) }))

test('no file is longer than 300 lines', () => {
  expect(code.filter(({ lines }) => lines > 300)).toEqual([])
})

test('half of all files are shorter than 90 lines', () => {
  const sorted = code.map(({ lines }) => lines).toSorted((one, other) => one - other)
  expect(sorted.at(Math.floor(sorted.length / 2))).toBeLessThan(90)
})

test('a file is named for the one thing it does', () => {
  const vague = /(^|[-.])(utils?|helpers?|managers?|common|misc|shared-code)([-.]|$)/i
  expect(sourceFiles.filter((file) => vague.test(path.basename(file.path)) || /(^|\/)(utils?|helpers?|managers?|common|misc)\//.test(file.path)).map((file) => file.path)).toEqual([])
})

test('nothing is typed any, told to be quiet, or switched off', () => {
  const silencers = /\bas any\b|: any\b|<any>|@ts-(ignore|nocheck|expect-error)|oxlint-disable|eslint-disable/
  const faults = typescriptFiles.filter((file) => file.path !== 'test/architecture/shape.test.ts')
    .flatMap((file) => file.text.split('\n').flatMap((line, index) => (silencers.test(line) && !/^\s*(\/\/|\/?\*)/.test(line) ? [`${file.path}:${index + 1} ${line.trim()}`] : [])))
  expect(faults).toEqual([])
})

test('every service is entered through its index.ts', () => {
  const files = typescriptFiles.map((file) => file.path).filter((file) => /^services\/(?!domain|platform)[a-z]+\//.test(file))
  const names = new Set(files.map((file) => file.split('/')[1] ?? ''))
  expect([...names].filter((name) => !files.includes(`services/${name}/index.ts`))).toEqual([])
})
