import { Migration } from '@mikro-orm/migrations'

/** Products as versioned data; what people ask for, what is missing, what was decided. */
export class Migration20261122000300_applications extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table product (
  id uuid primary key default uuidv7(),
  programme_id uuid not null references programme,
  code text not null,
  name jsonb not null,
  created_at timestamptz not null default now(),
  unique (programme_id, code)
);
comment on column product.name is '{ "en": …, "es": … }';

create table product_version (
  id uuid primary key default uuidv7(),
  product_id uuid not null references product,
  version integer not null check (version > 0),
  status text not null check (status in ('draft','active','retired')),
  terms jsonb not null,
  interest_accrual text not null check (interest_accrual in ('scheduled','daily')),
  allocation jsonb not null,
  ahead text not null check (ahead in ('fewer','smaller','next')),
  min_amount_cents bigint not null check (min_amount_cents > 0),
  max_amount_cents bigint not null,
  installment_choices jsonb not null,
  late_fee jsonb,
  created_at timestamptz not null default now(),
  unique (product_id, version),
  check (max_amount_cents >= min_amount_cents)
);
comment on column product_version.terms is 'The quote terms without advances, firstDueDate and installments: method, annualRatePercent, period, dayCount, monthEnd, businessDay, gracePrincipalInstallments, installmentMultipleCents, roundingMode, fees.';

create table application (
  id uuid primary key,
  programme_id uuid not null references programme,
  reference text not null unique,
  version integer not null default 1,
  status text not null check (status in ('draft','incomplete','complete','proposed','approved','countered','declined','withdrawn','closed')),
  applicant_id uuid not null references person,
  officer_id uuid references person,
  locale text not null,
  answers jsonb not null default '{}',
  business_name text,
  entrepreneur_type text check (entrepreneur_type in ('innovation-led','second-stage','main-street','microenterprise')),
  story text,
  purpose text,
  amount_cents bigint check (amount_cents > 0),
  product_version_id uuid references product_version,
  installments integer check (installments > 0),
  budget jsonb,
  received_at timestamptz,
  received_on date,
  completed_on date,
  respond_by date,
  decided_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on column application.version is 'The record version: rises by one with every change that its workflow must hear of; outbox rows carry it.';
comment on column application.answers is 'What she typed, as typed, also when it is not yet valid; the columns hold what was submitted.';
comment on column application.budget is '{ "moneyIn": [{ "code", "amountCents" }], "moneyOut": [{ "code", "amountCents" }] }, one normal month.';
comment on column application.respond_by is 'The date named by the incompleteness notice; silence until then closes the application (12 CFR 1002.9(c)(2)).';
create index application_queue_index on application (programme_id, status, received_on);
create index application_applicant_id_index on application (applicant_id);
create trigger application_touched before update on application for each row execute function touch_updated_at();

create table application_party (
  id uuid primary key default uuidv7(),
  application_id uuid not null references application,
  role text not null check (role in ('borrower','co-borrower','guarantor')),
  person_id uuid references person,
  invited_name text,
  invite_token_hash text unique,
  invite_expires_at timestamptz,
  joined_at timestamptz,
  consented_at timestamptz,
  consent_text_version text,
  created_at timestamptz not null default now(),
  unique (application_id, person_id)
);
create index application_party_person_id_index on application_party (person_id);

create table missing_item (
  id uuid primary key default uuidv7(),
  application_id uuid not null references application,
  kind text not null,
  note text,
  requested_by uuid references person,
  requested_at timestamptz not null,
  due_on date not null,
  resolved_by uuid references person,
  resolved_at timestamptz
);
create index missing_item_application_id_index on missing_item (application_id);

create table decision (
  id uuid primary key,
  application_id uuid not null references application,
  application_version integer not null,
  kind text not null check (kind in ('approve','counter','decline')),
  reasons jsonb not null default '[]',
  reason_other text,
  note text,
  amount_cents bigint check (amount_cents > 0),
  installments integer check (installments > 0),
  product_version_id uuid references product_version,
  needs_second boolean not null,
  decided_by uuid not null references person,
  decided_at timestamptz not null,
  second_by uuid references person,
  second_at timestamptz,
  second_outcome text check (second_outcome in ('agreed','returned')),
  final_on date,
  expires_on date,
  answered_by uuid references person,
  answered_at timestamptz,
  answer text check (answer in ('accepted','refused','expired')),
  check (second_by is null or second_by <> decided_by)
);
comment on column decision.reasons is 'Codes of the principal reasons a person gave (Reg B form C-1 and the business ones).';
create index decision_application_id_index on decision (application_id);

create table milestone (
  id uuid primary key default uuidv7(),
  application_id uuid not null references application,
  kind text not null,
  occurrence text not null default '',
  business_date date not null,
  detail jsonb not null default '{}',
  recorded_at timestamptz not null default now(),
  unique (application_id, kind, occurrence)
);
comment on table milestone is 'What a clock made happen: reminders, the incompleteness notice, escalations, breaches. Once each.';
`)
  }
}
