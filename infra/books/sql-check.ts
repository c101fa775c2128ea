import type { EntityManager } from '@mikro-orm/postgresql'
import type { Finding, FindingCode } from './finding.ts'

/** A check that one statement makes: it gives a row for everything that is wrong. */
export interface SqlCheck {
  code: FindingCode
  /** Gives `subject` and `detail`, both text. */
  sql: string
}

/** What the check finds, over the whole database; nothing where all is right. */
export async function runSqlCheck(em: EntityManager, { code, sql }: SqlCheck): Promise<Finding[]> {
  const rows = await em.execute<{ subject: string; detail: string | null }[]>(sql)
  return rows.map(({ subject, detail }) => ({ code, subject, detail: detail ?? '' }))
}
