import { Migration } from '@mikro-orm/migrations'

/** What the whole interview asks; what was agreed to, in which words; and help in person: who helped, with whose consent, what she confirmed. */
export class Migration20261126000400_interview extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table application
  add column business_since text check (business_since in ('idea','under-1','1-to-2','3-to-5','over-5')),
  add column sells text,
  add column place text check (place in ('home','market','shop','at-customers','online','elsewhere')),
  add column uses jsonb,
  add column text_versions jsonb;
comment on column application.locale is 'The language of negotiation: hers to change until she sends the application.';
comment on column application.uses is '[{ "what", "amountCents", "seller" }]: what the money is for; purpose is the same on one line.';
comment on column application.text_versions is 'The version of every text she was shown, as of the submission.';
comment on column application.budget is '{ "moneyIn": [{ "code", "amountCents" }], "moneyOut": […], "badMonthInCents" }: one normal month, and what comes in in a bad one.';

alter table one_time_code drop constraint one_time_code_purpose_check;
alter table one_time_code add constraint one_time_code_purpose_check check (purpose in ('enter', 'new-device', 'new-address', 'help'));

create table assistance (
  id uuid primary key,
  programme_id uuid not null references programme,
  application_id uuid not null references application,
  applicant_id uuid not null references person,
  helper_id uuid not null references person,
  helper_role text not null check (helper_role in ('officer','coach','partner')),
  locale text not null,
  consent_text_version text not null,
  consent_text_sha256 text not null,
  consent_typed_name text not null,
  how text not null check (how in ('on-helpers-screen')),
  by_code boolean not null,
  opened_on date not null,
  opened_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references person,
  end_reason text check (end_reason in ('taken-over','ended-by-her','ended-by-helper','submitted','withdrawn','day-over')),
  check (helper_id <> applicant_id),
  check ((ended_at is null) = (end_reason is null))
);
create unique index assistance_open_key on assistance (application_id) where ended_at is null;
create index assistance_helper_id_index on assistance (helper_id, opened_on);
create index assistance_application_id_index on assistance (application_id);
comment on column assistance.by_code is 'She said a code that was sent to her: without one only an account that is new is opened to whoever helps.';
comment on table assistance is 'One sitting in which somebody fills in an application with her, on that person''s device: open through the business date on which it began, until she sends, takes over or ends it.';

create table assistance_event (
  id uuid primary key default uuidv7(),
  assistance_id uuid not null references assistance,
  kind text not null check (kind in ('opened','confirmed','submitted','ended')),
  by_person uuid references person,
  at timestamptz not null,
  detail jsonb not null default '{}',
  recorded_at timestamptz not null default now()
);
create index assistance_event_assistance_id_index on assistance_event (assistance_id);
comment on column assistance_event.detail is 'Of confirmed: the sections she looked through, the record''s version she saw, and the name she typed. Append-only.';
create trigger assistance_event_append_only before update or delete on assistance_event for each row execute function refuse_change();
create trigger assistance_event_no_truncate before truncate on assistance_event for each statement execute function refuse_change();

create table application_consent (
  id uuid primary key default uuidv7(),
  application_id uuid not null references application,
  person_id uuid not null references person,
  kind text not null check (kind in ('electronic','truth')),
  text_version text not null,
  text_sha256 text not null,
  locale text not null,
  given_at timestamptz not null,
  assistance_id uuid references assistance,
  ip text,
  user_agent text,
  recorded_at timestamptz not null default now(),
  unique (application_id, person_id, kind)
);
comment on table application_consent is 'What she agreed to when she sent it, with the evidence of 15 USC 7001(c). On somebody''s device where assistance_id says so. Append-only.';
create trigger application_consent_append_only before update or delete on application_consent for each row execute function refuse_change();
create trigger application_consent_no_truncate before truncate on application_consent for each statement execute function refuse_change();

create function has_words(p_text text, p_words text) returns boolean language sql immutable strict parallel safe as $$
  select coalesce(bool_and(position(word in bare_text(p_text)) > 0), true) from regexp_split_to_table(bare_text(trim(p_words)), '\\s+') as word
$$;
comment on function has_words(text, text) is 'Whether each word is part of a text, in any order, accents and case aside: Rosa Ramirez finds Rosa Elena Ortega Ramírez.';
revoke all on function has_words(text, text) from public;
grant execute on function has_words(text, text) to molino_app;

grant select, insert on assistance, assistance_event, application_consent to molino_app;
grant update (ended_at, ended_by, end_reason) on assistance to molino_app;
`)
  }
}
