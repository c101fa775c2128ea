import type { SqlCheck } from './sql-check.ts'

/** Every late loan has exactly one open case, whose next step is known; no other loan has one. */
export const lateChecks: readonly SqlCheck[] = [
  {
    code: 'late-without-case',
    sql: `select l.reference as subject, format('late since %s', l.late_since) as detail from loan l
      where l.status = 'active' and l.late_since is not null and l.days_past_due > 0
        and not exists (select from collections_case c where c.loan_id = l.id and c.closed_on is null)`,
  },
  {
    code: 'case-not-wanted',
    sql: `select l.reference as subject, format('late since %s, %s', c.late_since, l.status) as detail from collections_case c join loan l on l.id = c.loan_id
      where c.closed_on is null and (l.status <> 'active' or l.late_since is null)`,
  },
]
