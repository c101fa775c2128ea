import { Migration } from '@mikro-orm/migrations'

/** A product's versions live: draft, active, retired. One of each product is lent under at a time, and what was lent under never changes. */
export class Migration20261128001000_product_life extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table product_version
  add column name jsonb, add column returned_payment_fee jsonb, add column revision integer not null default 1 check (revision > 0),
  add column activated_at timestamptz, add column retired_at timestamptz;
update product_version v set name = p.name, activated_at = case when v.status = 'draft' then null else v.created_at end
  from product p where p.id = v.product_id;
-- Before now a new version was lent under beside the ones before it, which nobody could ask for any more.
update product_version v set status = 'retired', retired_at = n.created_at
  from (select product_id, version, created_at from product_version where status = 'active') n
  where v.status = 'active' and n.product_id = v.product_id
    and n.version = (select min(version) from product_version where status = 'active' and product_id = v.product_id and version > v.version);
alter table product_version alter column name set not null;
alter table product_version add constraint product_version_life check (
  case status when 'draft' then activated_at is null and retired_at is null when 'active' then activated_at is not null and retired_at is null
    else activated_at is not null and retired_at is not null end);
create unique index product_version_one_draft on product_version (product_id) where status = 'draft';
create unique index product_version_one_active on product_version (product_id) where status = 'active';
comment on column product_version.name is '{ "en": …, "es": … }, as it was called under this version.';
comment on column product_version.returned_payment_fee is '{ "amountCents": … }; null where none is charged.';
comment on column product_version.revision is 'Counts the changes of a draft: who changes it says which one she has seen.';

create function product_version_stands() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.status <> 'draft' then raise exception 'version % of a product was lent under', old.id using errcode = 'check_violation'; end if;
    return old;
  end if;
  if old.status <> 'draft' and (to_jsonb(new) - 'status' - 'retired_at' <> to_jsonb(old) - 'status' - 'retired_at' or old.status <> 'active' or new.status <> 'retired') then
    raise exception 'version % of a product was lent under: it can only be retired', old.id using errcode = 'check_violation';
  end if;
  if (new.id, new.product_id, new.version, new.created_at) is distinct from (old.id, old.product_id, old.version, old.created_at) then
    raise exception 'version % of a product stays that version', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger product_version_stands before update or delete on product_version for each row execute function product_version_stands();
grant delete on product_version to molino_app;
`)
  }
}
