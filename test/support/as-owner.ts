import { Client, type QueryResultRow } from 'pg'
import type { TestDatabase } from './database.ts'

/** What only the owner of the tables may do: changes what nobody can, so that a test sees what then happens. @returns the rows */
export async function asOwner<Row extends QueryResultRow>({ ownerUrl }: Pick<TestDatabase, 'ownerUrl'>, sql: string, ...params: unknown[]): Promise<Row[]> {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    return (await owner.query<Row>(sql, params)).rows
  } finally {
    await owner.end()
  }
}
