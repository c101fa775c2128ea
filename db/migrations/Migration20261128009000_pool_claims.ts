import { Migration } from '@mikro-orm/migrations'

/**
 * A pool bears the principal of a loan that was charged off: asked for by one, agreed to by another, kept with the waterfall it was
 * made under, and borne by its pledges in rows that are only added. Each pool has a memo book of its own.
 */
export class Migration20261128009000_pool_claims extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table pool add column waterfall jsonb not null default '[["partner","lender","philanthropy","other"]]';
comment on column pool.waterfall is 'Who bears a claim before whom: tiers of kinds of source, in order (services/domain/pool/waterfall.ts). A claim keeps the one it was made under.';
grant update (waterfall) on pool to molino_app;

create table pool_claim_request (
  id uuid primary key,
  pool_id uuid not null references pool,
  loan_id uuid not null references loan,
  amount_cents bigint not null check (amount_cents > 0),
  state text not null check (state in ('waiting','agreed','refused')),
  asked_by uuid not null references person,
  asked_on date not null,
  asked_at timestamptz not null,
  decided_by uuid references person,
  decided_at timestamptz,
  recorded_at timestamptz not null default now(),
  check ((state = 'waiting') = (decided_by is null)),
  check (state <> 'agreed' or decided_by <> asked_by)
);
comment on table pool_claim_request is 'A claim that one asked for and that waits for another. Agreed, it is the claim of its id.';
create index pool_claim_request_pool_id_index on pool_claim_request (pool_id);
create unique index pool_claim_request_waiting_key on pool_claim_request (loan_id) where state = 'waiting';

create table pool_claim (
  id uuid primary key,
  pool_id uuid not null references pool,
  loan_id uuid not null references loan,
  amount_cents bigint not null,
  waterfall jsonb not null,
  claimed_on date not null,
  asked_by uuid references person,
  agreed_by uuid references person,
  reverses uuid unique references pool_claim,
  reason text,
  recorded_at timestamptz not null default now(),
  check (case when reverses is null then amount_cents > 0 and asked_by is not null and agreed_by is not null and asked_by <> agreed_by else amount_cents < 0 end)
);
comment on table pool_claim is 'The principal of a charged-off loan that pledges bear, or, with a negative amount, the row that takes such a claim back.';
comment on column pool_claim.reason is 'Why it was taken back; null where the charge-off itself was.';
create index pool_claim_pool_id_index on pool_claim (pool_id);
create index pool_claim_loan_id_index on pool_claim (loan_id);

create table pool_claim_part (
  id uuid primary key default uuidv7(),
  claim_id uuid not null references pool_claim,
  pledge_id uuid not null references pool_pledge,
  kind text not null check (kind in ('made','recovered','taken-back')),
  amount_cents bigint not null check (amount_cents <> 0),
  moved_on date not null,
  loan_event_id uuid references loan_event,
  recorded_at timestamptz not null default now(),
  check (case kind when 'made' then amount_cents < 0 when 'taken-back' then amount_cents > 0 else loan_event_id is not null end)
);
comment on column pool_claim_part.amount_cents is 'As the pledge sees it: negative takes from it, positive gives back. What a pledge has left is its amount and the sum of these.';
create index pool_claim_part_claim_id_index on pool_claim_part (claim_id);
create index pool_claim_part_pledge_id_index on pool_claim_part (pledge_id);

create function claim_reverses_one() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from pool_claim c where c.id = new.reverses and c.reverses is null and c.pool_id = new.pool_id and c.loan_id = new.loan_id and c.amount_cents = -new.amount_cents) then
    raise exception 'claim % takes back none of its pool, loan and amount', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger pool_claim_reverses_one before insert on pool_claim for each row when (new.reverses is not null) execute function claim_reverses_one();

create function claim_part_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare borne bigint; claimed bigint; remaining bigint;
begin
  select -sum(amount_cents) into borne from pool_claim_part where claim_id = new.claim_id;
  select amount_cents into claimed from pool_claim where id = new.claim_id and reverses is null;
  if claimed is null or borne < 0 or borne > claimed then
    raise exception 'of claim % are borne % cents of %', new.claim_id, borne, claimed using errcode = 'check_violation';
  end if;
  select p.amount_cents + coalesce((select r.amount_cents from pool_pledge r where r.reverses = p.id), 0) + coalesce((select sum(m.amount_cents) from pool_claim_part m where m.pledge_id = p.id), 0)
    into remaining from pool_pledge p join pool_claim c on c.pool_id = p.pool_id and c.id = new.claim_id where p.id = new.pledge_id and p.reverses is null;
  if remaining is null or remaining < 0 then
    raise exception 'pledge % of claim % is left with % cents', new.pledge_id, new.claim_id, remaining using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger pool_claim_part_fits after insert on pool_claim_part for each row execute function claim_part_fits();

create trigger pool_claim_append_only before update or delete on pool_claim for each row execute function refuse_change();
create trigger pool_claim_no_truncate before truncate on pool_claim for each statement execute function refuse_change();
create trigger pool_claim_part_append_only before update or delete on pool_claim_part for each row execute function refuse_change();
create trigger pool_claim_part_no_truncate before truncate on pool_claim_part for each statement execute function refuse_change();
grant select, insert on pool_claim, pool_claim_part, pool_claim_request to molino_app;
grant update (state, decided_by, decided_at) on pool_claim_request to molino_app;
`)
    this.addSql(/* sql */ `
insert into book (programme_id, code) select programme_id, 'pool-' || id from pool;
insert into account (book_id, code, name, class)
  select b.id, chart.code, chart.name, chart.class from book b join pool p on b.programme_id = p.programme_id and b.code = 'pool-' || p.id,
    (values ('1100', 'Pledged deposits', 'asset'), ('3100', 'Pledged by sources', 'equity'), ('4100', 'Recoveries on claims', 'income'), ('5100', 'Claims borne', 'expense')) as chart(code, name, class);
-- Migrations run inside a savepoint, by whose number this trigger does not know an entry of its own transaction.
alter table posting disable trigger postings_stand;
select book_entry(p.programme_id, 'pool-' || p.id, 'pledge', 'pool-pledge', l.id, l.pledged_on, null, null, null,
    jsonb_build_array(jsonb_build_object('account', '1100', 'amount_cents', l.amount_cents), jsonb_build_object('account', '3100', 'amount_cents', -l.amount_cents)))
  from pool_pledge l join pool p on p.id = l.pool_id where l.reverses is null;
select book_entry(p.programme_id, 'pool-' || p.id, 'pledge-taken-back', 'pool-pledge', l.id, l.pledged_on, null, (select e.id from journal_entry e where e.source_kind = 'pool-pledge' and e.source_id = l.reverses), null,
    jsonb_build_array(jsonb_build_object('account', '1100', 'amount_cents', l.amount_cents), jsonb_build_object('account', '3100', 'amount_cents', -l.amount_cents)))
  from pool_pledge l join pool p on p.id = l.pool_id where l.reverses is not null;
alter table posting enable trigger postings_stand;
`)
  }
}
