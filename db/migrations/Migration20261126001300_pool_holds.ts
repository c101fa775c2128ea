import { Migration } from '@mikro-orm/migrations'

/** Room that a pool keeps for a counteroffer while it waits for its answer. */
export class Migration20261126001300_pool_holds extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table pool_hold (
  decision_id uuid primary key references decision,
  pool_id uuid not null references pool,
  endorsement_id uuid not null references endorsement,
  amount_cents bigint not null check (amount_cents > 0),
  held_on date not null,
  recorded_at timestamptz not null default now()
);
comment on table pool_hold is 'Room of a pool kept for a counteroffer. It counts while the offer waits for its answer, which is read from the decision, never stored.';
create index pool_hold_pool_id_index on pool_hold (pool_id);
create trigger pool_hold_append_only before update or delete on pool_hold for each row execute function refuse_change();
create trigger pool_hold_no_truncate before truncate on pool_hold for each statement execute function refuse_change();
grant select, insert on pool_hold to molino_app;
`)
  }
}
