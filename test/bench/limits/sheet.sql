-- Limit of bench:sheet, on the tables of posting-schema.sql: the members of one meeting paid in one transaction, set-based.
SET search_path=post;
CREATE FUNCTION post_sheet(p_loans bigint[], p_amount numeric) RETURNS int LANGUAGE plpgsql AS $$
DECLARE v_n int; BEGIN
  CREATE TEMP TABLE IF NOT EXISTS sheet(loan_id bigint, n int, tx bigint, key uuid) ON COMMIT DELETE ROWS;
  INSERT INTO sheet SELECT l.id, l.next_n, nextval('post.loan_tx_id_seq'), gen_random_uuid() FROM (SELECT id,next_n FROM post.loan WHERE id = ANY(p_loans) ORDER BY id FOR UPDATE) l;
  INSERT INTO post.loan_tx(id,loan_id,kind,amount,value_date) OVERRIDING SYSTEM VALUE SELECT tx,loan_id,2,p_amount,current_date FROM sheet;
  INSERT INTO post.ledger_entry(tx_id,account_id,debit,credit,value_date) SELECT s.tx,e.a,e.d,e.c,current_date FROM sheet s, (VALUES (1001,p_amount,0),(1201,0,p_amount-5),(1202,0,4),(4001,0,1)) e(a,d,c);
  UPDATE post.installment i SET principal_paid=principal_paid+(p_amount-5)/2, interest_paid=interest_paid+2 FROM sheet s WHERE i.loan_id=s.loan_id AND i.n IN (s.n, s.n%24+1);
  UPDATE post.loan l SET principal_outstanding=principal_outstanding-(p_amount-5), interest_outstanding=interest_outstanding-4, total_paid=total_paid+p_amount, next_n=next_n%24+1, version=version+1, updated_at=now() FROM sheet s WHERE l.id=s.loan_id;
  INSERT INTO post.audit(actor,action,loan_id,tx_id) SELECT gen_random_uuid(),1,loan_id,tx FROM sheet;
  INSERT INTO post.idempotency(key,tx_id,response) SELECT key,tx,jsonb_build_object('tx',tx) FROM sheet; GET DIAGNOSTICS v_n = ROW_COUNT; RETURN v_n; END $$;
