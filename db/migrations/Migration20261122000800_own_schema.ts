import { Migration } from '@mikro-orm/migrations'

/**
 * What the triggers look into is what they guard. PostgreSQL looks for a table in the session's temporary ones first: a
 * session that made one named `journal_entry` had a closed entry pass for an open one. So trigger functions say where they
 * look, and the services' role makes no temporary tables, for it needs none.
 */
export class Migration20261122000800_own_schema extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter function refuse_change() set search_path = public, pg_temp;
alter function touch_updated_at() set search_path = public, pg_temp;
alter function entry_balances() set search_path = public, pg_temp;
alter function posting_joins_its_own_entry() set search_path = public, pg_temp;
alter function postings_balance() set search_path = public, pg_temp;

do $$ begin
  execute format('revoke temporary on database %I from molino_app', current_database());
end $$;
`)
  }
}
