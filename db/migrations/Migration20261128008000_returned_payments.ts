import { Migration } from '@mikro-orm/migrations'

/** What a payment costs that a bank sent back is read with the loan, beside the late fee. */
export class Migration20261128008000_returned_payments extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
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
      from loan_event e left join payment y on y.event_id = e.id where e.loan_id = l.id), '[]'))
  from loan l join product_version v on v.id = l.product_version_id where l.id = any (p_loans)
$$;
`)
  }
}
