-- Limit of bench:report: portfolio at risk straight from the loan table.
SELECT product, bucket, count(*), sum(principal), sum(arrears), sum(interest_accrued) FROM eod.loan GROUP BY 1,2 ORDER BY 1,2;
