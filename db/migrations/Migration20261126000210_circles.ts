import { Migration } from '@mikro-orm/migrations'

/** Thin lending circles: members in an agreed order, and who has paid for which round. */
export class Migration20261126000210_circles extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table circle (
  id uuid primary key,
  programme_id uuid not null references programme,
  name text not null,
  cadence text not null check (cadence in ('weekly', 'biweekly', 'monthly')),
  contribution_cents bigint not null check (contribution_cents > 0),
  member_count integer not null check (member_count > 1),
  start_on date not null,
  status text not null check (status in ('forming', 'running', 'finished')),
  coordinator_id uuid not null references person,
  created_at timestamptz not null default now()
);
create index circle_programme_id_index on circle (programme_id);
create index circle_coordinator_id_index on circle (coordinator_id);
comment on table circle is 'A lending circle (tanda): as many rounds as members, each puts in the same, one receives. Its money is not booked here.';

create table circle_member (
  id uuid primary key,
  circle_id uuid not null references circle,
  person_id uuid references person,
  invited_name text not null,
  turn integer not null check (turn > 0),
  invite_token_hash text unique,
  invite_code_hash text unique,
  invite_expires_at timestamptz,
  joined_at timestamptz,
  rules_text_version text,
  created_at timestamptz not null default now(),
  unique (circle_id, person_id),
  constraint circle_member_turn_key unique (circle_id, turn) deferrable initially deferred
);
create index circle_member_person_id_index on circle_member (person_id);
comment on column circle_member.turn is 'The round in which she receives, as the circle agreed.';
comment on column circle_member.rules_text_version is 'Of the rules that she agreed to by joining.';

create table circle_contribution_event (
  id uuid primary key,
  circle_id uuid not null references circle,
  kind text not null check (kind in ('contribution', 'reversal')),
  member_id uuid references circle_member,
  round integer check (round > 0),
  reverses uuid unique references circle_contribution_event,
  recorded_by uuid not null references person,
  business_date date not null,
  recorded_at timestamptz not null,
  check ((kind = 'contribution' and member_id is not null and round is not null and reverses is null)
    or (kind = 'reversal' and reverses is not null and member_id is null and round is null))
);
create index circle_contribution_event_circle_id_index on circle_contribution_event (circle_id);
comment on table circle_contribution_event is 'Who paid for which round, and what was taken back. Append-only; paid or not yet is their fold.';
create trigger circle_contribution_event_append_only before update or delete on circle_contribution_event for each row execute function refuse_change();
create trigger circle_contribution_event_no_truncate before truncate on circle_contribution_event for each statement execute function refuse_change();

grant select, insert, update on circle to molino_app;
grant select, insert, update, delete on circle_member to molino_app;
grant select, insert on circle_contribution_event to molino_app;
`)
  }
}
