import { Migration } from '@mikro-orm/migrations'

/** Whose loan is a group's, in which order they go out, who signed for whom; and loans that supporters give together (decision record 27). */
export class Migration20261129005000_guarantees_and_supporters extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table circle drop constraint circle_contribution_cents_check, add constraint circle_contribution_cents_check check (contribution_cents >= 0);
comment on column circle.contribution_cents is 'What each puts in, every round; 0 where nobody does.';

create table circle_loan (
  loan_id uuid primary key references loan,
  circle_id uuid not null references circle,
  member_id uuid not null references circle_member,
  cycle integer not null check (cycle > 0),
  recorded_at timestamptz not null,
  unique (loan_id, circle_id)
);
create index circle_loan_circle_id_index on circle_loan (circle_id);
create index circle_loan_member_id_index on circle_loan (member_id);
comment on table circle_loan is 'A loan that was approved to a member of a group in which loans are answered for. Append-only.';
comment on column circle_loan.cycle is 'The which-th time round: a member has one loan in each, but for those that were cancelled.';
create trigger circle_loan_append_only before update or delete on circle_loan for each row execute function refuse_change();
create trigger circle_loan_no_truncate before truncate on circle_loan for each statement execute function refuse_change();

create table circle_line (
  id uuid primary key,
  circle_id uuid not null references circle,
  cycle integer not null check (cycle > 0),
  member_ids uuid[] not null check (cardinality(member_ids) > 0),
  set_by uuid not null references person,
  recorded_at timestamptz not null
);
create index circle_line_circle_id_index on circle_line (circle_id);
create index circle_line_set_by_index on circle_line (set_by);
comment on table circle_line is 'The order in which the loans of a cycle go out, step by step; the last one recorded counts. Append-only.';
create trigger circle_line_append_only before update or delete on circle_line for each row execute function refuse_change();
create trigger circle_line_no_truncate before truncate on circle_line for each statement execute function refuse_change();

create table circle_guarantee (
  id uuid primary key,
  circle_id uuid not null,
  loan_id uuid not null,
  member_id uuid not null references circle_member,
  person_id uuid not null references person,
  signer_name text not null,
  setting text not null check (setting in ('capped_share', 'joint_and_several')),
  cap_cents bigint not null check (cap_cents > 0),
  text_version text not null,
  document_id uuid not null references document,
  notice_document_id uuid not null references document,
  offered_at timestamptz not null,
  unique (loan_id, member_id),
  foreign key (loan_id, circle_id) references circle_loan (loan_id, circle_id)
);
create index circle_guarantee_circle_id_index on circle_guarantee (circle_id);
create index circle_guarantee_member_id_index on circle_guarantee (member_id);
create index circle_guarantee_person_id_index on circle_guarantee (person_id);
create index circle_guarantee_document_id_index on circle_guarantee (document_id);
create index circle_guarantee_notice_document_id_index on circle_guarantee (notice_document_id);
comment on table circle_guarantee is 'A paper that was laid before one member to answer for another''s loan, with the cosigner notice on a paper of its own (16 CFR 444.3). It binds nobody until she signs. Append-only.';
comment on column circle_guarantee.cap_cents is 'The most of the principal that she can come to owe by it.';
create trigger circle_guarantee_append_only before update or delete on circle_guarantee for each row execute function refuse_change();
create trigger circle_guarantee_no_truncate before truncate on circle_guarantee for each statement execute function refuse_change();

create table circle_guarantee_signature (
  id uuid primary key,
  guarantee_id uuid not null unique references circle_guarantee,
  person_id uuid not null references person,
  typed_name text not null,
  document_sha256 text not null,
  consent_text_version text not null,
  notice_sha256 text not null,
  opened_notice_at timestamptz not null,
  consented_at timestamptz not null,
  opened_document_at timestamptz not null,
  evidence jsonb not null,
  ip text,
  user_agent text,
  signed_at timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index circle_guarantee_signature_person_id_index on circle_guarantee_signature (person_id);
comment on table circle_guarantee_signature is 'Her signature, with the evidence of an agreement''s. Append-only.';
create trigger circle_guarantee_signature_append_only before update or delete on circle_guarantee_signature for each row execute function refuse_change();
create trigger circle_guarantee_signature_no_truncate before truncate on circle_guarantee_signature for each statement execute function refuse_change();

create table fundraising (
  id uuid primary key,
  programme_id uuid not null references programme,
  application_id uuid not null references application,
  person_id uuid not null references person,
  amount_cents bigint not null check (amount_cents > 0),
  story text not null,
  rules jsonb not null,
  asked_at timestamptz not null,
  risk_grade integer check (risk_grade between 1 and 10),
  supporters_needed integer check (supporters_needed > 0),
  reviewed_by uuid references person,
  opened_on date,
  public_on date check (public_on >= opened_on),
  closed_on date,
  outcome text check (outcome in ('full', 'failed', 'withdrawn')),
  check ((opened_on is null) = (reviewed_by is null) and (opened_on is null) = (supporters_needed is null) and (opened_on is null) = (risk_grade is null)),
  check ((closed_on is null) = (outcome is null)),
  check (outcome <> 'full' or public_on is not null)
);
create index fundraising_programme_id_index on fundraising (programme_id);
create index fundraising_person_id_index on fundraising (person_id);
create index fundraising_reviewed_by_index on fundraising (reviewed_by);
create unique index fundraising_application_id_key on fundraising (application_id) where outcome is null;
comment on table fundraising is 'A loan that supporters are asked to give together: looked at first, then among her own people, then for everybody, all or nothing.';
comment on column fundraising.outcome is 'Kept once it is over; before that it is its pledges and the date.';

create table fundraising_invitation (
  id uuid primary key,
  fundraising_id uuid not null references fundraising,
  invited_name text not null,
  token_hash text not null unique,
  code_hash text not null unique,
  invited_at timestamptz not null
);
create index fundraising_invitation_fundraising_id_index on fundraising_invitation (fundraising_id);

create table fundraising_pledge (
  id uuid primary key,
  fundraising_id uuid not null references fundraising,
  invitation_id uuid unique references fundraising_invitation,
  person_id uuid not null references person,
  amount_cents bigint not null check (amount_cents > 0),
  pledged_on date not null,
  pledged_at timestamptz not null,
  withdrawn_at timestamptz
);
create unique index fundraising_pledge_person_key on fundraising_pledge (fundraising_id, person_id) where withdrawn_at is null;
create index fundraising_pledge_person_id_index on fundraising_pledge (person_id);
comment on table fundraising_pledge is 'Somebody''s word that she will give so much, if all of it comes together. No money has moved.';

grant select, insert on circle_loan, circle_line, circle_guarantee, circle_guarantee_signature, fundraising, fundraising_invitation, fundraising_pledge to molino_app;
grant update (risk_grade, supporters_needed, reviewed_by, opened_on, public_on, closed_on, outcome) on fundraising to molino_app;
grant update (withdrawn_at, invitation_id) on fundraising_pledge to molino_app;
`)
  }
}
