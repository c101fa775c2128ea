import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { foundInBooks } from '#test/services/support/found-in-books.ts'
import { createTestApp, type TestApp } from '#test/support/app.ts'
import { readyToLend } from '#test/support/loans.ts'

let at: TestApp
let folder: string
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  await at.as('finance', { email: 'finance@example.org' })
  await at.as('officer', { email: 'officer@example.org' })
  folder = await mkdtemp(path.join(tmpdir(), 'molino-import-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await at.drop()
})

/** The command itself, as somebody runs it, signed in as the application. */
async function bring(kind: string, name: string, lines: readonly string[], ...options: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const file = path.join(folder, name)
  await writeFile(file, lines.join('\n'))
  const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: at.database.appUrl, FIELD_ENCRYPTION_KEY: at.config.secrets.fieldEncryptionKey.toString('base64') }
  return new Promise((resolve) => {
    execFile(process.execPath, ['infra/commands/import.ts', kind, file, '--by', 'finance@example.org', ...options], { cwd: path.join(import.meta.dirname, '../..'), env }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr })
    })
  })
}
const recorded = async (kind: string) => (await at.orm.em.fork().execute<{ count: number }[]>('select count(*)::integer as count from loan_event where kind = ?', [kind]))[0]?.count

const loans = ['Loan,Given names,Family names,Email,Product,Annual rate,Amount,Lent on,Payments left,Next due', ...Array.from({ length: 6 }, (_, one) => `X-${one},Ana,Baca ${one},ana${one}@example.org,monthly-5,${one === 5 ? 48 : 5},2400,2024-01-02,24,2024-02-01`)]
/** Fifty payments of each loan, two of them equal, with notes that nobody reads and that make the file too large for the portal. */
const payments = ['Loan,Date,Amount,Method,Notes', ...Array.from({ length: 300 }, (_, one) => `X-${one % 6},${one < 12 ? '02/13/2024' : '02/01/2024'},${one < 12 ? '20' : `1.${String(one).padStart(3, '0').slice(1)}`},cash,${'n'.repeat(4_000)}`)]

test('a file of loans is looked at, refused while a warning is unread, and brought in once it was read', async () => {
  expect(await bring('loans', 'loans.csv', loans, '--look')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^warning line 7, rate: rate-above-cap .*\n6 new, 0 there already, 0 wrong, 1 with a warning, in 1 part\n$/) })
  expect(await bring('loans', 'loans.csv', loans)).toMatchObject({ status: 1, stdout: expect.stringContaining('add --warned 1') })
  expect(await recorded('advance')).toBe(0)
  expect(await bring('loans', 'loans.csv', loans, '--warned', '1')).toMatchObject({ status: 0, stdout: expect.stringContaining('6 recorded') })
  expect(await recorded('advance')).toBe(6)
}, 60_000)

test('a file too large for the portal is recorded in parts, every line once; while one line is wrong, nothing of any part is', async () => {
  const wrong = await bring('payments', 'wrong.csv', [...payments, 'X-0,2024-02-31,5,cash,'])
  expect(wrong).toMatchObject({ status: 1, stdout: expect.stringContaining('wrong line 302, receivedOn: not-date') })
  expect(await recorded('payment')).toBe(0)
  const done = await bring('payments', 'payments.csv', payments)
  expect(done.stdout).toMatch(/300 new, 0 there already, 0 wrong, 0 with a warning, in \d+ parts/)
  expect({ status: done.status, isAll: done.stdout.includes('300 recorded'), parts: done.stdout.match(/part \d+ of/g)?.length }).toEqual({ status: 0, isAll: true, parts: expect.any(Number) })
  expect(await recorded('payment')).toBe(300)
  expect(await bring('payments', 'payments.csv', payments)).toMatchObject({ status: 0, stdout: expect.stringContaining('0 new, 300 there already') })
  expect(await recorded('payment')).toBe(300)
  expect(await foundInBooks(at)).toEqual([])
}, 120_000)

test('nobody but finance brings a file; without a file, or with a file that is none, it says so', async () => {
  expect(await bring('payments', 'officer.csv', payments.slice(0, 2), '--by', 'officer@example.org')).toMatchObject({ status: 2, stderr: expect.stringContaining('is not of finance') })
  expect(await bring('payments', 'nobody.csv', payments.slice(0, 2), '--by', 'nobody@example.org')).toMatchObject({ status: 2, stderr: 'Nobody here has the address nobody@example.org.\n' })
  expect(await bring('payments', 'other.csv', ['a,b', '1,2'])).toMatchObject({ status: 2, stderr: expect.stringContaining('loan: column-missing') })
  expect(await bring('circles', 'other.csv', [''])).toMatchObject({ status: 2, stdout: expect.stringContaining('npm run import') })
}, 60_000)
