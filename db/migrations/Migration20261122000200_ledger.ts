import { Migration } from '@mikro-orm/migrations'

/**
 * The books: append-only entries whose postings sum to zero. The database itself refuses an entry
 * that does not balance, a posting added to an older entry, an update and a delete.
 */
export class Migration20261122000200_ledger extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table book (
  id uuid primary key default uuidv7(),
  programme_id uuid not null references programme,
  code text not null,
  created_at timestamptz not null default now(),
  unique (programme_id, code)
);

create table account (
  id uuid primary key default uuidv7(),
  book_id uuid not null references book,
  code text not null,
  name text not null,
  class text not null check (class in ('asset','liability','equity','income','expense')),
  created_at timestamptz not null default now(),
  unique (book_id, code)
);

create table journal_entry (
  id uuid primary key default uuidv7(),
  book_id uuid not null references book,
  kind text not null,
  source_kind text not null,
  source_id uuid not null,
  effective_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  reverses_entry_id uuid references journal_entry,
  unique (book_id, source_kind, source_id, kind)
);
comment on column journal_entry.source_id is 'The event that was booked (a loan event for source_kind loan-event). Books hold ids, never names.';
create index journal_entry_effective_on_index on journal_entry (book_id, effective_on);

create table posting (
  id bigint generated always as identity primary key,
  entry_id uuid not null references journal_entry,
  account_id uuid not null references account,
  loan_id uuid,
  amount_cents bigint not null check (amount_cents <> 0)
);
comment on column posting.amount_cents is 'Debit positive, credit negative.';
create index posting_entry_id_index on posting (entry_id);
create index posting_account_id_index on posting (account_id);
create index posting_loan_id_index on posting (loan_id) where loan_id is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only: % on % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;
comment on function refuse_change() is 'For append-only tables: what was recorded stays; a correction is a new row that names the old one.';

create function entry_balances() returns trigger language plpgsql as $$
declare
  total numeric; lines integer;
begin
  select coalesce(sum(amount_cents), 0), count(*) into total, lines from posting where entry_id = new.id;
  if total <> 0 or lines < 2 then
    raise exception 'entry % does not balance: % lines, sum %', new.id, lines, total using errcode = 'check_violation';
  end if;
  return null;
end $$;

create function posting_joins_its_own_entry() returns trigger language plpgsql as $$
declare entry_book uuid; entry_xmin xid;
begin
  select book_id, xmin into entry_book, entry_xmin from journal_entry where id = new.entry_id;
  if entry_xmin::text <> (pg_current_xact_id()::xid)::text then
    raise exception 'entry % is closed: postings are written with their entry', new.entry_id using errcode = 'restrict_violation';
  end if;
  if entry_book is distinct from (select book_id from account where id = new.account_id) then
    raise exception 'account % belongs to another book', new.account_id using errcode = 'check_violation';
  end if;
  return new;
end $$;

create function postings_balance() returns trigger language plpgsql as $$
declare unbalanced uuid;
begin
  select entry_id into unbalanced from added group by entry_id having sum(amount_cents) <> 0 limit 1;
  if unbalanced is not null then
    raise exception 'entry % does not balance: its postings are written together and sum to zero', unbalanced using errcode = 'check_violation';
  end if;
  return null;
end $$;
comment on function postings_balance() is 'At once, unlike journal_entry_balances: a check that can be put forward by SET CONSTRAINTS could be followed by one more posting.';

create trigger journal_entry_append_only before update or delete on journal_entry for each row execute function refuse_change();
create trigger journal_entry_no_truncate before truncate on journal_entry for each statement execute function refuse_change();
create trigger posting_append_only before update or delete on posting for each row execute function refuse_change();
create trigger posting_no_truncate before truncate on posting for each statement execute function refuse_change();
create trigger posting_joins_its_own_entry before insert on posting for each row execute function posting_joins_its_own_entry();
create trigger postings_balance after insert on posting referencing new table as added for each statement execute function postings_balance();
create constraint trigger journal_entry_balances after insert on journal_entry deferrable initially deferred for each row execute function entry_balances();
`)
  }
}
