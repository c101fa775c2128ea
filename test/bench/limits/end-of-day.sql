-- Limit of bench:end-of-day: one business date for all loans, set-based, in one transaction: an accrual row per loan, ageing, the sums
-- in the ledger, late fees, a snapshot. The bench puts the date in place of :d, and shard 0 of 1 in place of :k of :m.
SET search_path=eod; SET work_mem='256MB';
BEGIN;
INSERT INTO accrual(loan_id,business_date,amount) SELECT id, :'d'::date, round(principal*annual_rate/365,6) FROM loan WHERE id % :m = :k ON CONFLICT DO NOTHING;
UPDATE loan l SET interest_accrued=l.interest_accrued+round(l.principal*l.annual_rate/365,6), accrued_to=:'d'::date,
   days_past_due=coalesce(a.dpd,0), arrears=coalesce(a.arr,0), bucket=CASE WHEN a.dpd IS NULL THEN 0 WHEN a.dpd<=30 THEN 1 WHEN a.dpd<=60 THEN 2 WHEN a.dpd<=90 THEN 3 ELSE 4 END
 FROM (SELECT l0.id, i.dpd, i.arr FROM loan l0 LEFT JOIN (SELECT loan_id, :'d'::date-min(due_date) AS dpd, sum(due-paid) AS arr FROM installment WHERE due_date < :'d'::date AND paid<due AND loan_id % :m = :k GROUP BY loan_id) i ON i.loan_id=l0.id WHERE l0.id % :m = :k) a
 WHERE l.id=a.id;
INSERT INTO ledger_entry(business_date,product,branch,account,debit,credit)
 SELECT :'d'::date, product, branch, s.account, CASE WHEN s.account=1202 THEN amt ELSE 0 END, CASE WHEN s.account=4001 THEN amt ELSE 0 END
 FROM (SELECT l.product,l.branch,round(sum(a.amount),4) amt FROM accrual a JOIN loan l ON l.id=a.loan_id WHERE a.business_date=:'d'::date AND a.loan_id % :m = :k GROUP BY 1,2) x, (VALUES (1202),(4001)) s(account);
-- late fee, once per installment, after ten days of grace
INSERT INTO late_fee(loan_id,n,business_date,amount) SELECT loan_id,n,:'d'::date,5 FROM installment WHERE paid<due AND due_date = :'d'::date - 11 AND loan_id % :m = :k ON CONFLICT DO NOTHING;
INSERT INTO ledger_entry(business_date,loan_id,account,debit,credit) SELECT :'d'::date, f.loan_id, s.account, CASE WHEN s.account=1203 THEN f.amount ELSE 0 END, CASE WHEN s.account=4002 THEN f.amount ELSE 0 END FROM late_fee f, (VALUES (1203),(4002)) s(account) WHERE f.business_date=:'d'::date AND f.loan_id % :m = :k;
-- snapshot of the ageing
INSERT INTO snapshot SELECT :'d'::date, product, branch, bucket, count(*), sum(principal) FROM loan WHERE id % :m = :k GROUP BY product, branch, bucket ON CONFLICT DO NOTHING;
COMMIT;
