import { Migration } from '@mikro-orm/migrations'

/** The names an agreement was made out to: she signs with the one on the paper, whatever her account says since. */
export class Migration20261122000900_names_on_paper extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table agreement add column party_names jsonb not null default '{}';
comment on column agreement.party_names is 'By person: the name that the paper shows. Empty for papers made before it was kept.';
`)
  }
}
