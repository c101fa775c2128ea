import type { SqlCheck } from './sql-check.ts'

/** How many numbers of a kind are in use, the highest, and how many were given out: where all three agree there is no gap. */
const gapless = (code: SqlCheck['code'], counter: string, used: string): SqlCheck => ({
  code,
  sql: `select g.code || ' ' || '${counter}' as subject, format('%s in use, the highest %s, %s given out', used.numbers, used.highest, coalesce(c.value, 0)) as detail
    from programme g left join counter c on c.programme_id = g.id and c.name = '${counter}'
    join lateral (select count(distinct number) as numbers, count(*) as rows, coalesce(max(number), 0) as highest from (${used}) as all_used (number)) used on true
    where used.numbers <> used.rows or used.numbers <> used.highest or used.highest <> coalesce(c.value, 0)`,
})

const ofReference = (table: string) => `select split_part(reference, '-', 3)::integer from ${table} where programme_id = g.id`

/** Numbers that people read: each once, none left out. Requests: each answered. */
export const numberChecks: readonly SqlCheck[] = [
  gapless('receipt-numbers-gap', 'cash-receipt', 'select receipt_number from payment where programme_id = g.id and receipt_number is not null'),
  gapless('reference-numbers-gap', 'application', ofReference('application')),
  gapless('reference-numbers-gap', 'loan', ofReference('loan')),
  {
    code: 'cash-without-receipt',
    sql: `select event_id::text as subject, method || ', receipt ' || coalesce(receipt_number::text, 'none') as detail
      from payment where (method = 'cash') <> (receipt_number is not null)`,
  },
  {
    code: 'agreement-sequence-gap',
    sql: `select l.reference as subject, format('%s agreements, the last is number %s', count(*), max(a.sequence)) as detail
      from agreement a join loan l on l.id = a.loan_id group by l.id having count(*) <> max(a.sequence) or min(a.sequence) <> 1`,
  },
  {
    // Kept in the transaction of what it did: one without an answer is of no transaction that ended well.
    code: 'request-stuck',
    sql: `select route || ' ' || key as subject, 'since ' || created_at as detail from idempotency where status is null`,
  },
]
