import { Migration } from '@mikro-orm/migrations'

/** Files that a lender brings from its spreadsheet, kept as they came, so that a check can be taken up again and what was recorded can be told from it. */
export class Migration20261128005000_imports extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table import_file (
  id uuid primary key,
  programme_id uuid not null references programme,
  kind text not null check (kind in ('payments')),
  file_name text not null,
  sha256 text not null,
  content bytea not null,
  key_id text not null,
  line_count integer not null check (line_count > 0),
  kept_by uuid not null references person,
  kept_at timestamptz not null,
  recorded_by uuid references person,
  recorded_at timestamptz,
  recorded_count integer,
  unique (programme_id, kind, sha256),
  check ((recorded_at is null) = (recorded_by is null)),
  check ((recorded_at is null) = (recorded_count is null))
);
comment on table import_file is 'A file once, whatever it is called. Its bytes are encrypted: they name people.';
comment on column import_file.recorded_count is 'How many of its lines were new when it was recorded; the others were there already.';
create index import_file_programme_id_kept_at_index on import_file (programme_id, kept_at desc);

grant select, insert on import_file to molino_app;
grant update (recorded_by, recorded_at, recorded_count) on import_file to molino_app;
`)
  }
}
