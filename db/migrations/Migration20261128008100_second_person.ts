import { Migration } from '@mikro-orm/migrations'

/** A change that is above what one person may decide waits for a second one also where nobody asked for it in a talk. */
export class Migration20261128008100_second_person extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table change_proposal alter column conversation_id drop not null,
  add constraint change_proposal_without_talk_check check (conversation_id is not null or state not in ('with-officer', 'with-borrower'));
comment on column change_proposal.conversation_id is 'Null where staff wrote the change down by themselves, above the limit of one person.';
create index change_proposal_loan_id_index on change_proposal (loan_id) where conversation_id is null;
`)
  }
}
