import { Migration } from '@mikro-orm/migrations'

/** Help that ended because somebody else began to help says so: she did not end it. */
export class Migration20261126009200_another_helper extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table assistance drop constraint assistance_end_reason_check;
alter table assistance add constraint assistance_end_reason_check
  check (end_reason in ('taken-over','ended-by-her','ended-by-helper','another-helper','submitted','withdrawn','day-over'));
`)
  }
}
