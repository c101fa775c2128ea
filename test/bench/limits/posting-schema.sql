-- Limit of bench:posting: what one payment needs in a database at the least, written by one function call. The bench puts
-- the number of loans in place of :loans, and vacuums afterwards.
CREATE SCHEMA post; SET search_path=post;
CREATE TABLE loan(id bigint PRIMARY KEY, client_id bigint NOT NULL, status smallint NOT NULL DEFAULT 3,
  principal_outstanding numeric(19,4) NOT NULL, interest_outstanding numeric(19,4) NOT NULL, fees_outstanding numeric(19,4) NOT NULL DEFAULT 0,
  total_paid numeric(19,4) NOT NULL DEFAULT 0, next_n int NOT NULL DEFAULT 1, version int NOT NULL DEFAULT 1, updated_at timestamptz NOT NULL DEFAULT now()) WITH (fillfactor=80);
CREATE TABLE installment(loan_id bigint NOT NULL, n int NOT NULL, due_date date NOT NULL,
  principal_due numeric(19,4) NOT NULL, principal_paid numeric(19,4) NOT NULL DEFAULT 0,
  interest_due numeric(19,4) NOT NULL, interest_paid numeric(19,4) NOT NULL DEFAULT 0, paid_on date, PRIMARY KEY(loan_id,n)) WITH (fillfactor=80);
CREATE TABLE loan_tx(id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, loan_id bigint NOT NULL REFERENCES loan, kind smallint NOT NULL,
  amount numeric(19,4) NOT NULL, value_date date NOT NULL, posted_at timestamptz NOT NULL DEFAULT now(), actor uuid);
CREATE INDEX ON loan_tx(loan_id, value_date);
CREATE TABLE ledger_entry(id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, tx_id bigint NOT NULL, account_id int NOT NULL,
  debit numeric(19,4) NOT NULL DEFAULT 0, credit numeric(19,4) NOT NULL DEFAULT 0, value_date date NOT NULL, CHECK ((debit=0)<>(credit=0)));
CREATE INDEX ON ledger_entry(tx_id); CREATE INDEX ON ledger_entry(account_id, value_date);
CREATE TABLE audit(id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), actor uuid NOT NULL, action smallint NOT NULL, loan_id bigint NOT NULL, tx_id bigint NOT NULL);
CREATE TABLE idempotency(key uuid PRIMARY KEY, tx_id bigint NOT NULL, response jsonb NOT NULL, created_at timestamptz NOT NULL DEFAULT now());
INSERT INTO loan(id,client_id,principal_outstanding,interest_outstanding) SELECT i, i%30000+1, 1000000, 100000 FROM generate_series(1,:loans) i;
INSERT INTO installment(loan_id,n,due_date,principal_due,interest_due) SELECT l,n,date '2026-01-01'+n*30, 40,4 FROM generate_series(1,:loans) l, generate_series(1,24) n;
-- the books refuse an entry that does not balance, at commit
CREATE FUNCTION entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF (SELECT sum(debit-credit) FROM post.ledger_entry WHERE tx_id=NEW.id) <> 0 THEN RAISE EXCEPTION 'entry % does not balance', NEW.id; END IF; RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER entry_balances AFTER INSERT ON loan_tx DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entry_balances();
-- one-round-trip variant
CREATE FUNCTION post_repayment(p_loan bigint, p_amount numeric, p_key uuid) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE v_n int; v_tx bigint; v_dup bigint;
BEGIN
  SELECT tx_id INTO v_dup FROM post.idempotency WHERE key=p_key; IF FOUND THEN RETURN v_dup; END IF;
  SELECT next_n INTO v_n FROM post.loan WHERE id=p_loan FOR UPDATE;
  INSERT INTO post.loan_tx(loan_id,kind,amount,value_date) VALUES(p_loan,2,p_amount,current_date) RETURNING id INTO v_tx;
  INSERT INTO post.ledger_entry(tx_id,account_id,debit,credit,value_date) VALUES
    (v_tx,1001,p_amount,0,current_date),(v_tx,1201,0,p_amount-5,current_date),(v_tx,1202,0,4,current_date),(v_tx,4001,0,1,current_date);
  UPDATE post.installment SET principal_paid=principal_paid+(p_amount-5)/2, interest_paid=interest_paid+2 WHERE loan_id=p_loan AND n IN (v_n, v_n%24+1);
  UPDATE post.loan SET principal_outstanding=principal_outstanding-(p_amount-5), interest_outstanding=interest_outstanding-4, total_paid=total_paid+p_amount, next_n=next_n%24+1, version=version+1, updated_at=now() WHERE id=p_loan;
  INSERT INTO post.audit(actor,action,loan_id,tx_id) VALUES(gen_random_uuid(),1,p_loan,v_tx);
  INSERT INTO post.idempotency(key,tx_id,response) VALUES(p_key,v_tx,jsonb_build_object('tx',v_tx,'amount',p_amount));
  RETURN v_tx;
END $$;
