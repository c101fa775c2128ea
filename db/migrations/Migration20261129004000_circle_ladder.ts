import { Migration } from '@mikro-orm/migrations'

/** The cycle of a circle: what its workflow was told, the clocks that were struck, pauses, and the steps where somebody has not put in. */
export class Migration20261129004000_circle_ladder extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table circle_cycle (
  circle_id uuid primary key references circle,
  programme_id uuid not null references programme,
  version integer not null,
  opened_version integer not null,
  told jsonb,
  next_at timestamptz
);
create index circle_cycle_programme_id_index on circle_cycle (programme_id);
comment on table circle_cycle is 'The clocks of a circle that has begun, as its workflow was last told.';
comment on column circle_cycle.version is 'Rises by one with every change that the workflow must hear of.';
comment on column circle_cycle.opened_version is 'The version that told that the circle runs: another one where it ran again after it had finished.';

create table circle_clock (
  circle_id uuid not null references circle,
  kind text not null check (kind in ('round-reminder', 'round-day', 'ladder-opens', 'pause-begins', 'pause-ends', 'term-ends')),
  occurrence text not null,
  done_on date not null,
  passed_over boolean not null default false,
  recorded_at timestamptz not null default now(),
  primary key (circle_id, kind, occurrence)
);
comment on table circle_clock is 'What the clock of a circle did, once each, or passed over because its time was gone. Append-only.';
create trigger circle_clock_append_only before update or delete on circle_clock for each row execute function refuse_change();
create trigger circle_clock_no_truncate before truncate on circle_clock for each statement execute function refuse_change();

create table circle_pause (
  id uuid primary key,
  circle_id uuid not null references circle,
  from_on date not null,
  until_on date not null check (until_on > from_on),
  reason text not null,
  paused_by uuid not null references person,
  recorded_at timestamptz not null,
  resumed_on date,
  resumed_by uuid references person,
  resumed_at timestamptz,
  check ((resumed_on is null) = (resumed_by is null) and (resumed_on is null) = (resumed_at is null))
);
create index circle_pause_circle_id_index on circle_pause (circle_id);
create index circle_pause_paused_by_index on circle_pause (paused_by);
create index circle_pause_resumed_by_index on circle_pause (resumed_by);
comment on table circle_pause is 'A circle rests from a day until, and without, another: nobody is reminded and no step comes due. The dates of its rounds stay.';
comment on column circle_pause.reason is 'In the words of whoever paused it, for who keeps the circle; members are told the days alone.';
comment on column circle_pause.resumed_on is 'Let go on before its last day; before its first: it never was.';

create table circle_ladder_step (
  id uuid primary key,
  circle_id uuid not null references circle,
  member_id uuid not null references circle_member,
  round integer not null check (round > 0),
  step text not null check (step in ('reminder', 'peer-call', 'coordinator', 'plan', 'advance', 'exclusion-vote', 'write-off')),
  due_on date not null,
  came_on date not null check (came_on >= due_on),
  asked_member_id uuid references circle_member check (asked_member_id <> member_id),
  recorded_at timestamptz not null default now(),
  unique (member_id, round, step),
  check (asked_member_id is null or step = 'peer-call')
);
create index circle_ladder_step_circle_id_index on circle_ladder_step (circle_id);
create index circle_ladder_step_asked_member_id_index on circle_ladder_step (asked_member_id);
comment on table circle_ladder_step is 'A step of the ladder that came due for a member who has not put in, written by the circle''s clock. Shown to her and to who keeps the circle alone. Append-only.';
comment on column circle_ladder_step.asked_member_id is 'Of a peer call: the chair of that day, who is asked to call. Without one, who keeps the circle.';
create trigger circle_ladder_step_append_only before update or delete on circle_ladder_step for each row execute function refuse_change();
create trigger circle_ladder_step_no_truncate before truncate on circle_ladder_step for each statement execute function refuse_change();

create table circle_ladder_note (
  id uuid primary key,
  step_id uuid not null references circle_ladder_step,
  kind text not null check (kind in ('outcome', 'taken-back')),
  outcome text check (outcome in ('spoke', 'not-reached', 'agreed', 'not-agreed', 'put-off')),
  until_on date,
  reason text check (reason in ('paid-already', 'noted-wrongly', 'agreed-otherwise', 'other')),
  words text,
  on_date date not null,
  noted_by uuid not null references person,
  recorded_at timestamptz not null,
  check ((kind = 'outcome') = (outcome is not null)),
  check ((kind = 'taken-back') = (reason is not null)),
  check ((coalesce(outcome, '') in ('agreed', 'put-off')) = (until_on is not null))
);
create index circle_ladder_note_step_id_index on circle_ladder_note (step_id);
create index circle_ladder_note_noted_by_index on circle_ladder_note (noted_by);
create unique index circle_ladder_note_taken_back_key on circle_ladder_note (step_id) where kind = 'taken-back';
comment on table circle_ladder_note is 'What came of a step, the newest counts; or that it was taken back, once and with its reason. Append-only.';
create trigger circle_ladder_note_append_only before update or delete on circle_ladder_note for each row execute function refuse_change();
create trigger circle_ladder_note_no_truncate before truncate on circle_ladder_note for each statement execute function refuse_change();

grant select, insert on circle_cycle, circle_clock, circle_pause, circle_ladder_step, circle_ladder_note to molino_app;
grant update (version, opened_version, told, next_at) on circle_cycle to molino_app;
grant update (resumed_on, resumed_by, resumed_at) on circle_pause to molino_app;

-- Circles that run already: each workflow reads where its circle stands, and passes over the reminders of days gone by.
insert into circle_cycle (circle_id, programme_id, version, opened_version) select id, programme_id, 1, 1 from circle where status = 'running';
insert into outbox (programme_id, workflow_kind, workflow_id, case_id, case_version, message, payload)
select programme_id, 'circle', 'Circle:' || id, id, 1, 'circleChanged', jsonb_build_object('version', 1, 'status', 'running', 'openedVersion', 1, 'round', '', 'clocks', '[]'::jsonb)
from circle where status = 'running';
`)
  }
}
