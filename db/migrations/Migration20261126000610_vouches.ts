import { Migration } from '@mikro-orm/migrations'

/** Peers who vouch: whom the applicant asked, and what each gave her word on. */
export class Migration20261126000610_vouches extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table application add column vouching jsonb, add column vouches_missing integer not null default 0 check (vouches_missing >= 0);
comment on column application.vouching is 'The rules of vouching in force when it was received; null before, and for what was received before there were any.';
comment on column application.vouches_missing is 'A cache of the rule for lists: how many more vouches are needed. Set with the status.';

create table vouch_invitation (
  id uuid primary key,
  application_id uuid not null references application,
  invited_name text not null,
  token_hash text not null unique,
  code_hash text not null unique,
  expires_at timestamptz not null,
  opened_by uuid references person,
  opened_at timestamptz,
  declined_at timestamptz,
  cancelled_at timestamptz,
  invited_at timestamptz not null,
  check ((opened_by is null) = (opened_at is null))
);
comment on table vouch_invitation is 'Somebody whom the applicant asked to vouch, by link, code or QR. She is known by name only until she opens it with an account.';
comment on column vouch_invitation.code_hash is 'Of the short code, under the server''s key: a code is too short for a plain hash.';
create index vouch_invitation_application_id_index on vouch_invitation (application_id);
create index vouch_invitation_opened_by_index on vouch_invitation (opened_by);

create table vouch (
  id uuid primary key,
  application_id uuid not null references application,
  invitation_id uuid not null references vouch_invitation unique,
  person_id uuid not null references person,
  known_for text not null,
  capacity text not null,
  seen_of_business text not null,
  seen_in_words text,
  kept_her_word text not null,
  would_lend text not null,
  household_or_family boolean not null,
  typed_name text not null,
  text_version text not null,
  statement_sha256 text not null,
  opened_at timestamptz not null,
  signed_at timestamptz not null,
  signed_on date not null,
  ip text,
  user_agent text,
  withdrawn_at timestamptz,
  withdrawn_on date,
  recorded_at timestamptz not null default now(),
  unique (application_id, person_id),
  check ((withdrawn_at is null) = (withdrawn_on is null))
);
comment on table vouch is 'A peer''s word for an applicant, as she signed it. It is never changed; it may be withdrawn before the decision.';
comment on column vouch.statement_sha256 is 'Of the words she read, in both languages, with her answers: what she signed.';
create index vouch_person_id_index on vouch (person_id);

create function refuse_vouch_change() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is null and new.withdrawn_at is not null
    and (to_jsonb(new) - 'withdrawn_at' - 'withdrawn_on') = (to_jsonb(old) - 'withdrawn_at' - 'withdrawn_on') then return new; end if;
  raise exception 'a vouch is not changed, only withdrawn once' using errcode = 'integrity_constraint_violation';
end $$;
create trigger vouch_only_withdrawn before update on vouch for each row execute function refuse_vouch_change();
create trigger vouch_never_deleted before delete on vouch for each row execute function refuse_change();
create trigger vouch_no_truncate before truncate on vouch for each statement execute function refuse_change();

revoke all on function refuse_vouch_change() from public;
grant select, insert on vouch_invitation, vouch to molino_app;
grant update (token_hash, code_hash, expires_at, opened_by, opened_at, declined_at, cancelled_at) on vouch_invitation to molino_app;
grant update (withdrawn_at, withdrawn_on) on vouch to molino_app;
`)
  }
}
