import { Migration } from '@mikro-orm/migrations'

/**
 * The rounds of circles in full: everything that moves a circle's money or its turns is an event, booked in the circle's own
 * book. What thin circles had noted of contributions becomes the first of it.
 */
export class Migration20261128011000_circle_rounds extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table circle
  add column kind text not null default 'lending-circle',
  add column rules jsonb not null default '{"formation":{"relativesWelcome":true,"trainingFirst":false},"payout":{"order":"agreed","holdsLate":false,"guaranteed":false},"custody":"box"}';
alter table circle alter column kind drop default, alter column rules drop default;
comment on table circle is 'A lending circle (tanda): as many rounds as members, each puts in the same, one receives. Its money stands in a book of its own.';
comment on column circle.rules is 'Those of its kind, as far as it did not tune them when it was formed (services/domain/circle/kinds.ts).';

alter table circle_member add column left_on date, add column related boolean, add column trained_on date;
alter table circle_member drop constraint circle_member_turn_check, add constraint circle_member_turn_check check (turn > 0 or (left_on is not null and person_id is null));
comment on column circle_member.turn is 'The round in which she receives; below 0 for who was taken out before the circle began.';
comment on column circle_member.related is 'Her own answer: related to another member, or of one household. Asked only where the circle''s rules need it, and never how.';
comment on column circle_member.trained_on is 'The day on which she was taught how the circle works.';
comment on column circle_member.left_on is 'Whoever holds this place left that day, and the guarantor holds it since.';

create table circle_event (
  id uuid primary key,
  circle_id uuid not null references circle,
  sequence integer not null check (sequence > 0),
  kind text not null check (kind in ('begun', 'contribution', 'advance', 'advance-returned', 'advance-lost', 'payout', 'swap', 'taken-over', 'reversal')),
  member_id uuid references circle_member,
  with_member_id uuid references circle_member,
  round integer check (round > 0),
  reverses uuid unique references circle_event,
  data jsonb not null,
  effective_on date not null,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  unique (circle_id, sequence),
  check ((kind in ('contribution', 'advance', 'advance-returned', 'advance-lost', 'payout')) = (round is not null)),
  check ((kind in ('begun', 'reversal')) = (member_id is null)),
  check ((kind = 'swap') = (with_member_id is not null)),
  check ((kind = 'reversal') = (reverses is not null))
);
comment on table circle_event is 'What happened to a circle''s money and turns, in the order in which it was recorded. Append-only: how it stands is the fold (services/domain/circle/rotation).';
comment on column circle_event.data is 'begun: order; swap: why; taken-over: by, and whose place it was; reversal and advance-lost: reason.';
create trigger circle_event_append_only before update or delete on circle_event for each row execute function refuse_change();
create trigger circle_event_no_truncate before truncate on circle_event for each statement execute function refuse_change();

insert into circle_event (id, circle_id, sequence, kind, member_id, round, reverses, data, effective_on, recorded_by, recorded_at)
select id, circle_id, row_number() over (partition by circle_id order by place, recorded_at, id), kind, member_id, round, reverses, data, effective_on, recorded_by, recorded_at
from (
  select 0 as place, gen_random_uuid() as id, c.id as circle_id, 'begun' as kind, null::uuid as member_id, null::integer as round, null::uuid as reverses,
    jsonb_build_object('order', (select jsonb_agg(m.id order by m.turn) from circle_member m where m.circle_id = c.id)) as data,
    least(c.start_on, coalesce((select min(e.business_date) from circle_contribution_event e where e.circle_id = c.id), c.start_on)) as effective_on,
    c.coordinator_id as recorded_by, c.created_at as recorded_at
  from circle c where c.status <> 'forming'
  union all
  select 1, id, circle_id, kind, member_id, round, reverses, '{}', business_date, recorded_by, recorded_at from circle_contribution_event
) noted;

