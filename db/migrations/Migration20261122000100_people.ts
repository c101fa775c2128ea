import { Migration } from '@mikro-orm/migrations'

/** Programmes with their dated settings; people, how they sign in, and what they are granted. */
export class Migration20261122000100_people extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create function touch_updated_at() returns trigger language plpgsql as $$
begin
  new.updated_at := now();
  return new;
end $$;
comment on function touch_updated_at() is 'Stamps when a row was last recorded, however it was written.';

create table programme (
  id uuid primary key default uuidv7(),
  code text not null unique,
  name text not null,
  time_zone text not null default 'America/Denver',
  currency char(3) not null default 'USD',
  default_locale text not null default 'es',
  created_at timestamptz not null default now()
);
comment on table programme is 'A lending programme: one lender, one time zone, one set of dated rules. Everything else belongs to one.';

create table programme_setting (
  programme_id uuid not null references programme,
  key text not null,
  effective_from date not null,
  value jsonb not null,
  set_by uuid,
  set_at timestamptz not null default now(),
  primary key (programme_id, key, effective_from)
);
comment on table programme_setting is 'Dated configuration: the value in force on a date is the newest whose effective_from is not after it.';

create table person (
  id uuid primary key default uuidv7(),
  programme_id uuid not null references programme,
  given_names text not null,
  family_names text not null,
  email text not null,
  phone text,
  locale text not null default 'es',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index person_email_key on person (lower(email));
create index person_programme_id_index on person (programme_id);
create trigger person_touched before update on person for each row execute function touch_updated_at();

create table credential (
  person_id uuid primary key references person,
  password_hash text not null,
  totp_secret_encrypted text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  updated_at timestamptz not null default now()
);
create trigger credential_touched before update on credential for each row execute function touch_updated_at();

create table sign_in_attempt (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
comment on table sign_in_attempt is 'Failed sign-ins by keyed hash of what was typed, whether or not it is somebody''s address: an unknown one takes the same path.';

create table session (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_reason text,
  ip text,
  user_agent text
);
create index session_person_id_index on session (person_id);

create table refresh_token (
  id uuid primary key default uuidv7(),
  session_id uuid not null references session,
  token_hash text not null unique,
  issued_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index refresh_token_session_id_index on refresh_token (session_id);

create table role_grant (
  id uuid primary key default uuidv7(),
  programme_id uuid not null references programme,
  person_id uuid not null references person,
  role text not null check (role in ('applicant','member','coordinator','partner','officer','coach','finance','auditor','reporting','funder','administrator')),
  scope_kind text not null check (scope_kind in ('programme','partner','circle')),
  scope_id uuid not null,
  approval_limit_cents bigint check (approval_limit_cents >= 0),
  granted_by uuid references person,
  granted_at timestamptz not null default now(),
  revoked_by uuid references person,
  revoked_at timestamptz
);
create unique index role_grant_live_key on role_grant (person_id, role, scope_kind, scope_id) where revoked_at is null;
create index role_grant_programme_id_index on role_grant (programme_id);
`)
  }
}
