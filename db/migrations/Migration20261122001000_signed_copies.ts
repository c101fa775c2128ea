import { Migration } from '@mikro-orm/migrations'

/** The copy of a signed agreement, with who signed when, is kept beside the paper that was signed. */
export class Migration20261122001000_signed_copies extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table document add column agreement_id uuid references agreement;
create unique index document_agreement_id_key on document (agreement_id);
comment on column document.agreement_id is 'Of the signed copy alone: the agreement whose last party signed. What was signed is agreement.document_id.';
`)
  }
}
