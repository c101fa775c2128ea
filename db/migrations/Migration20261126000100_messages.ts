import { Migration } from '@mikro-orm/migrations'

/** How each notice and each one-time code gets to its person; who wants text messages; letters with the facts they are made of. */
export class Migration20261126000100_messages extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table notice add column text jsonb;
comment on column notice.text is 'The short form for a text message, in both languages; null: none is sent.';

create table delivery (
  id uuid primary key default uuidv7(),
  programme_id uuid not null references programme,
  kind text not null check (kind in ('notice', 'code', 'reply')),
  notice_id uuid references notice,
  person_id uuid references person,
  channel text not null check (channel in ('mail', 'text', 'paper', 'screen')),
  purpose text,
  locale text not null,
  address_encrypted text,
  content_encrypted text,
  state text not null check (state in ('queued', 'sent', 'delivered', 'failed', 'given-up', 'held')),
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  expires_at timestamptz,
  provider_id text,
  last_error text,
  sent_at timestamptz,
  delivered_at timestamptz,
  posted_by uuid references person,
  created_at timestamptz not null default now(),
  check ((kind = 'notice') = (notice_id is not null)),
  check (channel <> 'screen' or kind = 'notice')
);
create unique index delivery_notice_id_channel_key on delivery (notice_id, channel);
create index delivery_due_index on delivery (next_attempt_at) where state = 'queued' and channel in ('mail', 'text');
create index delivery_provider_id_index on delivery (provider_id) where provider_id is not null;
create index delivery_person_id_index on delivery (person_id);
comment on table delivery is 'One way by which one message goes to one person. Paper is printed and posted by staff.';
comment on column delivery.address_encrypted is 'Null: the address that her account has when it is sent.';
comment on column delivery.content_encrypted is 'Of a one-time code alone: emptied once it was sent or can no longer be.';
comment on column delivery.last_error is 'A code: what a provider says in words can name the address.';
comment on column delivery.state is 'held: nothing to send it by, or she does not want texts; failed: refused for good; given-up: after the last attempt.';

create table text_consent (
  id uuid primary key default uuidv7(),
  programme_id uuid not null references programme,
  person_id uuid references person,
  number_key text not null,
  given boolean not null,
  how text not null check (how in ('portal', 'staff', 'text-message', 'demo')),
  text_version text,
  recorded_by uuid references person,
  at timestamptz not null
);
create index text_consent_number_key_index on text_consent (number_key, id);
create index text_consent_person_id_index on text_consent (person_id, id);
comment on table text_consent is 'Yes and no to text messages, as each was said. Append-only; the newest that speaks of a number counts.';
comment on column text_consent.number_key is 'Keyed hash of the number: a message that says STOP names nothing else.';
comment on column text_consent.person_id is 'Null where a text message from the number said it: it counts for whoever has the number.';
create trigger text_consent_append_only before update or delete on text_consent for each row execute function refuse_change();
create trigger text_consent_no_truncate before truncate on text_consent for each statement execute function refuse_change();

create table letter (
  notice_id uuid primary key references notice,
  programme_id uuid not null references programme,
  document_id uuid not null references document,
  facts jsonb not null,
  layout_version text not null,
  sha256 text not null,
  made_at timestamptz not null
);
comment on table letter is 'A notice as it is on paper. From its facts the same bytes are made again; the document is how they were when it was sent.';
create trigger letter_append_only before update or delete on letter for each row execute function refuse_change();
create trigger letter_no_truncate before truncate on letter for each statement execute function refuse_change();

grant select, insert, update on delivery to molino_app;
grant select, insert on text_consent, letter to molino_app;
`)
  }
}
