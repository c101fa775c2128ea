import { Migration } from '@mikro-orm/migrations'

/** A setting can be put right on the day it was set: both words are kept, and of one day the newest recorded counts. */
export class Migration20261127005100_settings_put_right extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table programme_setting add column number bigint generated always as identity;
alter table programme_setting drop constraint programme_setting_pkey;
alter table programme_setting add primary key (programme_id, key, effective_from, number);
comment on table programme_setting is 'Dated configuration: the value in force on a date is the newest whose effective_from is not after it; of several from one day, the one with the highest number.';
comment on column programme_setting.number is 'In the order of recording.';
`)
  }
}
