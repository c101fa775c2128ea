import { Migration } from '@mikro-orm/migrations'

/**
 * A payment in two round trips: `loan_record` reads without a lock, the domain decides, and one statement, which is the
 * transaction, locks the loan, makes sure that it is still what was read, and writes event, entry, balances, audit, payment
 * and the answer kept under the key.
 */
export class Migration20261127003000_payment_at_once extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create or replace function record_loan_event(p_programme uuid, p_loan uuid, p_actor uuid, p_request text, p_at timestamptz, p jsonb)
returns integer language plpgsql as $$
declare
  event jsonb := p -> 'event'; paid jsonb := p -> 'payment'; entry jsonb := p -> 'entry'; kept jsonb := p -> 'balances';
  event_id uuid := event ->> 'id'; target uuid := event ->> 'targetEventId'; reversed uuid; receipt integer;
begin
  insert into loan_event (id, loan_id, sequence, kind, effective_on, recorded_on, amount_cents, target_event_id, data, recorded_by)
    values (event_id, p_loan, (event ->> 'sequence')::integer, event ->> 'kind', (event ->> 'effectiveOn')::date,
      (event ->> 'recordedOn')::date, (event ->> 'amountCents')::bigint, target, event -> 'data', p_actor);
  if jsonb_typeof(entry) = 'object' then
    if target is not null then
      select e.id into reversed from journal_entry e join book b on b.id = e.book_id
        where b.programme_id = p_programme and b.code = entry ->> 'book' and e.source_kind = 'loan-event' and e.source_id = target;
    end if;
    perform book_entry(p_programme, entry ->> 'book', event ->> 'kind', 'loan-event', event_id, (event ->> 'effectiveOn')::date, p_actor,
      reversed, p_loan, entry -> 'lines');
  end if;
  insert into audit_event (programme_id, actor_id, action, subject_kind, subject_id, request_id, detail, at)
    values (p_programme, p_actor, p ->> 'action', 'loan', p_loan, p_request,
      jsonb_build_object('eventId', event_id, 'amountCents', event -> 'amountCents', 'effectiveOn', event -> 'effectiveOn'), p_at);
  -- After the postings: their reference to the loan is looked up faster on a row that this transaction has not changed.
  update loan set status = p ->> 'status', disbursed_on = (p ->> 'disbursedOn')::date, version = version + 1,
    principal_outstanding_cents = (kept ->> 'principalCents')::bigint, interest_outstanding_cents = (kept ->> 'interestCents')::bigint,
    fees_outstanding_cents = (kept ->> 'feesCents')::bigint, credit_cents = (kept ->> 'creditCents')::bigint,
    next_due_on = (kept ->> 'nextDueOn')::date, next_due_cents = (kept ->> 'nextDueCents')::bigint,
    past_due_cents = (kept ->> 'pastDueCents')::bigint, days_past_due = (kept ->> 'daysPastDue')::integer,
    balances_as_of = (kept ->> 'asOf')::date
  where id = p_loan;
  if jsonb_typeof(paid) = 'object' then
    -- Last of all: the row of the receipt numbers is held by every cash payment of the programme until it commits.
    if paid ->> 'method' = 'cash' then receipt := next_number(p_programme, 'cash-receipt'); end if;
    insert into payment (event_id, programme_id, loan_id, method, reference, receipt_number, taken_by)
      values (event_id, p_programme, p_loan, paid ->> 'method', paid ->> 'reference', receipt, p_actor);
  end if;
  return receipt;
end $$;

create function record_loan_event_once(
  p_programme uuid, p_loan uuid, p_version integer, p_actor uuid, p_request text, p_at timestamptz, p jsonb,
  p_route text, p_key text, p_request_hash text, p_status integer, p_response jsonb
) returns integer language plpgsql as $$
declare receipt integer;
begin
  perform from loan where id = p_loan and programme_id = p_programme and version = p_version for update;
  if not found then
    raise exception 'the loan % is no longer what was read', p_loan using errcode = 'serialization_failure';
  end if;
  receipt := record_loan_event(p_programme, p_loan, p_actor, p_request, p_at, p);
  insert into idempotency (actor_id, route, key, request_hash, status, response)
    values (p_actor, p_route, p_key, p_request_hash, p_status, p_response || jsonb_build_object('receiptNumber', receipt));
  return receipt;
end $$;
comment on function record_loan_event_once(uuid, uuid, integer, uuid, text, timestamptz, jsonb, text, text, text, integer, jsonb) is
  'record_loan_event with the lock of the loan before it and the answer kept under the key after it. Refuses, and writes nothing, where the loan has another version (40001) or the key is taken (23505 idempotency_pkey).';

revoke all on function record_loan_event_once(uuid, uuid, integer, uuid, text, timestamptz, jsonb, text, text, text, integer, jsonb) from public;
grant execute on function record_loan_event_once(uuid, uuid, integer, uuid, text, timestamptz, jsonb, text, text, text, integer, jsonb) to molino_app;
drop function cache_loan_balances(uuid, text, date, jsonb);
`)
  }
}
