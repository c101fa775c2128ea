import { Migration } from '@mikro-orm/migrations'

/** The first night of a loan is kept beside it: one that was paid off by then has no stretch that would say. */
export class Migration20261128007000_first_night extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table loan add column aged_from date;
comment on column loan.aged_from is 'The first date that a night closed it for: what comes to light later is told again from there on, not from before.';
update loan l set aged_from = (select min(s.from_on) from loan_stretch s where s.loan_id = l.id) where l.aged_through is not null;
`)
  }
}
