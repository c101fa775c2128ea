import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import type { EntityManager } from '@mikro-orm/postgresql'
import { createOrm } from '#db/mikro-orm.config.ts'
import { businessDateAt, systemClock } from '#platform/clock/index.ts'
import { oneSnapshot, systemActor } from '#platform/context/index.ts'
import { ProblemError } from '#platform/errors/index.ts'
import { defaultProgramme } from '#platform/programme/index.ts'
import { bookFile, bookFormats, bookOf, type FileAsked } from '#services/ledger/index.ts'
import { parseCalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { runningDatabase } from './running-database.ts'

const usage = `Writes a book to standard output, as a file for another system.

  npm run --silent export:books -- --format beancount [--book lender] > lender.beancount
  npm run --silent export:books -- --format csv [--book lender] [--from 2026-11-01] [--through 2026-11-30] [--by recorded|effective] > lender.csv

beancount  the whole book: accounts, every entry, what each account comes to; bean-check accepts it.
csv        a line for each posting of the days. By the day on which it was recorded (as without --by) each posting is in exactly
           one day's file, also a back-dated one: what a daily batch wants. By the effective day it is the journal of those days.

Molino runs (npm start), or DATABASE_URL names its database. Changes nothing.`

const { values } = parseArgs({
  options: {
    format: { type: 'string' }, book: { type: 'string', default: 'lender' }, from: { type: 'string' }, through: { type: 'string' },
    by: { type: 'string', default: 'recorded' }, help: { type: 'boolean', default: false },
  },
})

const isDay = (text: string | undefined): boolean => text === undefined || parseCalendarDate(text) !== undefined

/** What was asked for; undefined where that cannot be read. */
function asked(): FileAsked | undefined {
  const { from, through, by } = values
  const format = bookFormats.find((known) => known === values.format)
  if (format === undefined || (by !== 'recorded' && by !== 'effective') || !isDay(from) || !isDay(through)) return undefined
  return { format, from, through, by }
}

async function* pieces(em: EntityManager, file: FileAsked): AsyncGenerator<string> {
  const { id, timeZone } = await defaultProgramme(em)
  const now = systemClock.now()
  const ctx = { em, actor: systemActor(id), now, businessDate: businessDateAt(now, timeZone), requestId: 'export-books' }
  yield* bookFile(ctx, await bookOf(ctx, values.book), file)
}

function inWords(error: unknown): string {
  if (error instanceof ProblemError && error.status === 404) return `There is no book ${values.book}.`
  return error instanceof Error ? error.message : String(error)
}

const file = asked()
if (values.help || !file) {
  console.log(usage)
  process.exitCode = values.help ? 0 : 2
} else {
  try {
    const orm = await createOrm({ url: await runningDatabase(), poolSize: 1 })
    try {
      await pipeline(oneSnapshot(orm.em, (em) => pieces(em, file)), process.stdout, { end: false })
    } finally {
      await orm.close(true)
    }
  } catch (error) {
    console.error(inWords(error))
    process.exitCode = 2
  }
}
