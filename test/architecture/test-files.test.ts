import { expect, test } from '@jest/globals'
import { z } from 'zod'
import { typescriptFiles } from './source-files.ts'

const config: unknown = (await import(new URL('../../jest.config.js', import.meta.url).href)).default
const { projects } = z.looseObject({ projects: z.array(z.looseObject({ displayName: z.string(), testMatch: z.array(z.string()) })) }).parse(config)
const testFiles = typescriptFiles.map((file) => file.path).filter((file) => file.endsWith('.test.ts') || file.endsWith('.test.tsx'))

/** Projects that find a test file, by the folder that their pattern begins with. */
const findersOf = (file: string) => projects
  .filter(({ testMatch }) => testMatch.some((pattern) => file.startsWith(pattern.slice('<rootDir>/'.length, pattern.indexOf('**')))))
  .map(({ displayName }) => displayName)

test('every test file is run, by one project', () => {
  expect(testFiles.length).toBeGreaterThan(20)
  expect(testFiles.filter((file) => findersOf(file).length !== 1)).toEqual([])
})
