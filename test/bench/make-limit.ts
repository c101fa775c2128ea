import { readFile } from 'node:fs/promises'
import { Client } from 'pg'
import type { TestDatabase } from '#test/support/database.ts'

/** The text of a file in test/bench/limits. */
export const limitSql = (file: string): Promise<string> => readFile(new URL(`limits/${file}`, import.meta.url), 'utf8')

/** Makes a limit's tables from a file, with a number in place of each `:name`, and leaves them without dead rows. */
export async function makeLimit({ ownerUrl }: TestDatabase, file: string, numbers: Readonly<Record<string, number>>): Promise<void> {
  let sql = await limitSql(file)
  for (const [name, value] of Object.entries(numbers)) sql = sql.replaceAll(`:${name}`, String(value))
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(sql)
    await client.query('vacuum full analyze')
  } finally {
    await client.end()
  }
}
