import { Migration } from '@mikro-orm/migrations'

/** Whose it is to send what is asked for; and papers by which somebody is who she says, never changed, each file with its own. */
export class Migration20261126009100_whose_papers extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table missing_item add column person_id uuid references person;
comment on column missing_item.person_id is 'Who is to send it, or null for any of those who ask, and no guarantor.';
create index missing_item_person_id_index on missing_item (person_id);

alter table application_party add column identity_document_id uuid references identity_document;
comment on column application_party.identity_document_id is 'The version that belongs to this file; what she says in a later application does not change it.';
create index application_party_identity_document_id_index on application_party (identity_document_id);
update application_party p set identity_document_id = i.id
  from identity_document i, application a where i.person_id = p.person_id and a.id = p.application_id and a.received_at is not null and p.joined_at is not null;

alter table identity_document drop constraint identity_document_person_id_key;
create index identity_document_person_id_index on identity_document (person_id);
drop trigger identity_document_touched on identity_document;
alter table identity_document drop column updated_at;
comment on table identity_document is 'By which paper somebody is who she says (31 CFR 1020.220(a)(2)(i)(A)(4)): number, country and birth date encrypted; a row each time she says it anew. No immigration status is asked or kept.';
create trigger identity_document_append_only before update or delete on identity_document for each row execute function refuse_change();
create trigger identity_document_no_truncate before truncate on identity_document for each statement execute function refuse_change();
revoke update (kind, number_encrypted, country_encrypted, birth_date_encrypted, key_id, recorded_by) on identity_document from molino_app;
`)
  }
}
