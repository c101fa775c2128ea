import { Migration } from '@mikro-orm/migrations'

/**
 * Money events are read and written as sets: the lines of a meeting's sheet, payments that arrive at the same moment, or
 * one alone. `record_loan_events` is the one place that writes them; what it writes comes from the domain as data.
 */
export class Migration20261128003000_money_together extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create type money_event as (
  place integer, programme_id uuid, loan_id uuid, loan_version integer, actor_id uuid, request_id text, at timestamptz, action text,
  id uuid, sequence integer, kind text, effective_on date, recorded_on date, amount_cents bigint, target_event_id uuid, data jsonb,
  book text, lines jsonb,
  status text, disbursed_on date, principal_outstanding_cents bigint, interest_outstanding_cents bigint, fees_outstanding_cents bigint,
  credit_cents bigint, next_due_on date, next_due_cents bigint, past_due_cents bigint, days_past_due integer, balances_as_of date,
  method text, reference text
);
comment on type money_event is
  'One event of a loan as the domain decided it: its place among those written together, who wrote it down (programme_id to action), the event, its entry ([{ "account", "amount_cents" }], null where nothing is booked), the balances that the loan has with it, and of money received how it came.';
create type money_receipt as (event_id uuid, receipt_number integer);
create type kept_answer as (event_id uuid, route text, key text, request_hash text, status integer, response jsonb);

create function loan_records(p_loans uuid[]) returns setof json language sql stable as $$
  select json_build_object(
    'id', l.id, 'programmeId', l.programme_id, 'reference', l.reference, 'applicationId', l.application_id,
    'decisionId', l.decision_id, 'productVersionId', l.product_version_id, 'version', l.version, 'status', l.status,
    'amountCents', l.amount_cents, 'terms', l.terms, 'disbursedOn', l.disbursed_on,
    'interestAccrual', v.interest_accrual, 'allocation', v.allocation, 'ahead', v.ahead, 'lateFee', v.late_fee,
    'parties', coalesce((select json_agg(json_build_object('personId', p.person_id, 'role', p.role) order by p.role, p.person_id)
      from loan_party p where p.loan_id = l.id), '[]'),
    'events', coalesce((select json_agg(json_build_object(
        'id', e.id, 'sequence', e.sequence, 'kind', e.kind, 'effectiveOn', e.effective_on, 'recordedOn', e.recorded_on,
        'amountCents', e.amount_cents, 'targetEventId', e.target_event_id, 'data', e.data, 'recordedBy', e.recorded_by,
        'method', y.method, 'reference', y.reference, 'receiptNumber', y.receipt_number) order by e.sequence)
      from loan_event e left join payment y on y.event_id = e.id where e.loan_id = l.id), '[]'))
  from loan l join product_version v on v.id = l.product_version_id where l.id = any (p_loans)
$$;
comment on function loan_records(uuid[]) is 'Loans with their products'' rules, their parties and all their events, as the fold reads them. 16 at once cost a fourth of 16 one by one.';

create or replace function loan_record(p_loan uuid) returns jsonb language sql stable as $$
  select record::jsonb from loan_records(array[p_loan]) as record
$$;

create function loans_for_change(p_programme uuid, p_loans uuid[]) returns setof json language plpgsql as $$
begin
  -- In one order, so that two who lock several never wait for one another.
  perform 1 from loan where id = any (p_loans) and programme_id = p_programme order by id for update;
  -- A statement of its own: it sees the events that were committed while this one waited for the locks.
  return query select record from loan_records(array(select id from loan where id = any (p_loans) and programme_id = p_programme)) as record;
end $$;
comment on function loans_for_change(uuid, uuid[]) is 'loan_records of a programme''s loans, under the locks of their rows until the transaction ends; nothing of a loan that the programme has not.';

