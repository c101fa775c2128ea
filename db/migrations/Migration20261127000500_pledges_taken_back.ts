import { Migration } from '@mikro-orm/migrations'

/** A pledge can be taken back by a row that names it; an endorsement keeps the pool that stood behind it when it was given. */
export class Migration20261127000500_pledges_taken_back extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table pool_pledge add column reverses uuid unique references pool_pledge, add column reason text;
alter table pool_pledge drop constraint pool_pledge_amount_cents_check;
alter table pool_pledge add constraint pool_pledge_amount_cents_check check (
  case when reverses is null then amount_cents > 0 and reason is null else amount_cents < 0 and reason is not null end);
comment on column pool_pledge.reverses is 'The pledge that this row takes back, whole; its amount is the negative of that one, so that sums count it.';

create function pledge_reverses_one() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from pool_pledge p where p.id = new.reverses and p.reverses is null and p.pool_id = new.pool_id and p.amount_cents = -new.amount_cents) then
    raise exception 'pledge % takes back none of its pool and amount', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger pool_pledge_reverses_one before insert on pool_pledge for each row when (new.reverses is not null) execute function pledge_reverses_one();

alter table endorsement add column pool_id uuid references pool;
comment on column endorsement.pool_id is 'The pool that stood behind its partner when it was endorsed, and so behind the loan; null where none did.';
update endorsement e set pool_id = coalesce(
  (select b.pool_id from pool_backing b where b.endorsement_id = e.id limit 1), (select h.pool_id from pool_hold h where h.endorsement_id = e.id limit 1), p.pool_id)
from partner p where p.id = e.partner_id and e.status = 'endorsed';
grant update (pool_id) on endorsement to molino_app;
`)
  }
}
