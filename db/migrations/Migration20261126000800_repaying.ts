import { Migration } from '@mikro-orm/migrations'

/** What happens between a due date and the money: asking for help, promises, calls, who is not called; papers that show how a loan stands. */
export class Migration20261126000800_repaying extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table help_conversation (
  id uuid primary key,
  programme_id uuid not null references programme,
  loan_id uuid not null references loan,
  opened_by uuid not null references person,
  opened_on date not null,
  opened_at timestamptz not null,
  cause text not null check (cause in ('fewer-sales','illness','family','a-big-expense','not-paid-yet','other','rather-not-say')),
  wish text not null check (wish in ('part','later','pause','smaller','talk')),
  amount_cents bigint check (amount_cents > 0),
  pay_on date,
  pause_installments integer check (pause_installments > 0),
  state text not null default 'open' check (state in ('open','answered','closed')),
  officer_id uuid references person,
  answer_by date not null,
  hand_overs integer not null default 0,
  answered_at timestamptz,
  closed_at timestamptz,
  closed_by uuid references person
);
comment on table help_conversation is 'She cannot pay this time: what she asks, who answers by when. What is said is in help_message.';
create unique index help_conversation_live_key on help_conversation (loan_id) where state <> 'closed';
create index help_conversation_loan_id_index on help_conversation (loan_id);
create index help_conversation_open_index on help_conversation (programme_id, answer_by) where state = 'open';

create table help_message (
  id uuid primary key default uuidv7(),
  conversation_id uuid not null references help_conversation,
  kind text not null check (kind in ('said','handed-over','closed')),
  author_id uuid references person,
  text text,
  written_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  check (kind <> 'said' or (author_id is not null and text is not null))
);
create index help_message_conversation_id_index on help_message (conversation_id);

create table payment_promise (
  id uuid primary key,
  programme_id uuid not null references programme,
  loan_id uuid not null references loan,
  amount_cents bigint not null check (amount_cents > 0),
  promised_on date not null,
  made_on date not null,
  made_at timestamptz not null,
  made_by uuid not null references person,
  through text not null check (through in ('portal','call')),
  after_sequence integer not null,
  state text not null default 'open' check (state in ('open','kept','partly','broken','replaced')),
  received_cents bigint not null default 0,
  settled_on date,
  replaced_by uuid
);
comment on column payment_promise.after_sequence is 'The last event of the loan when it was made: only money written down after it counts.';
create unique index payment_promise_live_key on payment_promise (loan_id) where state = 'open';
create index payment_promise_loan_id_index on payment_promise (loan_id);

create table loan_contact (
  id uuid primary key,
  programme_id uuid not null references programme,
  loan_id uuid not null references loan,
  direction text not null check (direction in ('we-called','she-called')),
  outcome text not null check (outcome in ('talked','no-answer','message-left','wrong-number','asked-to-wait','other')),
  note text,
  next_contact_on date,
  promise_id uuid references payment_promise,
  made_by uuid not null references person,
  made_on date not null,
  made_at timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index loan_contact_loan_id_index on loan_contact (loan_id);

create table contact_stop (
  id uuid primary key,
  programme_id uuid not null references programme,
  loan_id uuid not null references loan,
  reason text not null check (reason in ('bankruptcy','death','fraud','asked-in-writing','attorney')),
  note text,
  made_by uuid not null references person,
  made_at timestamptz not null,
  lifted_by uuid references person,
  lifted_at timestamptz
);
comment on table contact_stop is 'While one is not lifted, nobody calls about the loan and no reminder goes out.';
create unique index contact_stop_live_key on contact_stop (loan_id) where lifted_at is null;

create table loan_proof (
  id uuid primary key,
  programme_id uuid not null references programme,
  loan_id uuid not null references loan,
  document_id uuid not null references document,
  kind text not null check (kind in ('good-standing','year-interest','payoff-letter')),
  as_of date not null,
  facts jsonb not null,
  check_code text unique,
  made_by uuid references person,
  made_at timestamptz not null,
  recorded_at timestamptz not null default now()
);
comment on column loan_proof.check_code is 'Random, printed on a proof of good standing: whoever holds the paper can have its facts confirmed.';
create index loan_proof_loan_id_index on loan_proof (loan_id, kind);

create trigger help_message_append_only before update or delete on help_message for each row execute function refuse_change();
create trigger help_message_no_truncate before truncate on help_message for each statement execute function refuse_change();
create trigger loan_contact_append_only before update or delete on loan_contact for each row execute function refuse_change();
create trigger loan_contact_no_truncate before truncate on loan_contact for each statement execute function refuse_change();
create trigger loan_proof_append_only before update or delete on loan_proof for each row execute function refuse_change();
create trigger loan_proof_no_truncate before truncate on loan_proof for each statement execute function refuse_change();

grant select, insert on help_conversation, help_message, payment_promise, loan_contact, contact_stop, loan_proof to molino_app;
grant update on help_conversation, payment_promise, contact_stop to molino_app;
`)
  }
}
