import { Migration } from '@mikro-orm/migrations'

/**
 * A month of a book is closed for good, with the trial balance it ended with. From then on the database refuses an entry in
 * it, and what happened in it and is heard of later is booked on the first open day, with the day of its cause beside it.
 */
export class Migration20261127002100_closing extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table book_close (
  id uuid primary key,
  book_id uuid not null references book,
  month date not null check (extract(day from month) = 1),
  trial_balance jsonb not null,
  note text,
  closed_by uuid not null references person,
  closed_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  unique (book_id, month)
);
comment on column book_close.month is 'Its first day.';
comment on column book_close.trial_balance is 'Every account at the end of the month, as trial_balance() gave it then; check:books holds it against what it gives now.';
create trigger book_close_append_only before update or delete on book_close for each row execute function refuse_change();
create trigger book_close_no_truncate before truncate on book_close for each statement execute function refuse_change();

alter table journal_entry add column cause_on date check (cause_on < effective_on);
comment on column journal_entry.cause_on is 'The day of what caused it, where that lies in a month that was closed when it was booked; null where it is effective_on.';

create function trial_balance(p_book uuid, p_on date)
returns table (code text, name text, class text, debit_cents bigint, credit_cents bigint) language sql stable as $$
  select a.code, a.name, a.class,
    coalesce(sum(p.amount_cents) filter (where p.amount_cents > 0), 0)::bigint,
    coalesce(-sum(p.amount_cents) filter (where p.amount_cents < 0), 0)::bigint
  from account a
  left join (select l.account_id, l.amount_cents from posting l
    join journal_entry e on e.id = l.entry_id where e.book_id = p_book and e.effective_on <= p_on) p on p.account_id = a.id
  where a.book_id = p_book
  group by a.code, a.name, a.class order by a.code
$$;
comment on function trial_balance(uuid, date) is 'Every account of a book with what entries effective on or before the day debited and credited.';

-- Locking a row asks for the right to change it, which the services do not have: these two lock for them.
create function first_open_day(p_book uuid) returns date language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Until the entry is committed: whoever closes a month waits for it. A statement of its own then reads what was closed meanwhile.
  perform 1 from book where id = p_book for key share;
  return (select (max(month) + interval '1 month')::date from book_close where book_id = p_book);
end $$;
comment on function first_open_day(uuid) is 'The day after the last closed month of a book; null where none is closed.';

create function hold_book(p_book uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  select 1 from book where id = p_book for update
$$;
comment on function hold_book(uuid) is 'Until the transaction ends nobody books in it; first waits for whoever is booking.';

create function booking_date(p_book uuid, p_on date) returns date language sql as $$
  select greatest(p_on, first_open_day(p_book))
$$;
comment on function booking_date(uuid, date) is 'The day on which what happened on p_on is booked: that day, or the first open one where its month is closed.';

create function entry_in_open_month() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.effective_on < first_open_day(new.book_id) then
    raise exception 'entry % of % lies in a closed month', new.id, new.effective_on using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger journal_entry_in_open_month before insert on journal_entry for each row execute function entry_in_open_month();

create or replace function book_entry(
  p_programme uuid, p_book text, p_kind text, p_source_kind text, p_source uuid, p_effective_on date,
  p_recorded_by uuid, p_reverses uuid, p_loan uuid, p_lines jsonb
) returns uuid language plpgsql as $$
declare entry uuid; in_book uuid; booked_on date; written integer;
begin
  select id into strict in_book from book where programme_id = p_programme and code = p_book;
  booked_on := booking_date(in_book, p_effective_on);
  insert into journal_entry (book_id, kind, source_kind, source_id, effective_on, cause_on, recorded_by, reverses_entry_id)
    values (in_book, p_kind, p_source_kind, p_source, booked_on, nullif(p_effective_on, booked_on), p_recorded_by, p_reverses) returning id into entry;
  insert into posting (entry_id, account_id, loan_id, amount_cents)
    select entry, a.id, p_loan, line.amount_cents
    from jsonb_to_recordset(p_lines) as line(account text, amount_cents bigint) join account a on a.book_id = in_book and a.code = line.account;
  get diagnostics written = row_count;
  if written <> jsonb_array_length(p_lines) then
    raise exception 'an account of % is not in book %', p_lines, p_book using errcode = 'foreign_key_violation';
  end if;
  return entry;
end $$;

revoke all on function trial_balance(uuid, date), first_open_day(uuid), hold_book(uuid), booking_date(uuid, date), entry_in_open_month() from public;
grant execute on function trial_balance(uuid, date), first_open_day(uuid), hold_book(uuid), booking_date(uuid, date) to molino_app;
grant select, insert on book_close to molino_app;
`)
  }
}
