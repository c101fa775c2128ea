import { Migration } from '@mikro-orm/migrations'

/** Meetings of circles, and who came. What was noted of somebody at a meeting is never changed: another mark comes after it. */
export class Migration20261129002000_circle_meetings extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table circle_meeting (
  id uuid primary key,
  circle_id uuid not null references circle,
  meets_on date not null,
  meets_at text not null check (meets_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place text not null,
  agenda text not null,
  minutes text not null,
  status text not null check (status in ('planned', 'held', 'cancelled')),
  version integer not null check (version > 0),
  planned_by uuid not null references person,
  recorded_at timestamptz not null
);
create index circle_meeting_circle_id_index on circle_meeting (circle_id);
create index circle_meeting_planned_by_index on circle_meeting (planned_by);
comment on table circle_meeting is 'A meeting of a circle: when and where, what is to be talked about, and what was. Its id is made by the client.';
comment on column circle_meeting.meets_on is 'A calendar date; meets_at is a time of day there, in the zone of the programme.';
comment on column circle_meeting.version is 'Goes up with every change of what is written here: who changes it says which she read.';

create table circle_attendance (
  id uuid primary key default uuidv7(),
  meeting_id uuid not null references circle_meeting,
  member_id uuid not null references circle_member,
  sequence integer not null check (sequence > 0),
  mark text check (mark in ('present', 'late', 'excused', 'absent')),
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  unique (meeting_id, member_id, sequence)
);
create index circle_attendance_member_id_index on circle_attendance (member_id);
create index circle_attendance_recorded_by_index on circle_attendance (recorded_by);
comment on table circle_attendance is 'How members were at a meeting, one row for each mark: the last stands, null takes back what was there. Append-only.';
create trigger circle_attendance_append_only before update or delete on circle_attendance for each row execute function refuse_change();
create trigger circle_attendance_no_truncate before truncate on circle_attendance for each statement execute function refuse_change();

grant select, insert, update on circle_meeting to molino_app;
grant select, insert on circle_attendance to molino_app;
`)
  }
}
