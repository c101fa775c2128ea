import { Migration } from '@mikro-orm/migrations'

/** The clock of a circle reminds of its meetings too. */
export class Migration20261129007000_meeting_reminders extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table circle_clock drop constraint circle_clock_kind_check,
  add constraint circle_clock_kind_check check (kind in ('round-reminder', 'round-day', 'meeting-reminder', 'ladder-opens', 'pause-begins', 'pause-ends', 'term-ends'));
`)
  }
}
