import type { SqlCheck } from './sql-check.ts'

const newest = `newest as (select programme_id, max(business_date) as "on" from end_of_day where finished_at is not null group by 1)`

/** What the last night booked and added up is what it says of the loans, summed; whether that is right of each loan, the fold of each says. */
export const nightChecks: readonly SqlCheck[] = [
  {
    // Only nights book these accounts, and what an event changes of a closed date is booked with it: between two nights nothing moves.
    code: 'night-interest-differs',
    sql: `with ${newest},
      owed as (select n.programme_id, n."on", coalesce(sum(o.interest_cents) filter (where o.accrues), 0)::bigint as accrued, coalesce(sum(o.interest_cents) filter (where not o.accrues), 0)::bigint as rest
        from newest n left join lateral loans_on(n.programme_id, n."on") o on o.is_open group by 1, 2),
      wanted as (select programme_id, "on", c.code, c.cents from owed cross join lateral (values ('1210', accrued), ('1215', rest), ('1219', - rest)) as c(code, cents)),
      booked as (select b.programme_id, b.code as book, a.code, coalesce(sum(p.amount_cents), 0)::bigint as cents
        from book b join account a on a.book_id = b.id left join posting p on p.account_id = a.id where b.code = 'lender' and a.code in ('1210', '1215', '1219') group by b.id, a.id)
      select b.book || ' ' || b.code as subject, format('%s: %s cents in the books, its loans say %s', w."on", b.cents, w.cents) as detail
      from wanted w join booked b using (programme_id, code) where b.cents <> w.cents order by 1`,
  },
  {
    // That of the morning after is added up by the same night, and stands until the next one begins.
    code: 'portfolio-day-differs',
    sql: `with ${newest},
      days as (select programme_id, "on" from newest
        union all select n.programme_id, n."on" + 1 from newest n where exists (select from portfolio_day d where d.programme_id = n.programme_id and d.business_date = n."on" + 1)
          and not exists (select from end_of_day r where r.programme_id = n.programme_id and r.business_date = n."on" + 1)),
      kept as (select d.programme_id, d.business_date as "on", d.product_version_id, d.days_past_due, d.loans, d.principal_cents, d.past_due_cents
        from days y join portfolio_day d on d.programme_id = y.programme_id and d.business_date = y."on"),
      summed as (select y.programme_id, y."on", o.product_version_id, o.days_past_due, count(*)::integer as loans, sum(o.principal_cents)::bigint as principal_cents, sum(o.past_due_cents)::bigint as past_due_cents
        from days y cross join lateral loans_on(y.programme_id, y."on") o where o.is_open group by 1, 2, 3, 4),
      sides as (select *, 1 as side from kept union all select *, 2 from summed),
      compared as (select programme_id, "on", product_version_id, days_past_due,
          coalesce(sum(loans) filter (where side = 1), 0) as loans, coalesce(sum(principal_cents) filter (where side = 1), 0) as principal, coalesce(sum(past_due_cents) filter (where side = 1), 0) as past_due,
          coalesce(sum(loans) filter (where side = 2), 0) as its_loans, coalesce(sum(principal_cents) filter (where side = 2), 0) as its_principal, coalesce(sum(past_due_cents) filter (where side = 2), 0) as its_past_due
        from sides group by 1, 2, 3, 4)
      select g.code || ' ' || c."on" as subject, format('%s version %s, %s days past due: %s loans, %s cents of principal, %s past due; its loans say %s, %s, %s',
          p.code, v.version, c.days_past_due, c.loans, c.principal, c.past_due, c.its_loans, c.its_principal, c.its_past_due) as detail
      from compared c join programme g on g.id = c.programme_id join product_version v on v.id = c.product_version_id join product p on p.id = v.product_id
      where (c.loans, c.principal, c.past_due) is distinct from (c.its_loans, c.its_principal, c.its_past_due) order by 1, 2`,
  },
]
