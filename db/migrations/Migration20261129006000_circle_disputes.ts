import { Migration } from '@mikro-orm/migrations'

/** A member says that something noted of her circle is not so; what was answered, and by whom, is kept for good. */
export class Migration20261129006000_circle_disputes extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table circle_dispute (
  id uuid primary key,
  circle_id uuid not null references circle,
  member_id uuid not null references circle_member,
  subject text not null check (subject in ('paid-not-noted', 'noted-not-paid', 'pot-not-received', 'turn', 'other')),
  round integer check (round > 0),
  says text not null,
  opened_on date not null,
  opened_at timestamptz not null
);
create index circle_dispute_circle_id_index on circle_dispute (circle_id);
comment on table circle_dispute is 'What a member says is not as it was noted, in her words. Seen by her, by who keeps the circle and by officers.';

create table circle_dispute_step (
  id uuid primary key,
  dispute_id uuid not null references circle_dispute,
  sequence integer not null check (sequence > 0),
  kind text not null check (kind in ('answered', 'passed-on', 'withdrawn')),
  outcome text check (outcome in ('mended', 'stands')),
  event_id uuid references circle_event,
  says text,
  step_on date not null,
  step_by uuid not null references person,
  step_at timestamptz not null,
  unique (dispute_id, sequence),
  check ((kind = 'answered') = (outcome is not null)),
  check (kind <> 'answered' or says is not null)
);
comment on column circle_dispute_step.event_id is 'What put it right.';
create trigger circle_dispute_append_only before update or delete on circle_dispute for each row execute function refuse_change();
create trigger circle_dispute_no_truncate before truncate on circle_dispute for each statement execute function refuse_change();
create trigger circle_dispute_step_append_only before update or delete on circle_dispute_step for each row execute function refuse_change();
create trigger circle_dispute_step_no_truncate before truncate on circle_dispute_step for each statement execute function refuse_change();
grant select, insert on circle_dispute, circle_dispute_step to molino_app;
`)
  }
}