create function record_loan_events(p_events money_event[]) returns setof money_receipt language plpgsql as $$
declare written integer;
begin
  insert into loan_event (id, loan_id, sequence, kind, effective_on, recorded_on, amount_cents, target_event_id, data, recorded_by)
    select id, loan_id, sequence, kind, effective_on, recorded_on, amount_cents, target_event_id, data, actor_id from unnest(p_events);

  with booked as materialized (select * from unnest(p_events) where lines is not null),
  open as materialized (
    select b.id, b.programme_id, b.code, first_open_day(b.id) as first_day
    from book b join (select distinct programme_id, book from booked) used on used.programme_id = b.programme_id and used.book = b.code
  )
  insert into journal_entry (book_id, kind, source_kind, source_id, effective_on, cause_on, recorded_by, reverses_entry_id)
    select b.id, e.kind, 'loan-event', e.id, greatest(e.effective_on, b.first_day),
      case when e.effective_on < b.first_day then e.effective_on end, e.actor_id,
      case when e.target_event_id is not null then
        (select r.id from journal_entry r where r.book_id = b.id and r.source_kind = 'loan-event' and r.source_id = e.target_event_id) end
    from booked e join open b on b.programme_id = e.programme_id and b.code = e.book;
  insert into posting (entry_id, account_id, loan_id, amount_cents)
    select j.id, a.id, e.loan_id, line.amount_cents
    from unnest(p_events) e
    join book b on b.programme_id = e.programme_id and b.code = e.book
    join journal_entry j on j.book_id = b.id and j.source_kind = 'loan-event' and j.source_id = e.id and j.kind = e.kind
    cross join lateral jsonb_to_recordset(e.lines) as line(account text, amount_cents bigint)
    join account a on a.book_id = b.id and a.code = line.account;
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
comment on function record_loan_events(money_event[]) is
  'Writes money events of loans that the caller has locked, at most one a loan: events, entries, audit, kept balances, payments. Gives every payment, with the number of its receipt where it came in cash: without gaps, in the order of their places.';

create function record_loan_events(p jsonb) returns setof money_receipt language sql as $$
  select * from record_loan_events(array(select e from jsonb_populate_recordset(null::money_event, p) e))
$$;

create function record_payments_once(p_events jsonb, p_answers jsonb) returns setof money_receipt language plpgsql as $$
declare events money_event[]; receipts money_receipt[];
begin
  -- Of a loan that somebody else changed meanwhile, the version that he left is compared.
  select array_agg(e) into events
  from (select id, version, programme_id from loan where id in (select loan_id from jsonb_populate_recordset(null::money_event, p_events)) order by id for update) l
  join jsonb_populate_recordset(null::money_event, p_events) e on e.loan_id = l.id and e.loan_version = l.version and e.programme_id = l.programme_id;
  select array_agg(r) into receipts from record_loan_events(events) r;
  insert into idempotency (actor_id, route, key, request_hash, status, response)
    select e.actor_id, a.route, a.key, a.request_hash, a.status, a.response || jsonb_build_object('receiptNumber', r.receipt_number)
    from unnest(receipts) r join unnest(events) e on e.id = r.event_id
    join jsonb_populate_recordset(null::kept_answer, p_answers) a on a.event_id = r.event_id;
  return query select * from unnest(receipts);
end $$;
comment on function record_payments_once(jsonb, jsonb) is
  'record_loan_events for payments whose loans were read without a lock, with each one''s answer kept under its key. Of a loan that has another version by now nothing is written, and its payment is not among those given. Refuses all of them where a key is taken (23505 idempotency_pkey).';

drop function record_loan_event_once(uuid, uuid, integer, uuid, text, timestamptz, jsonb, text, text, text, integer, jsonb);
drop function record_loan_event(uuid, uuid, uuid, text, timestamptz, jsonb);
drop function loan_for_change(uuid, uuid);

revoke all on function loan_records(uuid[]), loans_for_change(uuid, uuid[]), record_loan_events(money_event[]), record_loan_events(jsonb), record_payments_once(jsonb, jsonb) from public;
grant execute on function loan_records(uuid[]), loans_for_change(uuid, uuid[]), record_loan_events(money_event[]), record_loan_events(jsonb), record_payments_once(jsonb, jsonb) to molino_app;
`)
  }
}
