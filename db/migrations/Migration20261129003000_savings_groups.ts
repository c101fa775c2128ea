import { Migration } from '@mikro-orm/migrations'

/** Circles that save: shares, loans out of the box, fines, costs, a social fund and a share-out are events like those of the turns. */
export class Migration20261129003000_savings_groups extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table circle_event add column amount_cents bigint check (amount_cents >= 0), add column shares integer check (shares > 0);
alter table circle_event
  drop constraint circle_event_kind_check,
  drop constraint circle_event_check1,
  add constraint circle_event_kind_check check (kind in (
    'begun', 'reversal',
    'contribution', 'advance', 'advance-returned', 'advance-lost', 'payout', 'swap', 'taken-over',
    'shares-bought', 'box-loan', 'box-repayment', 'cost', 'left', 'share-out',
    'fine', 'fine-paid',
    'fund-paid', 'grant')),
  add constraint circle_event_has_member check ((kind in ('begun', 'reversal', 'cost', 'share-out')) = (member_id is null)),
  add constraint circle_event_has_amount check (
    (kind in ('box-loan', 'box-repayment', 'cost', 'left', 'share-out', 'fine', 'fine-paid', 'fund-paid', 'grant')) = (amount_cents is not null)),
  add constraint circle_event_moves_money check (amount_cents > 0 or kind in ('left', 'share-out')),
  add constraint circle_event_has_shares check ((kind = 'shares-bought') = (shares is not null));
comment on column circle_event.amount_cents is 'What moved; of a share-out what was in the box, of who left what she received.';
comment on column circle_event.data is 'begun: order; swap: why; taken-over: by, and whose place it was; box-loan: charge and due date; left: what was lost; share-out: what each received; reason, where one was given.';
comment on table circle_event is 'What happened to a circle''s money and turns, in the order in which it was recorded. Append-only: how it stands is the fold (services/domain/circle/fold.ts).';
comment on table circle is 'People who put their money together by agreed rules: a lending circle (tanda), a savings group. Its money stands in a book of its own.';
comment on column circle.member_count is 'Places: all of them in a lending circle, the most there may be where the kind has a size of its own.';
comment on column circle.contribution_cents is 'What each puts in every round, or what a share costs.';
`)
  }
}
