import { Migration } from '@mikro-orm/migrations'

/** An organisation is changed by whoever read its last version. */
export class Migration20261127000400_what_is_kept extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table partner add column version integer not null default 1;
comment on column partner.version is 'Rises with every change of it or of its policy by an administrator, who says which one she read.';
grant update (version) on partner to molino_app;
`)
  }
}
