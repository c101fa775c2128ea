import type { SqlCheck } from './sql-check.ts'

const reference = 'l.reference as subject'

/** Four eyes: who decides is not who seconds, neither of them pays out, and no party does any of it. */
export const peopleChecks: readonly SqlCheck[] = [
  {
    code: 'disbursed-by-decider',
    sql: `select ${reference}, b.disbursed_by::text as detail from disbursement b join loan l on l.id = b.loan_id join decision d on d.id = l.decision_id
      where b.disbursed_by in (d.decided_by, d.second_by)`,
  },
  {
    code: 'disbursed-by-party',
    sql: `select ${reference}, b.disbursed_by::text as detail from disbursement b join loan l on l.id = b.loan_id
      join loan_party p on p.loan_id = l.id and p.person_id = b.disbursed_by`,
  },
  { code: 'second-is-first', sql: `select a.reference as subject, d.id::text as detail from decision d join application a on a.id = d.application_id where d.second_by = d.decided_by` },
  {
    code: 'second-missing',
    sql: `select ${reference}, d.id::text as detail from loan l join decision d on d.id = l.decision_id
      where d.needs_second and (d.second_by is null or d.second_outcome is distinct from 'agreed')`,
  },
  {
    code: 'decided-by-party',
    sql: `select a.reference as subject, d.id::text as detail from decision d join application a on a.id = d.application_id
      where exists (select from application_party p where p.application_id = a.id and p.person_id in (d.decided_by, d.second_by))`,
  },
  {
    // Only where her grant named a limit: the programme's own limit for the rest may have been another one then.
    code: 'decided-above-limit',
    sql: `select a.reference as subject, format('%s cents, limit %s', greatest(d.amount_cents, a.amount_cents), g.most) as detail
      from decision d join application a on a.id = d.application_id
      join lateral (select max(approval_limit_cents) as most, bool_or(approval_limit_cents is null) as unnamed from role_grant g
        where g.person_id = d.decided_by and g.role = 'officer' and g.granted_at <= d.decided_at and (g.revoked_at is null or g.revoked_at > d.decided_at)) g on true
      where d.second_by is null and d.final_on is not null and not coalesce(g.unnamed, false)
        and greatest(d.amount_cents, a.amount_cents) > coalesce(g.most, 0)`,
  },
  {
    code: 'payment-taken-by-party',
    sql: `select y.event_id::text as subject, l.reference as detail from payment y join loan l on l.id = y.loan_id
      join loan_party p on p.loan_id = l.id and p.person_id = y.taken_by`,
  },
  {
    code: 'loan-without-approval',
    sql: `select ${reference}, format('%s, %s', d.kind, coalesce(d.answer, 'no answer')) as detail from loan l join decision d on d.id = l.decision_id
      where d.application_id <> l.application_id or d.final_on is null
        or not (d.kind = 'approve' or (d.kind = 'counter' and d.answer is not distinct from 'accepted'))`,
  },
  {
    code: 'loan-parties-differ',
    sql: `select ${reference}, null as detail from loan l
      where l.brought_in_on is null and (exists ((select person_id, role from loan_party where loan_id = l.id) except (select person_id, role from application_party where application_id = l.application_id))
        or exists ((select person_id, role from application_party where application_id = l.application_id and joined_at is not null)
          except (select person_id, role from loan_party where loan_id = l.id)))`,
  },
]
