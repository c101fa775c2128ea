import { Migration } from '@mikro-orm/migrations'

/** Loans as the fold of their append-only events; agreements, signatures, documents, notices, end of day. */
export class Migration20261122000400_loans extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table loan (
  id uuid primary key default uuidv7(),
  programme_id uuid not null references programme,
  reference text not null unique,
  application_id uuid not null unique references application,
  decision_id uuid not null references decision,
  product_version_id uuid not null references product_version,
  version integer not null default 1,
  status text not null check (status in ('approved','signed','active','paid-off','charged-off','cancelled')),
  amount_cents bigint not null check (amount_cents > 0),
  terms jsonb not null,
  disbursed_on date,
  principal_outstanding_cents bigint not null default 0,
  interest_outstanding_cents bigint not null default 0,
  fees_outstanding_cents bigint not null default 0,
  credit_cents bigint not null default 0,
  next_due_on date,
  next_due_cents bigint not null default 0,
  past_due_cents bigint not null default 0,
  days_past_due integer not null default 0,
  balances_as_of date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table loan is 'Balances here are caches of the fold of loan_event as of balances_as_of; check:books recomputes them.';
create index loan_programme_id_status_index on loan (programme_id, status);
create trigger loan_touched before update on loan for each row execute function touch_updated_at();

create table loan_party (
  loan_id uuid not null references loan,
  person_id uuid not null references person,
  role text not null check (role in ('borrower','co-borrower','guarantor')),
  primary key (loan_id, person_id)
);
create index loan_party_person_id_index on loan_party (person_id);

create table loan_event (
  id uuid primary key,
  loan_id uuid not null references loan,
  sequence integer not null check (sequence > 0),
  kind text not null check (kind in ('advance','payment','reversal','fee','refund','waiver','rate-change','pause','charge-off','recovery')),
  effective_on date not null,
  recorded_on date not null,
  amount_cents bigint check (amount_cents > 0),
  target_event_id uuid references loan_event,
  data jsonb not null default '{}',
  recorded_by uuid references person,
  recorded_at timestamptz not null default now(),
  unique (loan_id, sequence)
);

create table payment (
  event_id uuid primary key references loan_event,
  programme_id uuid not null references programme,
  loan_id uuid not null references loan,
  method text not null check (method in ('cash','check','transfer','card','money-order')),
  reference text,
  receipt_number integer,
  taken_by uuid not null references person,
  unique (programme_id, receipt_number),
  check (method <> 'cash' or receipt_number is not null)
);
create index payment_loan_id_index on payment (loan_id);

create table disbursement (
  event_id uuid primary key references loan_event,
  loan_id uuid not null unique references loan,
  method text not null check (method in ('cash','check','transfer')),
  reference text not null,
  disbursed_by uuid not null references person
);

create table document (
  id uuid primary key default uuidv7(),
  programme_id uuid not null references programme,
  kind text not null,
  application_id uuid references application,
  loan_id uuid references loan,
  event_id uuid references loan_event,
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  content bytea not null,
  created_by uuid references person,
  created_at timestamptz not null default now()
);
create index document_loan_id_index on document (loan_id);
create index document_application_id_index on document (application_id);

create table agreement (
  id uuid primary key default uuidv7(),
  loan_id uuid not null references loan,
  sequence integer not null,
  document_id uuid not null references document,
  terms jsonb not null,
  quote jsonb not null,
  text_version text not null,
  good_through date not null,
  created_at timestamptz not null default now(),
  unique (loan_id, sequence)
);

create table signature (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  person_id uuid not null references person,
  typed_name text not null,
  document_sha256 text not null,
  consent_text_version text not null,
  consented_at timestamptz not null,
  opened_document_at timestamptz not null,
  evidence jsonb not null,
  ip text,
  user_agent text,
  signed_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  unique (agreement_id, person_id)
);

create table notice (
  id uuid primary key default uuidv7(),
  programme_id uuid not null references programme,
  person_id uuid not null references person,
  application_id uuid references application,
  loan_id uuid references loan,
  kind text not null,
  occurrence text not null,
  text_version text not null,
  locale text not null,
  subject jsonb not null,
  body jsonb not null,
  business_date date not null,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  unique (person_id, kind, occurrence)
);
comment on column notice.subject is '{ "en": …, "es": … }: both languages are kept as they were sent.';
create index notice_person_id_index on notice (person_id);
create index notice_application_id_index on notice (application_id);

create table end_of_day (
  programme_id uuid not null references programme,
  business_date date not null,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  loans integer not null default 0,
  notices integer not null default 0,
  primary key (programme_id, business_date)
);

create table loan_day (
  loan_id uuid not null references loan,
  business_date date not null,
  principal_outstanding_cents bigint not null,
  past_due_cents bigint not null,
  days_past_due integer not null,
  bucket text not null,
  primary key (loan_id, business_date)
);
comment on table loan_day is 'The ageing snapshot that end of day takes of each open loan.';

alter table posting add constraint posting_loan_id_fkey foreign key (loan_id) references loan;

create trigger loan_event_append_only before update or delete on loan_event for each row execute function refuse_change();
create trigger loan_event_no_truncate before truncate on loan_event for each statement execute function refuse_change();
create trigger payment_append_only before update or delete on payment for each row execute function refuse_change();
create trigger payment_no_truncate before truncate on payment for each statement execute function refuse_change();
create trigger disbursement_append_only before update or delete on disbursement for each row execute function refuse_change();
create trigger disbursement_no_truncate before truncate on disbursement for each statement execute function refuse_change();
create trigger document_append_only before update or delete on document for each row execute function refuse_change();
create trigger document_no_truncate before truncate on document for each statement execute function refuse_change();
create trigger agreement_append_only before update or delete on agreement for each row execute function refuse_change();
create trigger agreement_no_truncate before truncate on agreement for each statement execute function refuse_change();
create trigger signature_append_only before update or delete on signature for each row execute function refuse_change();
create trigger signature_no_truncate before truncate on signature for each statement execute function refuse_change();
`)
  }
}
