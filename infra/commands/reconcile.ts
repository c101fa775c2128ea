import { createOrm } from '#db/mikro-orm.config.ts'
import { systemClock } from '#platform/clock/index.ts'
import { connectTemporal } from '#platform/temporal/index.ts'
import { relayedKinds } from '#workflows/relayed-kinds.ts'
import { lineOf, type Finding } from '../reconcile/finding.ts'
import { reconcile } from '../reconcile/reconcile.ts'
import { runningDatabase } from './running-database.ts'
import { runningTemporal } from './running-temporal.ts'

const usage = `Has the workflows agree with the record again, as after a database was restored from a backup.

  npm run reconcile

Molino runs (npm start), or DATABASE_URL and TEMPORAL_ADDRESS name its servers; a worker must be running.
One line for each finding, or "nothing to do". Ends with 0 where there was nothing to do, 1 where everything found was put
right, 2 where something was not (or could not be asked).`

async function run(): Promise<Finding[]> {
  const [url, settings] = [await runningDatabase(), await runningTemporal()]
  const orm = await createOrm({ url, poolSize: 10 })
  const temporal = connectTemporal(settings)
  const deps = { orm, clock: systemClock }
  try {
    return await reconcile({ ...deps, temporal: temporal.client, kinds: relayedKinds(deps) })
  } finally {
    await temporal.close()
    await orm.close(true)
  }
}

if (process.argv.includes('--help')) {
  console.log(usage)
} else {
  try {
    const found = await run()
    console.log(found.length === 0 ? 'nothing to do' : found.map(lineOf).join('\n'))
    process.exitCode = found.some(({ mended }) => !mended) ? 2 : Math.min(found.length, 1)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 2
  }
}
