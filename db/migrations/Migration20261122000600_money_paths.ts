import { Migration } from '@mikro-orm/migrations'

/**
 * The two statements of the money's hot path: read a loan whole under its lock, and write what the domain decided, in one
 * round trip each. They hold no rule: what is booked, and every balance, comes from the domain as data.
 */
export class Migration20261122000600_money_paths extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create function loan_record(p_loan uuid) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'id', l.id, 'programmeId', l.programme_id, 'reference', l.reference, 'applicationId', l.application_id,
    'decisionId', l.decision_id, 'productVersionId', l.product_version_id, 'version', l.version, 'status', l.status,
    'amountCents', l.amount_cents, 'terms', l.terms, 'disbursedOn', l.disbursed_on,
    'interestAccrual', v.interest_accrual, 'allocation', v.allocation, 'ahead', v.ahead, 'lateFee', v.late_fee,
    'parties', coalesce((select jsonb_agg(jsonb_build_object('personId', p.person_id, 'role', p.role) order by p.role, p.person_id)
      from loan_party p where p.loan_id = l.id), '[]'),
    'events', coalesce((select jsonb_agg(jsonb_build_object(
        'id', e.id, 'sequence', e.sequence, 'kind', e.kind, 'effectiveOn', e.effective_on, 'recordedOn', e.recorded_on,
        'amountCents', e.amount_cents, 'targetEventId', e.target_event_id, 'data', e.data, 'recordedBy', e.recorded_by,
        'method', y.method, 'reference', y.reference, 'receiptNumber', y.receipt_number) order by e.sequence)
      from loan_event e left join payment y on y.event_id = e.id where e.loan_id = l.id), '[]'))
  from loan l join product_version v on v.id = l.product_version_id where l.id = p_loan
$$;
comment on function loan_record(uuid) is 'A loan with its product''s rules, its parties and all its events, as the fold reads it.';

create function loan_for_change(p_programme uuid, p_loan uuid) returns jsonb language plpgsql as $$
begin
  perform 1 from loan where id = p_loan and programme_id = p_programme for update;
  if not found then return null; end if;
  -- A statement of its own: it sees the events that were committed while this one waited for the lock.
  return loan_record(p_loan);
end $$;
comment on function loan_for_change(uuid, uuid) is 'loan_record, under the lock of the loan''s row until the transaction ends; null where the programme has no such loan.';

create function book_entry(
  p_programme uuid, p_book text, p_kind text, p_source_kind text, p_source uuid, p_effective_on date,
  p_recorded_by uuid, p_reverses uuid, p_loan uuid, p_lines jsonb
) returns uuid language plpgsql as $$
declare entry uuid; in_book uuid; written integer;
begin
  select id into strict in_book from book where programme_id = p_programme and code = p_book;
  insert into journal_entry (book_id, kind, source_kind, source_id, effective_on, recorded_by, reverses_entry_id)
    values (in_book, p_kind, p_source_kind, p_source, p_effective_on, p_recorded_by, p_reverses) returning id into entry;
  insert into posting (entry_id, account_id, loan_id, amount_cents)
    select entry, a.id, p_loan, line.amount_cents
    from jsonb_to_recordset(p_lines) as line(account text, amount_cents bigint) join account a on a.book_id = in_book and a.code = line.account;
  get diagnostics written = row_count;
  if written <> jsonb_array_length(p_lines) then
    raise exception 'an account of % is not in book %', p_lines, p_book using errcode = 'foreign_key_violation';
  end if;
  return entry;
end $$;
comment on function book_entry(uuid, text, text, text, uuid, date, uuid, uuid, uuid, jsonb) is
  'Writes one entry with its postings: [{ "account", "amount_cents" }], debit positive. entry_balances refuses it at commit where they do not sum to zero.';

