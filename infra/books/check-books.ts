import type { EntityManager } from '@mikro-orm/postgresql'
import { circleFindings } from './circle-checks.ts'
import { closingChecks } from './closing-checks.ts'
import { cycleChecks } from './cycle-checks.ts'
import { entryChecks } from './entry-checks.ts'
import { eventChecks } from './event-checks.ts'
import type { Finding } from './finding.ts'
import { lateChecks } from './late-checks.ts'
import { loanFindings } from './loan-checks.ts'
import { loansOf } from './loan-facts.ts'
import { nightChecks } from './night-checks.ts'
import { numberChecks } from './number-checks.ts'
import { paperChecks } from './paper-checks.ts'
import { peopleChecks } from './people-checks.ts'
import { poolChecks } from './pool-checks.ts'
import { runSqlCheck } from './sql-check.ts'

export interface Checked { findings: Finding[]; loans: number }

/**
 * Holds every invariant of design.md section 6 against a database, of which its objects exist, and what the last night told,
 * booked and added up against the fold of every loan. Reads only, and some loans at a time.
 * @param em in one transaction (repeatable read), where money moves meanwhile: else the checks see different moments
 */
export async function checkBooks(em: EntityManager): Promise<Checked> {
  const findings: Finding[] = []
  for (const check of [...entryChecks, ...closingChecks, ...eventChecks, ...numberChecks, ...paperChecks, ...peopleChecks, ...lateChecks, ...cycleChecks, ...nightChecks, ...poolChecks]) findings.push(...await runSqlCheck(em, check))
  findings.push(...await circleFindings(em))
  let loans = 0
  for await (const loan of loansOf(em)) {
    loans += 1
    findings.push(...loanFindings(loan))
  }
  return { findings, loans }
}
