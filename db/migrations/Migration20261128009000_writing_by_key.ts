import { Migration } from '@mikro-orm/migrations'

/**
 * What reads and writes payments looks everything up by its key, so one plan is right for every call. Left to itself
 * PostgreSQL keeps the plan it made while a table was empty and reads the whole table until its statistics come: minutes, and
 * never within one transaction.
 * `offset 0` keeps each payment's row a look-up of its own, where a join would read the table's whole index.
 *
 * A loan is read with what its product asks for a payment that a bank sent back, beside the late fee.
 */
export class Migration20261128009000_writing_by_key extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create or replace function loan_records(p_loans uuid[]) returns setof json language plpgsql stable
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
  return query
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
      from loan_event e
      left join lateral (select method, reference, receipt_number from payment where event_id = e.id offset 0) y on true
      where e.loan_id = l.id), '[]'))
  from loan l join product_version v on v.id = l.product_version_id where l.id = any (p_loans);
end $$;

alter function record_loan_events(money_event[]) set plan_cache_mode = force_generic_plan;
alter function record_loan_events(money_event[]) set enable_seqscan = off;
alter function record_payments_once(jsonb, jsonb) set plan_cache_mode = force_generic_plan;
alter function record_payments_once(jsonb, jsonb) set enable_seqscan = off;
`)
  }
}
