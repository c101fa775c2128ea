import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { Context } from '#platform/context/index.ts'
import type { LoanRecord } from '../record.ts'
import type { LoanRange } from './ranges-of-loans.ts'
import { daysOn } from './told-again.ts'

/** A promise that runs, or that something written down since the date began can have turned out otherwise. */
const hasPromise = `exists (select from payment_promise p where p.loan_id = l.id and p.state <> 'replaced' and (p.state = 'open'
  or exists (select from loan_event e where e.loan_id = l.id and e.recorded_on >= ?::date)))`

/** What the morning asks for: an installment to announce, news of its being late or no longer, a talk with us. */
const isOfMorning = `l.next_due_on in (select jsonb_array_elements_text(?::jsonb)::date)
  or (l.late_since is null) <> (coalesce(s.days, 0) = 0)
  or exists (select from help_conversation h where h.loan_id = l.id and h.state <> 'closed')`

/**
 * The loans of a range about which somebody may have to be told something: who is told what, and whether, is decided by whoever tells.
 * @param announced the due dates that the morning after the date announces; null where that is over
 */
export async function loansToTell(ctx: Context, date: string, { from, to }: LoanRange, announced: readonly string[] | null): Promise<LoanRecord[]> {
  const morning = addDays(date, 1)
  const asked = announced ? [JSON.stringify(announced)] : []
  const rows = await ctx.em.execute<{ record: LoanRecord }[]>(
    `select loan_record(l.id) as record from loan l
     left join lateral (select ${daysOn('?::date')} as days
       from loan_stretch s where s.loan_id = l.id and s.is_open and s.from_on <= ?::date and s.through_on >= ?::date) s on true
     where l.programme_id = ? and l.id between ? and ? and l.disbursed_on <= ?::date and (${hasPromise} ${announced ? `or ${isOfMorning}` : ''})
     order by l.id`, [morning, morning, morning, ctx.actor.programmeId, from, to, date, date, ...asked],
  )
  return rows.map((row) => row.record)
}
