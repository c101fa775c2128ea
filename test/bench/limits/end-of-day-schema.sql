-- The loans of the limit of bench:end-of-day. The bench puts their number in place of :n, and vacuums afterwards.
CREATE SCHEMA eod; SET search_path=eod;
CREATE TABLE loan(id int PRIMARY KEY, product smallint NOT NULL, branch smallint NOT NULL, principal numeric(19,4) NOT NULL, annual_rate numeric(9,6) NOT NULL,
  interest_accrued numeric(19,6) NOT NULL DEFAULT 0, accrued_to date, days_past_due int NOT NULL DEFAULT 0, arrears numeric(19,4) NOT NULL DEFAULT 0, bucket smallint NOT NULL DEFAULT 0) WITH (fillfactor=50);
CREATE TABLE installment(loan_id int NOT NULL, n smallint NOT NULL, due_date date NOT NULL, due numeric(19,4) NOT NULL, paid numeric(19,4) NOT NULL DEFAULT 0, PRIMARY KEY(loan_id,n));
CREATE TABLE accrual(loan_id int NOT NULL, business_date date NOT NULL, amount numeric(19,6) NOT NULL, PRIMARY KEY(loan_id,business_date));
CREATE TABLE late_fee(loan_id int NOT NULL, n smallint NOT NULL, business_date date NOT NULL, amount numeric(19,4) NOT NULL, PRIMARY KEY(loan_id,n));
CREATE TABLE snapshot(business_date date NOT NULL, product smallint NOT NULL, branch smallint NOT NULL, bucket smallint NOT NULL, loans int NOT NULL, principal numeric(19,4) NOT NULL, PRIMARY KEY(business_date,product,branch,bucket,loans));
CREATE TABLE ledger_entry(id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, business_date date NOT NULL, loan_id int, product smallint, branch smallint, account int NOT NULL, debit numeric(19,4) NOT NULL DEFAULT 0, credit numeric(19,4) NOT NULL DEFAULT 0);
INSERT INTO loan(id,product,branch,principal,annual_rate) SELECT i, i%10, i%50, 200+(i::bigint*7919)%5000, 0.18+(i%20)*0.01 FROM generate_series(1,:n) i;
-- 12 monthly installments; ~70% of loans current, the rest 1..4 installments behind at the start of the run (2026-07-01)
INSERT INTO installment(loan_id,n,due_date,due,paid) SELECT l,k,date '2026-01-01'+(l%28)+k*30, 50, CASE WHEN k <= 6-(CASE WHEN l%10<7 THEN 0 ELSE 1+l%4 END) THEN 50 ELSE 0 END FROM generate_series(1,:n) l, generate_series(1,12) k;
