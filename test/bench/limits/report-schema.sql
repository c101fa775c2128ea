-- The loans of the limit of bench:report, by product and bucket. The bench puts their number in place of :n.
CREATE SCHEMA eod; SET search_path=eod;
CREATE TABLE loan(id int PRIMARY KEY, product smallint NOT NULL, branch smallint NOT NULL, principal numeric(19,4) NOT NULL, annual_rate numeric(9,6) NOT NULL,
  interest_accrued numeric(19,6) NOT NULL DEFAULT 0, accrued_to date, days_past_due int NOT NULL DEFAULT 0, arrears numeric(19,4) NOT NULL DEFAULT 0, bucket smallint NOT NULL DEFAULT 0) WITH (fillfactor=50);
INSERT INTO loan(id,product,branch,principal,annual_rate) SELECT i, i%10, i%50, 200+(i::bigint*7919)%5000, 0.18+(i%20)*0.01 FROM generate_series(1,:n) i;
UPDATE loan SET days_past_due = CASE WHEN id%10<7 THEN 0 ELSE id%200 END, arrears = CASE WHEN id%10<7 THEN 0 ELSE 50 END;
UPDATE loan SET bucket = CASE WHEN days_past_due=0 THEN 0 WHEN days_past_due<=30 THEN 1 WHEN days_past_due<=60 THEN 2 WHEN days_past_due<=90 THEN 3 ELSE 4 END;
