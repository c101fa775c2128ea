import { Migration } from '@mikro-orm/migrations'

/** Books that are kept already get the accounts of what can happen to a running loan; books made later have them from the start. */
export class Migration20261127001000_accounts_of_a_life extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
insert into account (book_id, code, name, class)
select book.id, added.code, added.name, added.class
from book, (values ('4025', 'Fees waived', 'income'), ('4030', 'Recoveries on loans charged off', 'income'), ('5010', 'Loans charged off', 'expense')) as added (code, name, class)
where book.code = 'lender'
on conflict do nothing;
`)
  }
}
