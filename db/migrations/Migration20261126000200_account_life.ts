import { Migration } from '@mikro-orm/migrations'

/**
 * Account life: an account has a phone, an e-mail address or both, verified by one-time codes; a password is one way to
 * sign in and no longer the only one; what an address was before is kept.
 */
export class Migration20261126000200_account_life extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table person alter column email drop not null;
alter table person add column email_verified_at timestamptz, add column phone_verified_at timestamptz, add column devices_forgotten_at timestamptz;

-- Phones as they were typed become E.164: ten digits are a number of the United States. What is no number cannot be called.
update person set phone = case
  when trim(phone) like '+%' and regexp_replace(phone, '\\D', '', 'g') ~ '^[1-9]\\d{6,14}$' then '+' || regexp_replace(phone, '\\D', '', 'g')
  when regexp_replace(phone, '\\D', '', 'g') ~ '^[2-9]\\d{9}$' then '+1' || regexp_replace(phone, '\\D', '', 'g')
  when regexp_replace(phone, '\\D', '', 'g') ~ '^1[2-9]\\d{9}$' then '+' || regexp_replace(phone, '\\D', '', 'g')
  end
where phone is not null;

alter table person add constraint person_address_check check (email is not null or phone is not null);
alter table person add constraint person_phone_check check (phone ~ '^\\+[1-9]\\d{6,14}$');
create unique index person_phone_key on person (phone) where phone_verified_at is not null;
create index person_phone_index on person (phone);
comment on column person.phone is 'E.164. Two people may have given one; only one can have verified it.';
comment on column person.devices_forgotten_at is 'Marks that a browser got before are worth nothing: she signed out everywhere, or somebody helped her who lost her phone.';

alter table credential alter column password_hash drop not null;
comment on column credential.password_hash is 'Null where she signs in by code alone.';

create table one_time_code (
  id uuid primary key default uuidv7(),
  programme_id uuid not null references programme,
  person_id uuid references person,
  purpose text not null check (purpose in ('enter', 'new-device', 'new-address')),
  channel text not null check (channel in ('text', 'mail')),
  address_key text not null,
  limit_key text not null,
  attempts integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_code_limit_key_index on one_time_code (limit_key, created_at);
create index one_time_code_address_key_index on one_time_code (address_key, created_at);
comment on table one_time_code is
  'Codes of six digits that were sent. Neither the code nor the address is here: the code is a keyed HMAC of this row''s id, purpose and address, and the address is kept as a keyed hash, so that one nobody has takes the same path.';

create table address_change (
  id uuid primary key default uuidv7(),
  programme_id uuid not null references programme,
  person_id uuid not null references person,
  channel text not null check (channel in ('text', 'mail')),
  old_encrypted text,
  new_encrypted text not null,
  how text not null check (how in ('by-code', 'identity-checked')),
  changed_by uuid not null references person,
  changed_at timestamptz not null
);
create index address_change_person_id_index on address_change (person_id);
comment on table address_change is 'Phones and e-mail addresses of a person as they changed, encrypted. Append-only.';
create trigger address_change_append_only before update or delete on address_change for each row execute function refuse_change();
create trigger address_change_no_truncate before truncate on address_change for each statement execute function refuse_change();

grant select, insert, update, delete on one_time_code to molino_app;
grant select, insert on address_change to molino_app;
`)
  }
}
