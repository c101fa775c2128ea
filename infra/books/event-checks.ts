import type { SqlCheck } from './sql-check.ts'

/** Events are numbered without a gap, name what they undo, and have what belongs to them beside them. */
export const eventChecks: readonly SqlCheck[] = [
  {
    code: 'event-sequence-gap',
    sql: `select l.reference as subject, format('%s events, the last is number %s', count(*), max(v.sequence)) as detail
      from loan_event v join loan l on l.id = v.loan_id group by l.id having count(*) <> max(v.sequence) or min(v.sequence) <> 1`,
  },
  {
    code: 'event-dated-ahead',
    sql: `select id::text as subject, format('%s, written down %s', effective_on, recorded_on) as detail from loan_event where effective_on > recorded_on`,
  },
  {
    code: 'event-before-funding',
    sql: `select v.id::text as subject, format('%s of %s', v.kind, v.effective_on) as detail
      from loan_event v join loan l on l.id = v.loan_id where v.effective_on < l.disbursed_on`,
  },
  {
    code: 'event-unaudited',
    sql: `select v.id::text as subject, v.kind as detail from loan_event v
      where not exists (select from audit_event a where a.subject_kind = 'loan' and a.subject_id = v.loan_id and a.detail ->> 'eventId' = v.id::text)`,
  },
  {
    code: 'reversal-without-target',
    sql: `select v.id::text as subject, format('%s, names %s', v.kind, coalesce(v.target_event_id::text, 'nothing')) as detail
      from loan_event v left join loan_event t on t.id = v.target_event_id and t.loan_id = v.loan_id and t.sequence < v.sequence and t.kind <> 'advance'
      where (v.kind = 'reversal') <> (v.target_event_id is not null) or (v.kind = 'reversal' and t.id is null)`,
  },
  {
    code: 'returned-fee-unfounded',
    sql: `select f.id::text as subject, format('%s cents, for %s', f.amount_cents, coalesce(f.data ->> 'forEventId', 'nothing')) as detail
      from loan_event f left join loan_event p on p.loan_id = f.loan_id and p.id::text = f.data ->> 'forEventId' and p.kind = 'payment' and p.amount_cents >= f.amount_cents
      left join payment y on y.event_id = p.id and y.method <> 'cash'
      left join loan_event r on r.target_event_id = p.id and r.kind = 'reversal' and r.data ->> 'cause' = 'returned-payment' and not r.data ? 'withoutFee' and r.sequence < f.sequence
      where f.kind = 'fee' and f.data ->> 'cause' = 'returned-payment' and (y.event_id is null or r.id is null)`,
  },
  {
    code: 'payment-incomplete',
    sql: `select coalesce(v.id, y.event_id)::text as subject, null as detail
      from (select * from loan_event where kind in ('payment', 'recovery')) v full join payment y on y.event_id = v.id
      left join loan l on l.id = v.loan_id
      where v.id is null or y.event_id is null or y.loan_id <> v.loan_id or y.programme_id <> l.programme_id`,
  },
  {
    // Its entry moves cash by its amount, and balances: so the parts it is split into sum to it. A refund moves it the other way,
    // what undoes one moves as much back, and nothing else moves cash; of a loan that was brought in, nothing of before does.
    code: 'allocation-differs',
    sql: `with moved as (select v.id, v.loan_id, v.kind, v.target_event_id, case when v.effective_on <= l.brought_in_on then 0 when v.kind in ('payment', 'recovery') then v.amount_cents when v.kind = 'refund' then - v.amount_cents else 0 end as cents
        from loan_event v join loan l on l.id = v.loan_id)
      select v.id::text as subject, format('%s cents, in the books %s', v.cents, coalesce(booked.cents, 0)) as detail
      from (select m.id, m.kind, case when m.kind = 'reversal' then - t.cents else m.cents end as cents from moved m left join moved t on t.id = m.target_event_id) v
      left join lateral (select sum(p.amount_cents) as cents from journal_entry e join posting p on p.entry_id = e.id join account a on a.id = p.account_id
        where e.source_kind = 'loan-event' and e.source_id = v.id and a.code = '1010') booked on true
      where v.kind <> 'advance' and v.cents <> coalesce(booked.cents, 0)`,
  },
  {
    code: 'disbursement-differs',
    sql: `select l.reference as subject, format('disbursed on %s, %s advances, %s disbursements', coalesce(l.disbursed_on::text, 'no day'), count(v.id), count(d.event_id)) as detail
      from loan l left join loan_event v on v.loan_id = l.id and v.kind = 'advance' left join disbursement d on d.loan_id = l.id and d.event_id = v.id
      group by l.id having (l.brought_in_on is null and count(v.id) <> count(d.event_id)) or count(v.id) <> (case when l.disbursed_on is null then 0 else 1 end)
        or min(v.effective_on) is distinct from l.disbursed_on or l.brought_in_on is null and l.disbursed_on::text is distinct from
          (case when l.disbursed_on is null then null else l.terms #>> '{advances,0,date}' end)`,
  },
]
