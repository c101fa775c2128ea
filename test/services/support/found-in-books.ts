import { entryChecks } from '#infra/books/entry-checks.ts'
import { eventChecks } from '#infra/books/event-checks.ts'
import { lineOf } from '#infra/books/finding.ts'
import { loanFindings } from '#infra/books/loan-checks.ts'
import { loansOf } from '#infra/books/loan-facts.ts'
import { poolChecks } from '#infra/books/pool-checks.ts'
import { runSqlCheck } from '#infra/books/sql-check.ts'
import type { TestApp } from '#test/support/app.ts'

/** What `check:books` finds of entries, events and loans: of loans that were granted by rows, their papers are not asked for. */
export async function foundInBooks(at: TestApp): Promise<string[]> {
  const em = at.orm.em.fork()
  const findings = []
  for (const check of [...entryChecks, ...eventChecks, ...poolChecks]) findings.push(...await runSqlCheck(em, check))
  for await (const loan of loansOf(em)) findings.push(...loanFindings(loan))
  return findings.map(lineOf)
}
