import { Migration } from '@mikro-orm/migrations'

/**
 * What the night knows of a loan is kept by stretches of days on which only time changes it, instead of a row for each loan and
 * day: each figure of each day is one of the fold's, kept as it is, and no statement here computes interest. Portfolios of whole
 * days are added up once.
 */
export class Migration20261128002000_stretches extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table loan_stretch (
  loan_id uuid not null references loan,
  from_on date not null,
  through_on date not null check (through_on between from_on and from_on + 30),
  programme_id uuid not null references programme,
  product_version_id uuid not null references product_version,
  is_open boolean not null,
  accrues boolean not null,
  principal_cents bigint not null,
  fees_cents bigint not null,
  interest_by_day bigint[] not null check (cardinality(interest_by_day) > 0),
  past_due_by_day bigint[] not null check (cardinality(past_due_by_day) > 0),
  days_past_due integer not null,
  days_grow boolean not null,
  primary key (loan_id, from_on)
);
comment on table loan_stretch is 'Days of a loan on which nothing but time changes its figures, as the fold told them; derived again from the day of whatever comes to light.';
comment on column loan_stretch.interest_by_day is 'Interest outstanding on each day from the first; the last figure holds on. past_due_by_day likewise.';
comment on column loan_stretch.days_past_due is 'On the first day; each further day is one more where days_grow.';
comment on column loan_stretch.is_open is 'False for days that were closed before it came to light that the loan was paid off or charged off then.';
create index loan_stretch_through_on_index on loan_stretch (programme_id, through_on);

create table portfolio_day (
  programme_id uuid not null references programme,
  business_date date not null,
  product_version_id uuid not null references product_version,
  days_past_due integer not null,
  loans integer not null,
  principal_cents bigint not null,
  past_due_cents bigint not null,
  primary key (programme_id, business_date, product_version_id, days_past_due)
);
comment on table portfolio_day is 'Open loans at the end of each closed day, and on the morning after the last, by product and days past due.';

alter table end_of_day add column id uuid not null default uuidv7(), add column ranges jsonb not null default '[]',
  add column folded integer not null default 0, add column late_fees integer not null default 0, add column accrued_cents bigint not null default 0;
create unique index end_of_day_id_unique on end_of_day (id);
comment on column end_of_day.ranges is 'The ranges of loans that close the date, cut once: [{ "from", "to" }] by loan id.';
comment on column end_of_day.accrued_cents is 'What the date added to interest income beyond what was received.';

create table end_of_day_range (
  programme_id uuid not null,
  business_date date not null,
  from_id uuid not null,
  to_id uuid not null,
  folded integer not null default 0,
  late_fees integer not null default 0,
  closed_at timestamptz not null default now(),
  primary key (programme_id, business_date, from_id, to_id),
  foreign key (programme_id, business_date) references end_of_day on delete cascade
);
comment on table end_of_day_range is 'A range of loans for which a date is closed. Whoever writes the row closes it, in the same transaction; nobody does so twice.';

alter table loan add column aged_version integer, add column aged_sequence integer, add column aged_through date;
comment on column loan.aged_through is 'The last day that its stretches tell, by its version aged_version with its events through number aged_sequence; far ahead where nothing more is to come.';

create index loan_event_recorded_on_index on loan_event using brin (recorded_on) with (pages_per_range = 16, autosummarize = on);

create function ageing_bucket(p_days integer) returns text language sql immutable as $$
  select case when p_days <= 0 then 'current' when p_days <= 30 then '1-30' when p_days <= 60 then '31-60' when p_days <= 90 then '61-90'
    when p_days <= 180 then '91-180' else 'over-180' end
$$;
comment on function ageing_bucket(integer) is 'domain/ageing/ageing-bucket.ts for sets of rows; a test holds the two together.';

create function loans_on(p_programme uuid, p_on date)
returns table (loan_id uuid, product_version_id uuid, is_open boolean, accrues boolean, principal_cents bigint, interest_cents bigint, fees_cents bigint,
  past_due_cents bigint, days_past_due integer) language sql stable as $$
  select s.loan_id, s.product_version_id, s.is_open, s.accrues, s.principal_cents,
    s.interest_by_day[least(p_on - s.from_on + 1, cardinality(s.interest_by_day))], s.fees_cents,
    s.past_due_by_day[least(p_on - s.from_on + 1, cardinality(s.past_due_by_day))],
    s.days_past_due + case when s.days_grow then p_on - s.from_on else 0 end
  from loan_stretch s where s.programme_id = p_programme and s.through_on between p_on and p_on + 30 and s.from_on <= p_on
$$;
comment on function loans_on(uuid, date) is 'Every loan of a programme as its stretches tell a day.';

insert into loan_stretch (loan_id, from_on, through_on, programme_id, product_version_id, is_open, accrues, principal_cents, fees_cents, interest_by_day,
    past_due_by_day, days_past_due, days_grow)
  select d.loan_id, d.business_date, d.business_date, l.programme_id, l.product_version_id, d.principal_outstanding_cents > 0, false,
    d.principal_outstanding_cents, 0, '{0}', array[d.past_due_cents], d.days_past_due, false
  from loan_day d join loan l on l.id = d.loan_id;
insert into portfolio_day (programme_id, business_date, product_version_id, days_past_due, loans, principal_cents, past_due_cents)
  select l.programme_id, d.business_date, l.product_version_id, d.days_past_due, count(*), sum(d.principal_outstanding_cents), sum(d.past_due_cents)
  from loan_day d join loan l on l.id = d.loan_id where d.principal_outstanding_cents > 0 group by 1, 2, 3, 4;
drop table loan_day;

create view loan_day as
  select o.loan_id, r.business_date, o.principal_cents as principal_outstanding_cents, o.past_due_cents, o.days_past_due, ageing_bucket(o.days_past_due) as bucket
  from end_of_day r cross join lateral loans_on(r.programme_id, r.business_date) o;
comment on view loan_day is 'Each loan at the end of each date that was closed, or is being closed.';

insert into account (book_id, code, name, class)
  select b.id, c.code, c.name, 'asset' from book b,
    (values ('1215', 'Interest owed and not accrued'), ('1219', 'Interest not accrued, set against 1215')) as c(code, name)
  where b.code = 'lender' on conflict do nothing;

revoke all on function ageing_bucket(integer), loans_on(uuid, date) from public;
grant execute on function ageing_bucket(integer), loans_on(uuid, date) to molino_app;
grant select, insert, update, delete on loan_stretch, portfolio_day to molino_app;
grant select, insert on end_of_day_range to molino_app;
grant update (folded, late_fees) on end_of_day_range to molino_app;
grant select on loan_day to molino_app;
`)
  }
}
