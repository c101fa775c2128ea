import { Client } from 'pg'
import type { TestDatabase } from '#test/support/database.ts'

/** One row, or one line of the log, with every value as text; of a row also where it lies and which transactions wrote it. */
export interface Row { table: string; values: Readonly<Record<string, string>> }

/** All that somebody reads who may read every table of the database, system columns and all, and every line of the log. */
export async function everythingKept({ ownerUrl }: Pick<TestDatabase, 'ownerUrl'>, logLines: readonly string[]): Promise<Row[]> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`)
    const kept: Row[] = []
    for (const { name } of tables) {
      const { rows } = await client.query<{ at: string; xmin: string; xmax: string; cmin: string; row: Record<string, unknown> }>(
        `select t.ctid::text as at, t.xmin::text, t.xmax::text, t.cmin::text, to_jsonb(t) as row from "${name}" t order by t.ctid`,
      )
      for (const { at, xmin, xmax, cmin, row } of rows) kept.push({ table: name, values: { ctid: at, xmin, xmax, cmin, ...asTexts(row) } })
    }
    return [...kept, ...logLines.map((line): Row => ({ table: 'log', values: { line, ...asTexts(JSON.parse(line)) } }))]
  } finally {
    await client.end()
  }
}

const asTexts = (row: Record<string, unknown>): Record<string, string> => (
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]))
)
