import type { SqlCheck } from './sql-check.ts'

/** Loans behind which a pool stands, with what pledges bear of each by the claim that stands. */
const backed = `backed as (
  select b.pool_id, l.id, l.reference, l.status, l.amount_cents, l.principal_outstanding_cents as principal, c.id as claim_id, coalesce(c.amount_cents, 0) as claimed,
    coalesce((select -sum(m.amount_cents) from pool_claim_part m join pool_claim made on made.id = m.claim_id where made.loan_id = l.id), 0) as borne
  from pool_backing b join loan l on l.id = b.loan_id
  left join pool_claim c on c.loan_id = l.id and c.reverses is null and not exists (select from pool_claim back where back.reverses = c.id))`

/** What pools have left, have lost and stand behind: the pledges, the claims, the loans and the memo books say the same. */
export const poolChecks: readonly SqlCheck[] = [
  {
    code: 'pool-overdrawn',
    sql: `with ${backed},
      held as (select h.pool_id, sum(h.amount_cents) as cents from pool_hold h join decision d on d.id = h.decision_id join application a on a.id = d.application_id
        where d.answer is null and a.status = 'countered' group by h.pool_id),
      stands as (select p.id, p.name,
        coalesce((select sum(l.amount_cents) from pool_pledge l where l.pool_id = p.id), 0) as pledged,
        coalesce((select sum(m.amount_cents) from pool_claim_part m join pool_claim c on c.id = m.claim_id where c.pool_id = p.id), 0) as moved,
        coalesce((select cents from held where pool_id = p.id), 0) as held,
        coalesce((select sum(case when status in ('approved', 'signed') then amount_cents when status = 'active' then principal when status = 'charged-off' then principal - borne else 0 end) from backed where pool_id = p.id), 0) as taken
        from pool p)
      select id::text as subject, format('%s cents pledged, %s taken by claims, %s held, %s for loans', pledged, -moved, held, taken) as detail from stands where pledged + moved - held - taken < 0`,
  },
  {
    code: 'claim-differs',
    sql: `with ${backed} select reference as subject, format('%s, %s cents outstanding, %s claimed, %s borne', status, principal, claimed, borne) as detail from backed
      where case when claim_id is null then borne <> 0 when status in ('charged-off', 'paid-off') then borne > least(claimed, principal) else true end`,
  },
  {
    code: 'claim-parts-differ',
    sql: `select c.id::text as subject, format('%s cents, its parts %s', c.amount_cents, coalesce(-sum(m.amount_cents), 0)) as detail
      from pool_claim c left join pool_claim_part m on m.claim_id = c.id and m.kind = 'made' where c.reverses is null
      group by c.id having coalesce(-sum(m.amount_cents), 0) <> c.amount_cents`,
  },
  {
    code: 'pledge-overdrawn',
    sql: `select p.id::text as subject, format('%s cents', p.amount_cents + coalesce(r.amount_cents, 0) + coalesce(sum(m.amount_cents), 0)) as detail
      from pool_pledge p left join pool_pledge r on r.reverses = p.id left join pool_claim_part m on m.pledge_id = p.id where p.reverses is null
      group by p.id, r.amount_cents having p.amount_cents + coalesce(r.amount_cents, 0) + coalesce(sum(m.amount_cents), 0) < 0`,
  },
  {
    code: 'claimed-alone',
    sql: `select c.id::text as subject, '' as detail from pool_claim c where c.reverses is null and (c.asked_by = c.agreed_by
      or exists (select from loan_party p where p.loan_id = c.loan_id and p.person_id in (c.asked_by, c.agreed_by)))`,
  },
  {
    code: 'pool-book-differs',
    sql: `with said as (
        select p.id, '1100' as code, coalesce((select sum(l.amount_cents) from pool_pledge l where l.pool_id = p.id), 0)
          + coalesce((select sum(m.amount_cents) from pool_claim_part m join pool_claim c on c.id = m.claim_id where c.pool_id = p.id), 0) as cents from pool p
        union all select p.id, '5100', coalesce((select sum(c.amount_cents) from pool_claim c where c.pool_id = p.id), 0) from pool p
        union all select p.id, '3100', -coalesce((select sum(l.amount_cents) from pool_pledge l where l.pool_id = p.id), 0) from pool p),
      booked as (select b.code as book, a.code, sum(t.amount_cents) as cents from posting t join account a on a.id = t.account_id join book b on b.id = a.book_id where b.code like 'pool-%' group by 1, 2)
      select s.id || ' ' || s.code as subject, format('%s cents, pledges and claims say %s', coalesce(b.cents, 0), s.cents) as detail
      from said s left join booked b on b.book = 'pool-' || s.id and b.code = s.code where coalesce(b.cents, 0) <> s.cents`,
  },
]
