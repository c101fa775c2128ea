import { Migration } from '@mikro-orm/migrations'

/** Collections: a case for every spell in which a loan is late, what was done in it, and a call that ended in a no. */
export class Migration20261128006000_collections extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table collections_case (
  id uuid primary key default uuidv7(),
  programme_id uuid not null references programme,
  loan_id uuid not null references loan,
  opened_version integer not null,
  version integer not null,
  late_since date not null,
  past_due_since date not null,
  opened_on date not null,
  closed_on date,
  closed_because text check (closed_because in ('cured','plan-agreed','charged-off')),
  told jsonb,
  next_step_at timestamptz,
  created_at timestamptz not null default now(),
  check ((closed_on is null) = (closed_because is null)),
  unique (loan_id, opened_version)
);
comment on table collections_case is 'One spell in which a loan was late, from the day that was noticed until nothing was past due, or it was charged off.';
comment on column collections_case.version is 'Rises by one with every change that its workflow must hear of, and goes on from one case of a loan to the next: they share a workflow id.';
comment on column collections_case.opened_version is 'The version that told of its opening.';
comment on column collections_case.past_due_since is 'The oldest due date that is not paid: moves with the money, and day by day while payments are paused.';
comment on column collections_case.told is 'Status and clocks as its workflow was last told.';
comment on column collections_case.next_step_at is 'The earliest of those clocks.';
create unique index collections_case_live_key on collections_case (loan_id) where closed_on is null;
create index collections_case_programme_id_index on collections_case (programme_id);

create table collections_step (
  id uuid primary key default uuidv7(),
  case_id uuid not null references collections_case,
  kind text not null check (kind in ('late-reminder','call-due','promise-reminder','promise-due','late-for-long','charge-off-proposal','charge-off-put-off')),
  occurrence text not null,
  done_on date not null,
  done_by uuid references person,
  passed_over boolean not null default false,
  until date,
  recorded_at timestamptz not null default now(),
  unique (case_id, kind, occurrence)
);
comment on table collections_step is 'What was done in a case, once each, or passed over because its time was gone. Append-only.';
create index collections_step_done_by_index on collections_step (done_by);
create trigger collections_step_append_only before update or delete on collections_step for each row execute function refuse_change();
create trigger collections_step_no_truncate before truncate on collections_step for each statement execute function refuse_change();

alter table loan_contact drop constraint loan_contact_outcome_check;
alter table loan_contact add check (outcome in ('talked','no-answer','message-left','wrong-number','asked-to-wait','refused','other'));

grant select, insert on collections_case, collections_step to molino_app;
grant update on collections_case to molino_app;
`)
  }
}
