import { Client } from 'pg'
import { createOrm } from '#db/mikro-orm.config.ts'
import { seedDemo } from '#db/seeders/demo.ts'
import { createTestDatabase, runsServer, type TestDatabase } from './database.ts'
import { superuserUrl } from './template-database.ts'

/** The moment the demo is dated back from where a test names none: the first that any file of this run asks for. */
const anyMoment = 'today'

const templateOf = (now?: Date) => `molino_demo_${now ? now.toISOString().replaceAll(/\D/g, '') : anyMoment}`

/**
 * A database with the demo in it, made by its seeders as `npm start` makes it. It is seeded once in a run for each moment;
 * every test file gets a copy of its own, in a tenth of a second.
 */
export async function createDemoDatabase(now?: Date): Promise<TestDatabase> {
  const client = new Client({ connectionString: superuserUrl(runsServer()) })
  await client.connect()
  try {
    // Files run side by side: whoever comes first makes it, the others wait.
    await client.query("select pg_advisory_lock(hashtext('molino demo'))")
    await makeTemplate(client, templateOf(now), now ?? new Date())
    return await createTestDatabase(runsServer(), templateOf(now))
  } finally {
    await client.end()
  }
}

async function makeTemplate(client: Client, name: string, now: Date): Promise<void> {
  if ((await client.query('select from pg_database where datname = $1', [name])).rowCount) return
  const fresh = await createTestDatabase()
  const orm = await createOrm({ url: fresh.ownerUrl, poolSize: 2 })
  try {
    await seedDemo({ orm, now })
  } finally {
    await orm.close(true)
  }
  // Only a whole one gets the name.
  await client.query(`alter database ${fresh.name} rename to ${name}`)
}
