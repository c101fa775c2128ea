import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { read } from './compose-file.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'molino-ci-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(name: string, counts: { passed: number; failed?: number; broken?: number }): string {
  const { passed, failed = 0, broken = 0 } = counts
  const file = path.join(folder, name)
  writeFileSync(file, JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numRuntimeErrorTestSuites: broken, success: failed + broken === 0 }))
  return file
}

function sum(...files: string[]): { status: number | null; line: string } {
  const done = spawnSync('node', [path.resolve(import.meta.dirname, '../../infra/ci/sum-reports.mjs'), ...files], { encoding: 'utf8' })
  return { status: done.status, line: done.stdout.trim() }
}

test('the last line of CI is the sum of Jest’s own reports', () => {
  expect(sum(report('a', { passed: 40 }), report('b', { passed: 2 }))).toEqual({ status: 0, line: '42 passed, 0 failed' })
  expect(sum(report('a', { passed: 40, failed: 1 }), report('b', { passed: 2 }))).toEqual({ status: 1, line: '42 passed, 1 failed' })
})

test('a test file that does not even load is a failure', () => {
  expect(sum(report('a', { passed: 40, broken: 1 }))).toEqual({ status: 1, line: '40 passed, 1 failed' })
})

test.each([
  ['no report', () => [path.join(folder, 'nowhere.json')]],
  ['no report of the second run', () => [report('a', { passed: 40 }), path.join(folder, 'nowhere.json')]],
  ['a run in which no test ran', () => [report('a', { passed: 0 })]],
])('%s is a failure', (_what, files) => {
  expect(sum(...files()).status).toBe(1)
  expect(sum(...files()).line).toMatch(/, [1-9]\d* failed$/)
})

test('CI runs the command that the README names', () => {
  const line = /npm (install|ci) && npm test/.exec(read('README.md'))?.[0]
  expect(line).toBeDefined()
  expect(read('.ci/run')).toContain("grep -m 1 -oE 'npm (install|ci) && npm test' README.md")
})
