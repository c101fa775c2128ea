import type { SqlCheck } from './sql-check.ts'

/** What was closed stays as it was closed; what is booked on another day than its cause says why. */
export const closingChecks: readonly SqlCheck[] = [
  {
    // Each account's months are summed once and then counted up to the end of each closed one.
    code: 'closed-month-differs',
    sql: `with by_month as (
        select a.book_id, a.code, date_trunc('month', e.effective_on)::date as month,
          coalesce(sum(p.amount_cents) filter (where p.amount_cents > 0), 0) as debit, coalesce(-sum(p.amount_cents) filter (where p.amount_cents < 0), 0) as credit
        from posting p join journal_entry e on e.id = p.entry_id join account a on a.id = p.account_id
        where a.book_id in (select book_id from book_close) group by 1, 2, 3),
      now_and_then as (
        select c.id, m.code, sum(m.debit) as debit, sum(m.credit) as credit, 0 as kept_debit, 0 as kept_credit
        from book_close c join by_month m on m.book_id = c.book_id and m.month <= c.month group by 1, 2
        union all select c.id, k ->> 'code', 0, 0, (k ->> 'debitCents')::bigint, (k ->> 'creditCents')::bigint from book_close c, jsonb_array_elements(c.trial_balance) k),
      differing as (
        select id, code from now_and_then group by id, code having sum(debit) <> sum(kept_debit) or sum(credit) <> sum(kept_credit))
      select b.code || ' ' || to_char(c.month, 'YYYY-MM') as subject, 'accounts ' || string_agg(d.code, ', ' order by d.code) as detail
      from differing d join book_close c on c.id = d.id join book b on b.id = c.book_id group by b.id, c.id`,
  },
  {
    // It says another day for its cause only where its own is the first of a month, and that of its cause lies in or before a closed one.
    code: 'entry-dated-otherwise',
    sql: `select e.id::text as subject, format('%s, its cause %s, its event %s', e.effective_on, coalesce(e.cause_on, e.effective_on), v.effective_on) as detail
      from journal_entry e join loan_event v on e.source_kind = 'loan-event' and v.id = e.source_id
      where coalesce(e.cause_on, e.effective_on) <> v.effective_on or (e.cause_on is not null and not exists (
        select from book_close c where c.book_id = e.book_id and c.month + interval '1 month' > e.cause_on and e.effective_on > c.month and extract(day from e.effective_on) = 1))`,
  },
]
