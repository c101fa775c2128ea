import { Migration } from '@mikro-orm/migrations'

/** Reports ask for one closed date of all loans. Days are written in the order of dates, so a summary of each block finds them. */
export class Migration20261127003100_days_by_date extends Migration {
  override up(): void {
    this.addSql(/* sql */ `create index loan_day_business_date_index on loan_day using brin (business_date) with (pages_per_range = 32, autosummarize = on);`)
  }
}
