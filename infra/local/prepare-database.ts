import { createOrm } from '#db/mikro-orm.config.ts'
import { migrate } from '#db/migrate.ts'
import { seedEmpty } from '#db/seeders/demo.ts'

/**
 * Makes a database of one's own fit to be used: migrations, and a programme without people where there is none. Its
 * first administrator is made by `npm run administrator`. Safe to run again.
 * @param ownerUrl as the role that owns the tables
 * @returns what was done, in a few words
 */
export async function prepareDatabase(ownerUrl: string): Promise<string> {
  const migrations = await migrate(ownerUrl)
  const orm = await createOrm({ url: ownerUrl, poolSize: 2 })
  try {
    const programmes = await orm.em.fork().execute<unknown[]>('select 1 from programme limit 1')
    if (programmes.length === 0) await seedEmpty({ orm, now: new Date() })
    return `${migrations.length} migrations run, ${programmes.length === 0 ? 'a first programme made' : 'its programmes kept'}`
  } finally {
    await orm.close(true)
  }
}
