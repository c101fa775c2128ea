import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { en } from '#frontend/i18n/en.catalogue.ts'
import { runHostile, type HostileRun } from './support/hostile-run.ts'
import { SEED } from '#test/domain/support/seed.ts'

/** A short run of hostile-files.long.test.ts: `MOLINO_SEED=123` makes the same files again. */
const seed = SEED

let run: HostileRun
beforeAll(async () => { run = await runHostile(200, seed, (code) => code in en.problems.code) }, 120_000)
afterAll(() => run.close())

test('200 generated files, most of them made to hurt: each is taken, or refused with a code that people have words for', () => {
  expect(run.unclear).toEqual([])
  expect(run.answers.get('422 file-type-not-allowed')).toBeGreaterThan(20)
})

test('nothing of them is anywhere but in its own tables', () => {
  expect(run.newFiles).toEqual([])
  expect(run.changedTables.filter((name) => !['upload', 'upload_chunk', 'uploaded_document', 'audit_event', 'idempotency'].includes(name))).toEqual([])
})
