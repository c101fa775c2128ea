import { Client } from 'pg'
import { installmentsOf } from '#domain/loan/quote.ts'
import type { Terms } from '#domain/loan/terms.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { startDays } from './seed-loans.ts'

/**
 * Payments as the limit of end of day has them: of ten loans seven have paid every installment due by a day, the others lack the
 * last one to four. Each was paid on its date. Loan L-n began on the day of `termsByStart[n modulo startDays]`.
 */
export async function payInstallments({ ownerUrl }: TestDatabase, termsByStart: readonly Terms[], through: string): Promise<void> {
  const due = termsByStart.flatMap((terms, start) => installmentsOf(terms).filter(({ dueDate }) => dueDate <= through)
    .map(({ number, dueDate, totalCents }) => ({ start, number, due: dueDate, cents: totalCents })))
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`create temp table paid as
      select l.id as loan_id, l.programme_id, i.number, i.due, i.cents, gen_random_uuid() as event
      from (select id, programme_id, substr(reference, 3)::integer as n from loan) l
      join jsonb_to_recordset($1::jsonb) as i(start integer, number integer, due date, cents bigint) on i.start = l.n % ${startDays}
      where i.number <= (select count(*) from jsonb_to_recordset($1::jsonb) as d(start integer) where d.start = i.start) - case when l.n % 10 < 7 then 0 else 1 + l.n % 4 end`, [JSON.stringify(due)])
    await client.query(`insert into loan_event (id, loan_id, sequence, kind, effective_on, recorded_on, amount_cents)
      select event, loan_id, number + 1, 'payment', due, due, cents from paid order by due`)
    await client.query(`insert into payment (event_id, programme_id, loan_id, method, taken_by)
      select event, programme_id, loan_id, 'transfer', (select id from person limit 1) from paid`)
    await client.query('vacuum full analyze')
  } finally {
    await client.end()
  }
}