create function cache_loan_balances(p_loan uuid, p_status text, p_disbursed_on date, p jsonb) returns void language sql as $$
  update loan set status = p_status, disbursed_on = p_disbursed_on, version = version + 1,
    principal_outstanding_cents = (p ->> 'principalCents')::bigint, interest_outstanding_cents = (p ->> 'interestCents')::bigint,
    fees_outstanding_cents = (p ->> 'feesCents')::bigint, credit_cents = (p ->> 'creditCents')::bigint,
    next_due_on = (p ->> 'nextDueOn')::date, next_due_cents = (p ->> 'nextDueCents')::bigint,
    past_due_cents = (p ->> 'pastDueCents')::bigint, days_past_due = (p ->> 'daysPastDue')::integer,
    balances_as_of = (p ->> 'asOf')::date
  where id = p_loan
$$;

create function record_loan_event(p_programme uuid, p_loan uuid, p_actor uuid, p_request text, p_at timestamptz, p jsonb)
returns integer language plpgsql as $$
declare
  event jsonb := p -> 'event'; paid jsonb := p -> 'payment'; entry jsonb := p -> 'entry';
  event_id uuid := (event ->> 'id')::uuid; target uuid := (event ->> 'targetEventId')::uuid;
  receipt integer;
begin
  insert into loan_event (id, loan_id, sequence, kind, effective_on, recorded_on, amount_cents, target_event_id, data, recorded_by)
    values (event_id, p_loan, (event ->> 'sequence')::integer, event ->> 'kind', (event ->> 'effectiveOn')::date,
      (event ->> 'recordedOn')::date, (event ->> 'amountCents')::bigint, target, event -> 'data', p_actor);
  if jsonb_typeof(entry) = 'object' then
    perform book_entry(p_programme, entry ->> 'book', event ->> 'kind', 'loan-event', event_id, (event ->> 'effectiveOn')::date, p_actor,
      (select e.id from journal_entry e join book b on b.id = e.book_id
        where b.programme_id = p_programme and b.code = entry ->> 'book' and e.source_kind = 'loan-event' and e.source_id = target),
      p_loan, entry -> 'lines');
  end if;
  perform cache_loan_balances(p_loan, p ->> 'status', (p ->> 'disbursedOn')::date, p -> 'balances');
  insert into audit_event (programme_id, actor_id, action, subject_kind, subject_id, request_id, detail, at)
    values (p_programme, p_actor, p ->> 'action', 'loan', p_loan, p_request,
      jsonb_build_object('eventId', event_id, 'amountCents', event -> 'amountCents', 'effectiveOn', event -> 'effectiveOn'), p_at);
  if jsonb_typeof(paid) = 'object' then
    -- Last of all: the row of the receipt numbers is held by every cash payment of the programme until it commits.
    if paid ->> 'method' = 'cash' then receipt := next_number(p_programme, 'cash-receipt'); end if;
    insert into payment (event_id, programme_id, loan_id, method, reference, receipt_number, taken_by)
      values (event_id, p_programme, p_loan, paid ->> 'method', paid ->> 'reference', receipt, p_actor);
  end if;
  return receipt;
end $$;
comment on function record_loan_event(uuid, uuid, uuid, text, timestamptz, jsonb) is
  'Writes one money event as the domain decided it: event, entry, cached balances, audit, payment. Returns the number of a cash receipt.';

revoke all on function loan_record(uuid), loan_for_change(uuid, uuid), cache_loan_balances(uuid, text, date, jsonb),
  book_entry(uuid, text, text, text, uuid, date, uuid, uuid, uuid, jsonb),
  record_loan_event(uuid, uuid, uuid, text, timestamptz, jsonb) from public;
grant execute on function loan_record(uuid), loan_for_change(uuid, uuid), cache_loan_balances(uuid, text, date, jsonb),
  book_entry(uuid, text, text, text, uuid, date, uuid, uuid, uuid, jsonb),
  record_loan_event(uuid, uuid, uuid, text, timestamptz, jsonb) to molino_app;
`)
  }
}
