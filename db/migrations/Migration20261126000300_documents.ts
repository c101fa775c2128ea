import { Migration } from '@mikro-orm/migrations'

/** Photographs and papers that people send, in pieces over a poor line; what becomes of each; and who she is by which paper. */
export class Migration20261126000300_documents extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table missing_item add column asked_reason text;
comment on column missing_item.asked_reason is 'Code of the prepared reason for which it was asked, or asked anew; note holds an officer''s own words.';

create table uploaded_document (
  id uuid primary key,
  programme_id uuid not null references programme,
  application_id uuid not null references application,
  item_id uuid references missing_item,
  kind text not null,
  person_id uuid not null references person,
  uploaded_by uuid not null references person,
  state text not null default 'sent' check (state in ('sent','accepted','rejected')),
  media_type text not null check (media_type in ('image/jpeg','application/pdf')),
  size_bytes integer not null check (size_bytes > 0),
  width integer,
  height integer,
  pages integer,
  original_sha256 text not null,
  content bytea not null,
  preview bytea,
  key_id text not null,
  sent_on date not null,
  sent_at timestamptz not null,
  reviewed_by uuid references person,
  reviewed_on date,
  reviewed_at timestamptz,
  reject_reason text,
  reject_note text,
  check ((state = 'sent') = (reviewed_at is null)),
  check ((state = 'rejected') = (reject_reason is not null))
);
comment on table uploaded_document is 'What she sent, made anew by us (pictures) or as it came (PDF), encrypted. The bytes that were sent are kept nowhere.';
comment on column uploaded_document.person_id is 'Whose paper it is; uploaded_by may be who helps her.';
comment on column uploaded_document.original_sha256 is 'Of the bytes that were sent: the same file sent twice is one document.';
create unique index uploaded_document_once on uploaded_document (application_id, person_id, coalesce(item_id::text, kind), original_sha256) where state <> 'rejected';
create index uploaded_document_application_id_index on uploaded_document (application_id);
create index uploaded_document_item_id_index on uploaded_document (item_id);

create table upload (
  id uuid primary key,
  programme_id uuid not null references programme,
  application_id uuid not null references application,
  item_id uuid references missing_item,
  kind text not null,
  person_id uuid not null references person,
  uploaded_by uuid not null references person,
  media_type text not null,
  sha256 text,
  total_bytes integer not null check (total_bytes > 0),
  received_bytes integer not null default 0,
  state text not null default 'open' check (state in ('open','done','refused')),
  refusal text,
  document_id uuid references uploaded_document on delete cascade,
  started_at timestamptz not null,
  check (received_bytes between 0 and total_bytes),
  check ((state = 'done') = (document_id is not null)),
  check ((state = 'refused') = (refusal is not null))
);
comment on table upload is 'A file on its way. Its pieces are gone once it is a document or was refused; a day later so is its row.';
create index upload_application_id_index on upload (application_id);
create index upload_uploaded_by_index on upload (uploaded_by, started_at);
create index upload_started_at_index on upload (started_at);
create index upload_document_id_index on upload (document_id);

create table upload_chunk (
  upload_id uuid not null references upload on delete cascade,
  start_byte integer not null check (start_byte >= 0),
  content bytea not null,
  key_id text not null,
  primary key (upload_id, start_byte)
);
comment on table upload_chunk is 'A piece of a file on its way, encrypted.';

create table identity_document (
  id uuid primary key default uuidv7(),
  programme_id uuid not null references programme,
  person_id uuid not null unique references person,
  kind text not null check (kind in ('itin','ssn','passport','consular-card','government-document')),
  number_encrypted text not null,
  country_encrypted text,
  birth_date_encrypted text,
  key_id text not null,
  recorded_by uuid not null references person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table identity_document is 'By which paper somebody is who she says (31 CFR 1020.220(a)(2)(i)(A)(4)): number, country and birth date encrypted. No immigration status is asked or kept.';
create trigger identity_document_touched before update on identity_document for each row execute function touch_updated_at();

grant select, insert, delete on uploaded_document, upload, upload_chunk to molino_app;
grant update (state, reviewed_by, reviewed_on, reviewed_at, reject_reason, reject_note, item_id) on uploaded_document to molino_app;
grant update (received_bytes, state, refusal, document_id) on upload to molino_app;
grant select, insert on identity_document to molino_app;
grant update (kind, number_encrypted, country_encrypted, birth_date_encrypted, key_id, recorded_by) on identity_document to molino_app;
`)
  }
}