-- A thin circle's pot went from hand to hand once all had paid: the pots of its full rounds, from the first without a gap, are out.
with paid as (
  select e.circle_id, e.round, count(distinct e.member_id) as members, max(e.effective_on) as full_on, max(e.recorded_at) as at
  from circle_event e where e.kind = 'contribution' and not exists (select from circle_event r where r.reverses = e.id) group by 1, 2
), full_rounds as (
  select p.circle_id, p.round, p.full_on, p.at, row_number() over (partition by p.circle_id order by p.round) as place
  from paid p join circle c on c.id = p.circle_id where p.members = c.member_count
)
insert into circle_event (id, circle_id, sequence, kind, member_id, round, data, effective_on, recorded_by, recorded_at)
select gen_random_uuid(), f.circle_id, (select max(e.sequence) from circle_event e where e.circle_id = f.circle_id) + f.round, 'payout', m.id, f.round, '{}', f.full_on, c.coordinator_id, f.at
from full_rounds f join circle c on c.id = f.circle_id join circle_member m on m.circle_id = f.circle_id and m.turn = f.round where f.place = f.round;

insert into book (programme_id, code) select programme_id, 'circle:' || id from circle;
insert into account (book_id, code, name, class)
select b.id, chart.code, chart.name, chart.class
from circle c join book b on b.programme_id = c.programme_id and b.code = 'circle:' || c.id
cross join (values ('1010', 'Money of the circle', 'asset'), ('2010', 'Members', 'liability'), ('2020', 'Guarantor', 'liability')) chart (code, name, class);

-- Migrations run inside a savepoint, by whose number this trigger does not know an entry of its own transaction.
alter table posting disable trigger postings_stand;
do $body$
declare e record; booked uuid; cents bigint;
begin
  for e in
    select v.*, c.programme_id, c.contribution_cents, c.member_count from circle_event v join circle c on c.id = v.circle_id
    where v.kind in ('contribution', 'reversal', 'payout') order by v.circle_id, v.sequence
  loop
    select id into booked from journal_entry where source_kind = 'circle-event' and source_id = e.reverses;
    cents := case e.kind when 'contribution' then e.contribution_cents when 'reversal' then -e.contribution_cents else -e.contribution_cents * e.member_count end;
    perform book_entry(e.programme_id, 'circle:' || e.circle_id, 'circle-' || e.kind, 'circle-event', e.id, e.effective_on, e.recorded_by, booked, null,
      jsonb_build_array(jsonb_build_object('account', '1010', 'amount_cents', cents), jsonb_build_object('account', '2010', 'amount_cents', -cents)));
  end loop;
end $body$;
alter table posting enable trigger postings_stand;

drop table circle_contribution_event;

create table circle_swap (
  id uuid primary key,
  circle_id uuid not null references circle,
  member_id uuid not null references circle_member,
  with_member_id uuid not null references circle_member,
  asked_at timestamptz not null,
  answer text check (answer in ('yes', 'no')),
  answered_at timestamptz,
  settled text check (settled in ('agreed', 'refused', 'over')),
  settled_by uuid references person,
  settled_at timestamptz,
  check ((answer is null) = (answered_at is null)),
  check ((settled is null) = (settled_at is null))
);
create unique index circle_swap_open_key on circle_swap (circle_id, member_id) where settled is null;
create index circle_swap_circle_id_index on circle_swap (circle_id);
comment on table circle_swap is 'A member asks another to change turns: it happens once the other said yes and the coordinator agreed. settled over: one of them received meanwhile, or the other said no.';

create table circle_lottery (
  id uuid primary key,
  circle_id uuid not null references circle,
  commitment text not null,
  sealed_secret text not null,
  opened_by uuid not null references person,
  opened_at timestamptz not null,
  member_ids uuid[],
  secret text,
  drawn_at timestamptz,
  check ((drawn_at is null) = (secret is null) and (drawn_at is null) = (member_ids is null))
);
create unique index circle_lottery_circle_id_key on circle_lottery (circle_id);
comment on table circle_lottery is 'The lottery of a circle''s turns by commit and reveal: the commitment stands from its opening, the secret from its draw (services/domain/circle/rotation/lottery.ts). sealed_secret is encrypted.';

create table circle_lottery_word (
  lottery_id uuid not null references circle_lottery,
  member_id uuid not null references circle_member,
  word text not null,
  said_at timestamptz not null,
  primary key (lottery_id, member_id)
);
comment on table circle_lottery_word is 'A word that a member added, so that nobody knew the draw when the commitment was made. Kept as she said it first.';

revoke delete on circle_member from molino_app;
grant select, insert on circle_event to molino_app;
grant select, insert, delete on circle_lottery_word to molino_app;
grant select, insert, update on circle_swap, circle_lottery to molino_app;
`)
  }
}
