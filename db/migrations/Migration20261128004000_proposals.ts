import { Migration } from '@mikro-orm/migrations'

/** Another due date, a new plan and a choice for money ahead are events of a loan; what she asks for is a change that is proposed, and waits for somebody's yes. */
export class Migration20261128004000_proposals extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table loan_event drop constraint loan_event_kind_check;
alter table loan_event add constraint loan_event_kind_check check (kind in (
  'advance','payment','reversal','fee','refund','waiver','rate-change','pause','due-date-change','plan-change','ahead-choice','charge-off','recovery'));

alter table help_conversation drop constraint help_conversation_wish_check;
alter table help_conversation add constraint help_conversation_wish_check check (wish in ('part','later','pause','smaller','new-day','new-plan','talk'));
alter table help_conversation add column installments integer check (installments > 0);
comment on column help_conversation.installments is 'Of the new plan that she asks for.';

create table change_proposal (
  id uuid primary key,
  programme_id uuid not null references programme,
  loan_id uuid not null references loan,
  conversation_id uuid not null references help_conversation,
  made_by uuid not null references person,
  made_as text not null check (made_as in ('borrower','officer')),
  made_at timestamptz not null,
  change jsonb not null,
  is_within_limit boolean not null default true,
  state text not null check (state in ('with-officer','with-borrower','with-colleague','agreed','refused','replaced')),
  first_by uuid references person,
  decided_by uuid references person,
  decided_at timestamptz,
  recorded_at timestamptz not null default now()
);
comment on table change_proposal is 'A change of a loan that is asked for or offered in a talk. Agreed, it is the event of its id.';
comment on column change_proposal.first_by is 'The officer who offered it or agreed first: where two are needed, the second is another.';
create unique index change_proposal_live_key on change_proposal (conversation_id) where state in ('with-officer','with-borrower','with-colleague');
create index change_proposal_conversation_id_index on change_proposal (conversation_id);

alter table contact_stop add column lifted_because text;

grant select, insert, update on change_proposal to molino_app;
`)
  }
}
