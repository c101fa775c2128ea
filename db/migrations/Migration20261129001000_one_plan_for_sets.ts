import { Migration } from '@mikro-orm/migrations'

/**
 * How many loans a set has changes nothing about the best way to read and write it, but the database planned the reading anew
 * for every set that was smaller than its guess of ten: one plan serves all. And entries are written with their lines in one
 * statement, which knows the entries it has just written instead of looking them up.
 */
export class Migration20261129001000_one_plan_for_sets extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create or replace function record_loan_events(p_events money_event[]) returns setof money_receipt language plpgsql as $$
declare written integer;
begin
  insert into loan_event (id, loan_id, sequence, kind, effective_on, recorded_on, amount_cents, target_event_id, data, recorded_by)
    select id, loan_id, sequence, kind, effective_on, recorded_on, amount_cents, target_event_id, data, actor_id from unnest(p_events);

  with booked as materialized (select * from unnest(p_events) where lines is not null),
  open as materialized (
    select b.id, b.programme_id, b.code, first_open_day(b.id) as first_day
    from book b join (select distinct programme_id, book from booked) used on used.programme_id = b.programme_id and used.book = b.code
  ),
  entries as (
    insert into journal_entry (book_id, kind, source_kind, source_id, effective_on, cause_on, recorded_by, reverses_entry_id)
    select b.id, e.kind, 'loan-event', e.id, greatest(e.effective_on, b.first_day),
      case when e.effective_on < b.first_day then e.effective_on end, e.actor_id,
      case when e.target_event_id is not null then
        (select r.id from journal_entry r where r.book_id = b.id and r.source_kind = 'loan-event' and r.source_id = e.target_event_id) end
    from booked e join open b on b.programme_id = e.programme_id and b.code = e.book
    returning id, book_id, source_id
  )
  insert into posting (entry_id, account_id, loan_id, amount_cents)
    select j.id, a.id, e.loan_id, line.amount_cents
    from booked e join entries j on j.source_id = e.id
    cross join lateral jsonb_to_recordset(e.lines) as line(account text, amount_cents bigint)
    join account a on a.book_id = j.book_id and a.code = line.account;
  get diagnostics written = row_count;
  if written <> (select coalesce(sum(jsonb_array_length(e.lines)), 0) from unnest(p_events) e) then
    raise exception 'a book or an account of these events is not there' using errcode = 'foreign_key_violation';
  end if;

  insert into audit_event (programme_id, actor_id, action, subject_kind, subject_id, request_id, detail, at)
    select programme_id, actor_id, action, 'loan', loan_id, request_id,
      jsonb_build_object('eventId', id, 'amountCents', amount_cents, 'effectiveOn', effective_on), at
    from unnest(p_events);

  -- After the events: their reference to the loan is looked up faster on a row that this transaction has not changed.
  update loan l set status = e.status, disbursed_on = e.disbursed_on, version = l.version + 1,
    principal_outstanding_cents = e.principal_outstanding_cents, interest_outstanding_cents = e.interest_outstanding_cents,
    fees_outstanding_cents = e.fees_outstanding_cents, credit_cents = e.credit_cents,
    next_due_on = e.next_due_on, next_due_cents = e.next_due_cents,
    past_due_cents = e.past_due_cents, days_past_due = e.days_past_due, balances_as_of = e.balances_as_of
  from unnest(p_events) e where l.id = e.loan_id;

  -- Last of all: the row of the receipt numbers is held by every cash payment of the programme until it commits.
  return query with cash as (
    insert into counter as c (programme_id, name, value)
      select programme_id, 'cash-receipt', count(*) from unnest(p_events) where method = 'cash' group by programme_id order by programme_id
    on conflict (programme_id, name) do update set value = c.value + excluded.value
    returning c.programme_id, c.value
  ), numbered as (
    select id, row_number() over (partition by programme_id order by place) - count(*) over (partition by programme_id) as after_last
    from unnest(p_events) where method = 'cash'
  )
  insert into payment (event_id, programme_id, loan_id, method, reference, receipt_number, taken_by)
    select e.id, e.programme_id, e.loan_id, e.method, e.reference, c.value + n.after_last, e.actor_id
    from unnest(p_events) e left join numbered n on n.id = e.id left join cash c on c.programme_id = e.programme_id
    where e.method is not null
  returning event_id, receipt_number;
end $$;

create or replace function loan_records(p_loans uuid[]) returns setof json language sql stable as $$
  select json_build_object(
    'id', l.id, 'programmeId', l.programme_id, 'reference', l.reference, 'applicationId', l.application_id,
    'decisionId', l.decision_id, 'productVersionId', l.product_version_id, 'version', l.version, 'status', l.status,
    'amountCents', l.amount_cents, 'terms', l.terms, 'disbursedOn', l.disbursed_on,
    'interestAccrual', v.interest_accrual, 'allocation', v.allocation, 'ahead', v.ahead, 'lateFee', v.late_fee,
    'returnedPaymentFee', v.returned_payment_fee,
    'parties', coalesce((select json_agg(json_build_object('personId', p.person_id, 'role', p.role) order by p.role, p.person_id)
      from loan_party p where p.loan_id = l.id), '[]'),
    'events', coalesce((select json_agg(json_build_object(
        'id', e.id, 'sequence', e.sequence, 'kind', e.kind, 'effectiveOn', e.effective_on, 'recordedOn', e.recorded_on,
        'amountCents', e.amount_cents, 'targetEventId', e.target_event_id, 'data', e.data, 'recordedBy', e.recorded_by,
        'method', y.method, 'reference', y.reference, 'receiptNumber', y.receipt_number) order by e.sequence)
      from loan_event e left join lateral (select * from payment where event_id = e.id limit 1) y on true where e.loan_id = l.id), '[]'))
  from loan l join product_version v on v.id = l.product_version_id where l.id = any (p_loans)
$$;

-- By index always, also beside the limit above: a plan made while a table was empty would read all of it for as long as it is kept.
${['loan_records(uuid[])', 'record_loan_events(money_event[])', 'record_payments_once(jsonb, jsonb)'].map((one) => `
alter function ${one} set plan_cache_mode = force_generic_plan;
alter function ${one} set enable_seqscan = off;`).join('')}
`)
  }
}
