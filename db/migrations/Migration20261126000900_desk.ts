import { Migration } from '@mikro-orm/migrations'

/** The officer's desk: filters that she keeps, and who stands in for whom. */
export class Migration20261126000900_desk extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table saved_filter (
  id uuid primary key,
  programme_id uuid not null references programme,
  person_id uuid not null references person,
  name text not null,
  filter jsonb not null,
  created_at timestamptz not null default now(),
  unique (person_id, name)
);
comment on table saved_filter is 'A view of the queue that one person keeps under a name of her own.';

create table deputy (
  id uuid primary key,
  programme_id uuid not null references programme,
  officer_id uuid not null references person,
  deputy_id uuid not null references person,
  from_on date not null,
  through_on date not null,
  set_by uuid not null references person,
  set_at timestamptz not null,
  ended_by uuid references person,
  ended_at timestamptz,
  check (deputy_id <> officer_id),
  check (through_on >= from_on)
);
comment on table deputy is 'Who stands in for an officer who is away, both dates inside: her files wait on the deputy too, who decides within a limit of her own.';
create index deputy_programme_id_index on deputy (programme_id, through_on) where ended_at is null;

grant select, insert, update, delete on saved_filter to molino_app;
grant select, insert, update on deputy to molino_app;
`)
  }
}
