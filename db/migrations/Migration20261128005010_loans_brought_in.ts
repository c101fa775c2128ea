import { Migration } from '@mikro-orm/migrations'

/**
 * Loans that were made before the lender came here (infra/decisions/0012-moving-in.md): nobody applied for them here and
 * nobody here decided, so they name no application and no decision, and say since when they are in these books.
 */
export class Migration20261128005010_loans_brought_in extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table loan alter column application_id drop not null, alter column decision_id drop not null,
  add column brought_in_on date,
  add constraint loan_origin_check check (case when brought_in_on is null
    then application_id is not null and decision_id is not null else application_id is null and decision_id is null end);
comment on column loan.brought_in_on is 'The day through which all that happened lies before these books, which its advance event says too. Null for a loan that was made here.';

create table loan_brought_in (
  loan_id uuid primary key references loan,
  programme_id uuid not null references programme,
  import_id uuid not null references import_file,
  line integer not null,
  their_number text not null,
  amount_cents bigint not null check (amount_cents > 0),
  lent_on date not null,
  unique (programme_id, their_number)
);
comment on table loan_brought_in is 'What a loan was called where it came from, and what was lent when.';
create trigger loan_brought_in_append_only before update or delete on loan_brought_in for each row execute function refuse_change();
create trigger loan_brought_in_no_truncate before truncate on loan_brought_in for each statement execute function refuse_change();
grant select, insert on loan_brought_in to molino_app;

alter table import_file drop constraint import_file_kind_check, add constraint import_file_kind_check check (kind in ('payments','loans'));

insert into account (book_id, code, name, class)
select id, '3900', 'Loans brought in from elsewhere', 'equity' from book where code = 'lender' on conflict do nothing;
`)
  }
}
