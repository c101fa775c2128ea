import { Migration } from '@mikro-orm/migrations'

/** Partner organisations with their policies and endorsements; the pools of pledged deposits behind them. */
export class Migration20261126000600_partners extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table pool (
  id uuid primary key default uuidv7(),
  programme_id uuid not null references programme,
  name text not null,
  created_at timestamptz not null default now(),
  unique (programme_id, name)
);

create table pool_pledge (
  id uuid primary key default uuidv7(),
  pool_id uuid not null references pool,
  source text not null,
  source_kind text not null check (source_kind in ('partner','lender','philanthropy','other')),
  amount_cents bigint not null check (amount_cents > 0),
  pledged_on date not null,
  recorded_at timestamptz not null default now()
);
create index pool_pledge_pool_id_index on pool_pledge (pool_id);
create trigger pool_pledge_append_only before update or delete on pool_pledge for each row execute function refuse_change();
create trigger pool_pledge_no_truncate before truncate on pool_pledge for each statement execute function refuse_change();

create table partner (
  id uuid primary key default uuidv7(),
  programme_id uuid not null references programme,
  name text not null,
  about jsonb not null,
  contact_name text not null,
  contact_phone text not null,
  active boolean not null default true,
  pool_id uuid references pool,
  created_at timestamptz not null default now(),
  unique (programme_id, name)
);
comment on column partner.about is '{ "en": …, "es": … }: what it does, in a line, for whoever looks for one that knows her.';
comment on column partner.pool_id is 'The pool that stands behind what it endorses; null where none does.';

create table partner_policy (
  id uuid primary key default uuidv7(),
  partner_id uuid not null references partner,
  version integer not null check (version > 0),
  policy jsonb not null,
  created_at timestamptz not null default now(),
  unique (partner_id, version)
);
comment on column partner_policy.policy is 'maxAmountCents, products, signersNeeded, criteria, conflictRule (services/domain/partner/endorsement.ts).';
create trigger partner_policy_append_only before update or delete on partner_policy for each row execute function refuse_change();
create trigger partner_policy_no_truncate before truncate on partner_policy for each statement execute function refuse_change();

create table endorsement (
  id uuid primary key,
  application_id uuid not null references application,
  partner_id uuid not null references partner,
  policy_id uuid not null references partner_policy,
  status text not null check (status in ('requested','returned','endorsed','declined','withdrawn')),
  version integer not null default 1,
  round integer not null default 1,
  story_shared boolean not null,
  record jsonb,
  annual_rate_percent text,
  refusal_reason text,
  refusal_note text,
  return_note text,
  requested_by uuid not null references person,
  requested_at timestamptz not null,
  requested_on date not null,
  settled_on date,
  updated_at timestamptz not null default now()
);
comment on column endorsement.record is 'knownSince, capacity, answers, amountCents, installments, coachingHours: what the signatures of its round are under.';
comment on column endorsement.round is 'Rises when the officer returns it: signatures of an earlier round no longer count.';
comment on column endorsement.settled_on is 'The day on which it was endorsed, declined or withdrawn.';
create index endorsement_application_id_index on endorsement (application_id);
create index endorsement_partner_id_index on endorsement (partner_id, status);
create unique index endorsement_open_key on endorsement (application_id, partner_id) where status in ('requested','returned','endorsed');
create trigger endorsement_touched before update on endorsement for each row execute function touch_updated_at();

create table endorsement_signature (
  id uuid primary key,
  endorsement_id uuid not null references endorsement,
  round integer not null,
  person_id uuid not null references person,
  conflict boolean not null,
  conflict_note text,
  recused boolean not null,
  typed_name text not null,
  text_version text not null,
  statement_sha256 text not null,
  signed_at timestamptz not null,
  signed_on date not null,
  ip text,
  user_agent text,
  recorded_at timestamptz not null default now(),
  unique (endorsement_id, round, person_id)
);
comment on table endorsement_signature is 'One of the partner''s people under a record: signed, or recused by a conflict of interest she named. Never changed.';
create trigger endorsement_signature_append_only before update or delete on endorsement_signature for each row execute function refuse_change();
create trigger endorsement_signature_no_truncate before truncate on endorsement_signature for each statement execute function refuse_change();

create table pool_backing (
  loan_id uuid primary key references loan,
  pool_id uuid not null references pool,
  endorsement_id uuid not null references endorsement,
  backed_on date not null,
  recorded_at timestamptz not null default now()
);
comment on table pool_backing is 'Which pool stands behind a loan. What it takes of the pool is read from the loan, never stored.';
create index pool_backing_pool_id_index on pool_backing (pool_id);
create trigger pool_backing_append_only before update or delete on pool_backing for each row execute function refuse_change();
create trigger pool_backing_no_truncate before truncate on pool_backing for each statement execute function refuse_change();

grant select, insert on pool, pool_pledge, partner, partner_policy, endorsement, endorsement_signature, pool_backing to molino_app;
grant update (name) on pool to molino_app;
grant update (name, about, contact_name, contact_phone, active, pool_id) on partner to molino_app;
grant update (status, version, round, record, annual_rate_percent, refusal_reason, refusal_note, return_note, settled_on, policy_id) on endorsement to molino_app;
`)
  }
}
