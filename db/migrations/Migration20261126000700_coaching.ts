import { Migration } from '@mikro-orm/migrations'

/** Coaching: a plan for every loan, what was said and noted, minutes, next steps, help asked for; and since when a loan is late. */
export class Migration20261126000700_coaching extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table loan add late_since date;
comment on column loan.late_since is 'The oldest unpaid due date of the spell that was told upward as loan-late; null while current.';

create table coaching_plan (
  id uuid primary key default uuidv7(),
  programme_id uuid not null references programme,
  loan_id uuid not null unique references loan,
  version integer not null default 1,
  status text not null check (status in ('before-funding','repaying','paid-off','completed','cancelled')),
  coach_id uuid references person,
  opened_on date not null,
  funded_on date,
  paid_off_on date,
  ended_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table coaching_plan is 'One for each loan. Its checkpoints are computed from it, its late spells and its talks (services/domain/coaching).';
comment on column coaching_plan.version is 'The record version: rises by one with every change that its workflow must hear of; outbox rows carry it.';
create index coaching_plan_coach_id_index on coaching_plan (coach_id);
create index coaching_plan_programme_id_index on coaching_plan (programme_id);
create trigger coaching_plan_touched before update on coaching_plan for each row execute function touch_updated_at();

create table coach_assignment (
  id uuid primary key default uuidv7(),
  plan_id uuid not null references coaching_plan,
  coach_id uuid references person,
  assigned_by uuid references person,
  assigned_at timestamptz not null
);
comment on table coach_assignment is 'Who was her coach from when on. Append-only.';
create index coach_assignment_plan_id_index on coach_assignment (plan_id);

create table late_spell (
  id uuid primary key default uuidv7(),
  plan_id uuid not null references coaching_plan,
  since date not null,
  noticed_on date not null,
  cured_on date,
  unique (plan_id, since)
);

create table coaching_talk (
  id uuid primary key,
  plan_id uuid not null references coaching_plan,
  checkpoint text not null,
  outcome text not null check (outcome in ('done','missed','moved','skipped')),
  held_on date not null,
  next_on date,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null
);
comment on table coaching_talk is 'What became of a checkpoint, by its key, as somebody wrote it down. Append-only: a later row counts.';
create index coaching_talk_plan_id_index on coaching_talk (plan_id);

create table coaching_milestone (
  id uuid primary key default uuidv7(),
  plan_id uuid not null references coaching_plan,
  kind text not null,
  occurrence text not null,
  business_date date not null,
  detail jsonb not null default '{}',
  recorded_at timestamptz not null default now(),
  unique (plan_id, kind, occurrence)
);
comment on table coaching_milestone is 'What a clock of a plan made happen. Once each. Append-only.';

create table shared_note (
  id uuid primary key,
  plan_id uuid not null references coaching_plan,
  talk_id uuid references coaching_talk,
  corrects_id uuid unique references shared_note,
  body text not null,
  written_by uuid not null references person,
  written_at timestamptz not null
);
comment on table shared_note is 'What the person sees, as her coach wrote it. Append-only: a correction names the note it stands for.';
create index shared_note_plan_id_index on shared_note (plan_id);

create table private_note (
  id uuid primary key,
  plan_id uuid not null references coaching_plan,
  talk_id uuid references coaching_talk,
  corrects_id uuid unique references private_note,
  body text not null,
  written_by uuid not null references person,
  written_at timestamptz not null
);
comment on table private_note is 'What the person never sees, nor an officer unless the programme says so. A table of its own, so that no query shows it by mistake. Append-only.';
create index private_note_plan_id_index on private_note (plan_id);

create table coaching_minutes (
  id uuid primary key,
  plan_id uuid not null references coaching_plan,
  talk_id uuid references coaching_talk,
  corrects_id uuid unique references coaching_minutes,
  minutes integer not null check (minutes between 0 and 1440),
  category text not null check (category in ('before-loan','after-loan','class','other')),
  worked_on date not null,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null
);
comment on table coaching_minutes is 'What a coach gave, for reports to funders. Append-only: a correction names the row it stands for.';
create index coaching_minutes_plan_id_index on coaching_minutes (plan_id);
create index coaching_minutes_recorded_by_index on coaching_minutes (recorded_by, worked_on);

create table next_step (
  id uuid primary key,
  plan_id uuid not null references coaching_plan,
  talk_id uuid references coaching_talk,
  body text not null,
  due_on date,
  added_by uuid not null references person,
  added_at timestamptz not null,
  done_at timestamptz,
  done_by uuid references person,
  dropped_at timestamptz
);
create index next_step_plan_id_index on next_step (plan_id);

create table help_request (
  id uuid primary key,
  plan_id uuid not null references coaching_plan,
  asked_by uuid not null references person,
  asked_at timestamptz not null,
  asked_on date not null,
  about text check (about in ('payment','business','papers','app','other')),
  body text,
  answered_at timestamptz,
  answered_by uuid references person,
  closed_at timestamptz,
  closed_by uuid references person
);
comment on table help_request is 'Help asked for with one tap; what about may follow. Seen by her coach, else by the office, until it is closed.';
create index help_request_plan_id_index on help_request (plan_id);

create trigger coach_assignment_append_only before update or delete on coach_assignment for each row execute function refuse_change();
create trigger coach_assignment_no_truncate before truncate on coach_assignment for each statement execute function refuse_change();
create trigger coaching_talk_append_only before update or delete on coaching_talk for each row execute function refuse_change();
create trigger coaching_talk_no_truncate before truncate on coaching_talk for each statement execute function refuse_change();
create trigger coaching_milestone_append_only before update or delete on coaching_milestone for each row execute function refuse_change();
create trigger coaching_milestone_no_truncate before truncate on coaching_milestone for each statement execute function refuse_change();
create trigger shared_note_append_only before update or delete on shared_note for each row execute function refuse_change();
create trigger shared_note_no_truncate before truncate on shared_note for each statement execute function refuse_change();
create trigger private_note_append_only before update or delete on private_note for each row execute function refuse_change();
create trigger private_note_no_truncate before truncate on private_note for each statement execute function refuse_change();
create trigger coaching_minutes_append_only before update or delete on coaching_minutes for each row execute function refuse_change();
create trigger coaching_minutes_no_truncate before truncate on coaching_minutes for each statement execute function refuse_change();

grant select, insert on coaching_plan, coach_assignment, late_spell, coaching_talk, coaching_milestone, shared_note, private_note,
  coaching_minutes, next_step, help_request to molino_app;
grant update on coaching_plan, late_spell, next_step, help_request to molino_app;

-- Loans that were open before there were plans: each gets one from today on, and reconcile starts its workflow.
insert into coaching_plan (programme_id, loan_id, status, opened_on, funded_on)
  select l.programme_id, l.id, case when l.status = 'active' then 'repaying' else 'before-funding' end,
    (now() at time zone p.time_zone)::date, l.disbursed_on
  from loan l join programme p on p.id = l.programme_id where l.status in ('approved','signed','active');
`)
  }
}
