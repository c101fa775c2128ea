import { Client } from 'pg'
import { runsServer, type TestDatabase } from '#test/support/database.ts'
import { superuserUrl } from '#test/support/template-database.ts'

/** All rows of every table as they were when it was taken. */
export interface Backup {
  /** Puts the whole database back, as an administrator with a dump would: no trigger sees it. */
  restore(): Promise<void>
}

export async function takeBackup(database: TestDatabase): Promise<Backup> {
  const tables = await asSuperuser(database, async (client) => {
    const { rows } = await client.query<{ name: string }>(`select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1`)
    await client.query('create schema backup')
    for (const { name } of rows) await client.query(`create table backup.${name} as table public.${name}`)
    return rows.map(({ name }) => name)
  })
  return {
    restore: () => asSuperuser(database, async (client) => {
      await client.query('begin; set local session_replication_role = replica')
      for (const name of tables) {
        await client.query(`delete from public.${name}; insert into public.${name} overriding system value select * from backup.${name}`)
      }
      await client.query('commit; drop schema backup cascade')
    }),
  }
}

async function asSuperuser<T>(database: TestDatabase, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: superuserUrl(runsServer(), database.name) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
