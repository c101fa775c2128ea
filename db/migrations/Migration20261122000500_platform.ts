import { Migration } from '@mikro-orm/migrations'

/** Audit, idempotency, the outbox, incidents, reference numbers; and what the services' role may do. */
export class Migration20261122000500_platform extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table audit_event (
  id bigint generated always as identity primary key,
  programme_id uuid,
  actor_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  request_id text,
  detail jsonb not null default '{}',
  at timestamptz not null default now()
);
comment on table audit_event is 'Who did or looked at what. Ids and codes only, nothing personal. Append-only.';
create index audit_event_subject_index on audit_event (subject_kind, subject_id);
create trigger audit_event_append_only before update or delete on audit_event for each row execute function refuse_change();
create trigger audit_event_no_truncate before truncate on audit_event for each statement execute function refuse_change();

create table idempotency (
  actor_id uuid not null,
  route text not null,
  key text not null,
  request_hash text not null,
  status integer,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (actor_id, route, key)
);

create function claim_key(p_actor uuid, p_route text, p_key text, p_request_hash text) returns boolean language plpgsql set lock_timeout = '5s' as $$
begin
  insert into idempotency (actor_id, route, key, request_hash) values (p_actor, p_route, p_key, p_request_hash) on conflict do nothing;
  return found;
end $$;
comment on function claim_key(uuid, text, text, text) is
  'Whether the key is the caller''s now; false where a committed row has it. Waits five seconds for another transaction that holds it, in one round trip.';

create table outbox (
  id uuid primary key default uuidv7(),
  programme_id uuid not null references programme,
  workflow_kind text not null,
  workflow_id text not null,
  case_id uuid not null,
  case_version integer not null,
  message text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  next_attempt_at timestamptz not null default now(),
  attempts integer not null default 0,
  last_error text,
  delivered_at timestamptz,
  unique (workflow_id, case_version)
);
create index outbox_waiting_index on outbox (workflow_id, case_version) where delivered_at is null;

create table incident (
  id uuid primary key default uuidv7(),
  programme_id uuid,
  kind text not null,
  subject_kind text not null,
  subject_id uuid,
  detail jsonb not null default '{}',
  opened_at timestamptz not null default now(),
  closed_at timestamptz
);

create table counter (
  programme_id uuid not null references programme,
  name text not null,
  value integer not null,
  primary key (programme_id, name)
);
comment on table counter is 'Gapless numbers people read: application and loan references, cash receipts. Taken under the row lock, in the command''s transaction.';

create function next_number(p_programme uuid, p_name text) returns integer language sql as $$
  insert into counter (programme_id, name, value) values (p_programme, p_name, 1)
  on conflict (programme_id, name) do update set value = counter.value + 1
  returning value
$$;

revoke create on schema public from public;
revoke all on all functions in schema public from public;
grant usage on schema public to molino_app;
grant execute on function next_number(uuid, text), claim_key(uuid, text, text, text) to molino_app;
grant select, insert on all tables in schema public to molino_app;
grant update on programme, person, credential, sign_in_attempt, session, refresh_token, role_grant, product, product_version, application,
  application_party, missing_item, decision, loan, notice, end_of_day, loan_day, idempotency, outbox, incident, counter to molino_app;
grant delete on idempotency, sign_in_attempt, application_party to molino_app;
grant usage on all sequences in schema public to molino_app;
`)
  }
}
