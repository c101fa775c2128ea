import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createOrm } from '#db/mikro-orm.config.ts'
import { DomainError } from '#domain/problem/domain-error.ts'
import { lookAtFile, recordFile, type InTransaction, type Looked, type Remark } from '#infra/imports/bring-file.ts'
import { partsOfFile } from '#infra/imports/parts-of-file.ts'
import { businessDateAt, systemClock } from '#platform/clock/index.ts'
import { inTransaction } from '#platform/context/index.ts'
import { ProblemError } from '#platform/errors/index.ts'
import { defaultProgramme } from '#platform/programme/index.ts'
import { actorAt } from '#services/identity/index.ts'
import { importKinds } from '#services/loans/index.ts'
import { runningDatabase } from './running-database.ts'
import { runningKey } from './running-key.ts'

const usage = `Brings a file of loans or payments that were written down somewhere else, also one too large for the portal.

  npm run import -- loans loans.csv --by finance@example.org [--look] [--warned 3]
  npm run import -- payments payments.csv --by finance@example.org [--look]

--by      who brings it: somebody of finance, whose name the record keeps
--look    says what it would do, and records nothing
--warned  how many lines with a warning were read; without it a file that has some is not recorded

A large file is kept in parts of some 2,000 lines, the lines of one loan together. While one line is wrong nothing of any part is recorded.
A part is recorded whole or not at all; run again, the command goes on where it stopped, and writes nothing twice.
Molino runs (npm start), or DATABASE_URL and FIELD_ENCRYPTION_KEY are those of its database.
Ends with 0 where all of it is there, 1 where lines are wrong or warnings unread, 2 where the file cannot be brought.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { by: { type: 'string' }, look: { type: 'boolean', default: false }, warned: { type: 'string', default: '0' }, help: { type: 'boolean', default: false } },
})

const told = (remarks: readonly Remark[], what: string): string[] => remarks.toSorted((a, b) => a.line - b.line)
  .map(({ line, column, code, params }) => `${what} line ${line}, ${column}: ${code}${params ? ` ${JSON.stringify(params)}` : ''}`)

function inWords(error: unknown): string {
  if (error instanceof ProblemError && error.status === 403) return `${values.by} is not of finance, or may not do this.`
  if (error instanceof ProblemError || error instanceof DomainError) return [error.code, ...(error.errors ?? []).map(({ path: at, code, params }) => `${at}: ${code}${params ? ` ${JSON.stringify(params)}` : ''}`)].join('\n')
  return error instanceof Error ? error.message : String(error)
}

/** @returns whether everything that was asked for is done */
async function bring(step: InTransaction, key: Buffer, kind: (typeof importKinds)[number], file: string): Promise<boolean> {
  const parts = partsOfFile(kind, await readFile(file))
  const looked: Looked = await lookAtFile(step, key, { kind, fileName: path.basename(file), parts })
  const { counts, faults, warnings } = looked
  for (const line of [...told(faults, 'wrong'), ...told(warnings, 'warning')]) console.log(line)
  console.log(`${counts.new} new, ${counts.there} there already, ${counts.bad} wrong, ${counts.warned} with a warning, in ${parts.length} ${parts.length === 1 ? 'part' : 'parts'}`)
  if (faults.length > 0) return false
  if (values.look) return true
  if (counts.warned !== Number(values.warned)) {
    console.log(`Nothing was recorded. When the warnings were read, add --warned ${counts.warned}`)
    return false
  }
  const recorded = await recordFile(step, key, looked, (done) => { if (parts.length > 1) console.log(`part ${done} of ${parts.length} is recorded`) })
  console.log(`${recorded} recorded`)
  return true
}

async function run(): Promise<boolean | undefined> {
  const [name, file] = positionals
  const kind = importKinds.find((known) => known === name)
  if (!kind || file === undefined || values.by === undefined) return undefined
  const { by } = values
  const key = await runningKey()
  const orm = await createOrm({ url: await runningDatabase(), poolSize: 1 })
  try {
    const { id, timeZone } = await defaultProgramme(orm.em.fork())
    const actor = await actorAt(orm.em.fork(), id, by)
    if (!actor) throw new Error(`Nobody here has the address ${by}.`)
    const step: InTransaction = (work) => inTransaction(orm.em, (em) => {
      const now = systemClock.now()
      return work({ em, actor, now, businessDate: businessDateAt(now, timeZone), requestId: 'import' })
    })
    return await bring(step, key, kind, file)
  } finally {
    await orm.close(true)
  }
}

try {
  const isDone = values.help ? undefined : await run()
  if (isDone === undefined) console.log(usage)
  process.exitCode = isDone === undefined ? (values.help ? 0 : 2) : isDone ? 0 : 1
} catch (error) {
  console.error(inWords(error))
  process.exitCode = 2
}
