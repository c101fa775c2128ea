import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { en } from '#frontend/i18n/en.catalogue.ts'
import { es } from '#frontend/i18n/es.catalogue.ts'
import { runHostile, type HostileRun } from './support/hostile-run.ts'
import { SEED } from '#test/domain/support/seed.ts'

/** `MOLINO_SEED=123` makes the same ten thousand again. */
const seed = SEED
const uploads = Number(process.env.HOSTILE_UPLOADS ?? 10_000)
const mostGrowthBytes = 1_500_000_000

let run: HostileRun
beforeAll(async () => {
  const started = performance.now()
  run = await runHostile(uploads, seed, (code) => code in en.problems.code && code in es.problems.code)
  const answers = [...run.answers].toSorted(([, a], [, b]) => b - a).map(([answer, count]) => `  ${count} × ${answer}`)
  process.stderr.write(`${uploads} hostile uploads in ${Math.round((performance.now() - started) / 1000)} s, grown by ${Math.round(run.grownBytes / 1e6)} MB\n${answers.join('\n')}\n`)
}, 900_000)
afterAll(() => run.close())

test('10,000 generated files, most of them made to hurt: each is taken, or refused with a code that people have words for', () => {
  expect(run.uploads).toBe(uploads)
  expect(run.unclear).toEqual([])
})

test('every way in which a file can be refused was met, and some were taken', () => {
  for (const code of ['file-type-not-allowed', 'file-damaged', 'heic-not-readable', 'image-too-large', 'pdf-encrypted', 'pdf-active', 'pdf-too-long', 'upload-changed', 'upload-too-long', 'upload-chunk-too-small']) {
    expect([code, (run.answers.get(`422 ${code}`) ?? 0) > 0]).toEqual([code, true])
  }
  expect(run.answers.get('200')).toBeGreaterThan(100)
})

test('nothing of them is anywhere but in its own tables, and what was refused left no bytes', async () => {
  expect(run.newFiles).toEqual([])
  expect(run.changedTables.filter((name) => !['upload', 'upload_chunk', 'uploaded_document', 'audit_event', 'idempotency'].includes(name))).toEqual([])
  const orphans = await run.at.orm.em.fork().execute(`select upload_id from upload_chunk c join upload u on u.id = c.upload_id where u.state <> 'open'`)
  expect(orphans).toEqual([])
})

test('memory stays bounded', () => {
  expect(run.grownBytes).toBeLessThan(mostGrowthBytes)
})
