import { Migration } from '@mikro-orm/migrations'

/** A call is written down whatever the rules of calling say, and says which was against it. */
export class Migration20261127000300_calls_as_they_were extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table loan_contact add column broke_rule text check (broke_rule in ('contact-stopped','contact-limit','quiet-hours'));
comment on column loan_contact.broke_rule is 'The rule of calling that was against it when it was made.';
`)
  }
}
