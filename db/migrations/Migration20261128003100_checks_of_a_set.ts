import { Migration } from '@mikro-orm/migrations'

/**
 * What a posting and a payment must agree with is looked up once for all rows of a statement. Before, three references and a
 * trigger each asked for every posting by itself: at three postings a payment that was a fifth of what a payment cost the
 * database. The triggers ask for the same and more, and what a reference would keep from being deleted is kept here: entries
 * and events are append-only, loans are held by their events, and accounts are not deleted.
 */
export class Migration20261128003100_checks_of_a_set extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create function postings_stand() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare wrong record; mine text := (pg_current_xact_id()::xid)::text;
begin
  select found.* into wrong from (
    select a.entry_id, a.account_id, a.loan_id, e.xmin::text as written_by, e.book_id,
      (select c.book_id from account c where c.id = a.account_id) as account_book,
      a.loan_id is null or exists (select from loan l where l.id = a.loan_id) as loan_there
    from added a left join journal_entry e on e.id = a.entry_id
  ) found
  where written_by is distinct from mine or account_book is distinct from book_id or not loan_there limit 1;
  if wrong.entry_id is not null then
    if wrong.book_id is null or wrong.account_book is null or not wrong.loan_there then
      raise exception 'the entry %, the account % or the loan % of a posting is not there', wrong.entry_id, wrong.account_id, wrong.loan_id using errcode = 'foreign_key_violation';
    elsif wrong.written_by is distinct from mine then
      raise exception 'entry % is closed: postings are written with their entry', wrong.entry_id using errcode = 'restrict_violation';
    end if;
    raise exception 'account % belongs to another book', wrong.account_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
comment on function postings_stand() is 'Every new posting joins an entry of its own transaction, on an account of that entry''s book, and names a loan that is there or none.';

create function payments_stand() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare wrong uuid;
begin
  select a.event_id into wrong from added a where not exists (
    select from loan_event e join loan l on l.id = e.loan_id where e.id = a.event_id and e.loan_id = a.loan_id and l.programme_id = a.programme_id
  ) limit 1;
  if wrong is not null then
    raise exception 'the payment of the event % is of another loan or programme, or there is no such event', wrong using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
comment on function payments_stand() is 'Every new payment is of an event of its loan, and that loan is of its programme.';

create function entries_in_open_months() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare wrong record;
begin
  select book_id, first_on into wrong from (select book_id, min(effective_on) as first_on from added group by book_id) earliest where first_on < first_open_day(book_id) limit 1;
  if wrong.book_id is not null then
    raise exception 'an entry of % lies in a closed month', wrong.first_on using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

drop trigger posting_joins_its_own_entry on posting;
drop function posting_joins_its_own_entry();
alter table posting drop constraint posting_entry_id_fkey, drop constraint posting_account_id_fkey, drop constraint posting_loan_id_fkey;
create trigger postings_stand after insert on posting referencing new table as added for each statement execute function postings_stand();

alter table payment drop constraint payment_event_id_fkey, drop constraint payment_programme_id_fkey, drop constraint payment_loan_id_fkey;
create trigger payments_stand after insert on payment referencing new table as added for each statement execute function payments_stand();

drop trigger journal_entry_in_open_month on journal_entry;
drop function entry_in_open_month();
create trigger entries_in_open_months after insert on journal_entry referencing new table as added for each statement execute function entries_in_open_months();

create function refuse_removal() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception '% on % is refused: the books name it', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger account_stays before delete on account for each row execute function refuse_removal();
create trigger account_no_truncate before truncate on account for each statement execute function refuse_removal();
create trigger loan_stays before delete on loan for each row execute function refuse_removal();
create trigger loan_no_truncate before truncate on loan for each statement execute function refuse_removal();

-- Room beside each loan for its next balances, so that no index has to know of them.
alter table loan set (fillfactor = 80);

revoke all on function postings_stand(), payments_stand(), entries_in_open_months(), refuse_removal() from public;
`)
  }
}
