import { IsolationLevel } from '@mikro-orm/postgresql'
import { createOrm } from '#db/mikro-orm.config.ts'
import { checkBooks, type Checked } from '../books/check-books.ts'
import { lineOf } from '../books/finding.ts'
import { runningDatabase } from './running-database.ts'

const usage = `Holds the record against everything that must be true of it: books, balances, the last night, schedules, signatures, four eyes, numbers.

  npm run check:books

Molino runs (npm start), or DATABASE_URL names its database. Changes nothing,
and no payment waits for it: it reads one snapshot over one connection. Some 3 seconds on the demo, most of them
the program's own start; 6 at 10,000 loans.
One line for each finding. Ends with 0 where there was none, 1 where there was one, 2 where it could not be asked.`

async function run(): Promise<Checked> {
  const orm = await createOrm({ url: await runningDatabase(), poolSize: 1 })
  try {
    return await orm.em.fork().transactional((em) => checkBooks(em), { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true })
  } finally {
    await orm.close(true)
  }
}

if (process.argv.includes('--help')) {
  console.log(usage)
} else {
  try {
    const { findings, loans } = await run()
    for (const finding of findings) console.log(lineOf(finding))
    console.log(findings.length ? `${findings.length} found, ${loans} loans checked` : `the books are right: ${loans} loans checked`)
    process.exitCode = Math.min(findings.length, 1)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 2
  }
}
