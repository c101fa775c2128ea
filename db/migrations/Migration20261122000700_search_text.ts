import { Migration } from '@mikro-orm/migrations'

/** Names are found however they are typed: without accents and case. */
export class Migration20261122000700_search_text extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create function bare_text(p_text text) returns text language sql immutable strict parallel safe as $$
  select lower(regexp_replace(normalize(p_text, nfd), '[\\u0300-\\u036f]', '', 'g'))
$$;
comment on function bare_text(text) is 'Text as it is searched: no accents (the tilde of ñ included), no capitals.';
revoke all on function bare_text(text) from public;
grant execute on function bare_text(text) to molino_app;
`)
  }
}
