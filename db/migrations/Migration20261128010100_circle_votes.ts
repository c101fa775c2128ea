import { Migration } from '@mikro-orm/migrations'

/** What circles vote on and who holds their offices. Of a secret vote, who voted and what was voted share nothing (decision record 22). */
export class Migration20261128010100_circle_votes extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table circle_motion (
  id uuid primary key,
  circle_id uuid not null references circle,
  kind text not null check (kind in ('admit', 'exclude', 'loan', 'officer', 'by-laws')),
  member_id uuid references circle_member,
  office text check (office in ('chair', 'secretary', 'treasurer', 'key-holder')),
  amount_cents bigint check (amount_cents > 0),
  wording text,
  ballot text not null check (ballot in ('open', 'secret')),
  rules jsonb not null,
  opened_by uuid not null references person,
  opened_on date not null,
  closes_on date not null check (closes_on >= opened_on),
  all_voted_on date,
  withdrawn_on date,
  recorded_at timestamptz not null,
  unique (id, ballot),
  check (kind = 'by-laws' or member_id is not null),
  check ((kind = 'officer') = (office is not null)),
  check ((kind = 'loan') = (amount_cents is not null)),
  check ((kind = 'by-laws') = (wording is not null)),
  check (all_voted_on is null or withdrawn_on is null)
);
create index circle_motion_circle_id_index on circle_motion (circle_id);
create index circle_motion_member_id_index on circle_motion (member_id);
create index circle_motion_opened_by_index on circle_motion (opened_by);
comment on table circle_motion is 'A question that a circle answers by yes or no, with the rules of its day. Its outcome is computed from its votes and the date, never stored.';
comment on column circle_motion.wording is 'Of by-laws, in the circle''s own words: what is to change.';
comment on column circle_motion.all_voted_on is 'The day on which the last of its electors voted, which closes it early.';

create table circle_motion_elector (
  motion_id uuid not null references circle_motion,
  member_id uuid not null references circle_member,
  recused boolean not null,
  primary key (motion_id, member_id)
);
create index circle_motion_elector_member_id_index on circle_motion_elector (member_id);
comment on table circle_motion_elector is 'Who may vote on a motion and who stands aside, as it was when it was opened. Append-only.';
create trigger circle_motion_elector_append_only before update or delete on circle_motion_elector for each row execute function refuse_change();
create trigger circle_motion_elector_no_truncate before truncate on circle_motion_elector for each statement execute function refuse_change();

create table circle_vote_cast (
  motion_id uuid not null,
  member_id uuid not null,
  ballot text not null,
  choice text check (choice in ('yes', 'no')),
  primary key (motion_id, member_id),
  foreign key (motion_id, member_id) references circle_motion_elector,
  foreign key (motion_id, ballot) references circle_motion (id, ballot),
  check ((ballot = 'open') = (choice is not null))
);
comment on table circle_vote_cast is 'Who has voted, once a motion. What, only where the vote is open: the database refuses a choice beside a name in a secret one. Append-only.';
create trigger circle_vote_cast_append_only before update or delete on circle_vote_cast for each row execute function refuse_change();
create trigger circle_vote_cast_no_truncate before truncate on circle_vote_cast for each statement execute function refuse_change();

create table circle_ballot (
  id uuid primary key check (uuid_extract_version(id) = 4),
  motion_id uuid not null references circle_motion,
  choice_encrypted bytea not null check (octet_length(choice_encrypted) = 29)
);
create index circle_ballot_motion_id_index on circle_ballot (motion_id);
comment on table circle_ballot is 'The ballots of secret votes: no name, no time, no order. With every vote all ballots of the motion are made anew, in random order, in one transaction: none is older than another.';
comment on column circle_ballot.choice_encrypted is 'One byte, encrypted with the key for fields: yes and no are equally long.';

create function as_many_ballots_as_votes() returns trigger language plpgsql as $$
declare
  motion uuid := case when tg_op = 'DELETE' then old.motion_id else new.motion_id end;
  kind text;
begin
  select m.ballot into kind from circle_motion m where m.id = motion;
  if (select count(*) from circle_ballot b where b.motion_id = motion)
    <> (case when kind = 'secret' then (select count(*) from circle_vote_cast c where c.motion_id = motion) else 0 end) then
    raise exception 'A secret vote has as many ballots as people who voted, and an open one has none';
  end if;
  return null;
end $$;
create constraint trigger circle_ballot_count after insert or update or delete on circle_ballot
  deferrable initially deferred for each row execute function as_many_ballots_as_votes();
create constraint trigger circle_vote_cast_count after insert on circle_vote_cast
  deferrable initially deferred for each row execute function as_many_ballots_as_votes();

create table circle_office_event (
  id uuid primary key,
  circle_id uuid not null references circle,
  kind text not null check (kind in ('took', 'left')),
  office text not null check (office in ('chair', 'secretary', 'treasurer', 'key-holder')),
  member_id uuid not null references circle_member,
  on_date date not null,
  through_on date check (through_on >= on_date),
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  check ((kind = 'took') = (through_on is not null))
);
create index circle_office_event_circle_id_index on circle_office_event (circle_id);
create index circle_office_event_member_id_index on circle_office_event (member_id);
create index circle_office_event_recorded_by_index on circle_office_event (recorded_by);
comment on table circle_office_event is 'Offices that were given or laid down without a vote; those that were voted follow from their motions. Append-only; who holds what on a date is their fold.';
create trigger circle_office_event_append_only before update or delete on circle_office_event for each row execute function refuse_change();
create trigger circle_office_event_no_truncate before truncate on circle_office_event for each statement execute function refuse_change();

grant select, insert on circle_motion, circle_motion_elector, circle_vote_cast, circle_office_event to molino_app;
grant update (all_voted_on, withdrawn_on) on circle_motion to molino_app;
grant select, insert, delete on circle_ballot to molino_app;
`)
  }
}
