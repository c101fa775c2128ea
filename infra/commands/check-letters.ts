import { createOrm } from '#db/mikro-orm.config.ts'
import { lettersAgain } from '#platform/notify/index.ts'
import { runningDatabase } from './running-database.ts'

const usage = `Makes every letter that was sent again from its facts and compares the hash of the bytes with the one that was kept.

  npm run check:letters

Molino runs (npm start), or DATABASE_URL names its database. Changes nothing.
One line for each letter that comes out otherwise. Ends with 0 where there was none, 1 where there was one, 2 where it could not be asked.`

async function run(): Promise<{ same: number; older: number; different: string[] }> {
  const orm = await createOrm({ url: await runningDatabase(), poolSize: 1 })
  const found = { same: 0, older: 0, different: new Array<string>() }
  try {
    for await (const { noticeId, outcome } of lettersAgain(orm.em.fork())) {
      if (outcome === 'same') found.same += 1
      else if (outcome === 'another-layout') found.older += 1
      else found.different.push(noticeId)
    }
    return found
  } finally {
    await orm.close(true)
  }
}

if (process.argv.includes('--help')) {
  console.log(usage)
} else {
  try {
    const { same, older, different } = await run()
    for (const noticeId of different) console.log(`letter ${noticeId} comes out otherwise than it was sent`)
    console.log(`${same} letters made again to the byte, ${older} of an older layout kept as they were sent, ${different.length} otherwise`)
    process.exitCode = Math.min(different.length, 1)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 2
  }
}
