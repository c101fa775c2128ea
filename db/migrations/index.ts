import { Migration20261122000100_people } from './Migration20261122000100_people.ts'
import { Migration20261122000200_ledger } from './Migration20261122000200_ledger.ts'
import { Migration20261122000300_applications } from './Migration20261122000300_applications.ts'
import { Migration20261122000400_loans } from './Migration20261122000400_loans.ts'
import { Migration20261122000500_platform } from './Migration20261122000500_platform.ts'
import { Migration20261122000600_money_paths } from './Migration20261122000600_money_paths.ts'
import { Migration20261122000700_search_text } from './Migration20261122000700_search_text.ts'
import { Migration20261122000800_own_schema } from './Migration20261122000800_own_schema.ts'
import { Migration20261122000900_names_on_paper } from './Migration20261122000900_names_on_paper.ts'
import { Migration20261122001000_signed_copies } from './Migration20261122001000_signed_copies.ts'
import { Migration20261126000700_coaching } from './Migration20261126000700_coaching.ts'
import { Migration20261126000300_documents } from './Migration20261126000300_documents.ts'
import { Migration20261126000400_interview } from './Migration20261126000400_interview.ts'
import { Migration20261126000900_desk } from './Migration20261126000900_desk.ts'
import { Migration20261126000800_repaying } from './Migration20261126000800_repaying.ts'
import { Migration20261126000200_account_life } from './Migration20261126000200_account_life.ts'
import { Migration20261126000600_partners } from './Migration20261126000600_partners.ts'
import { Migration20261126000610_vouches } from './Migration20261126000610_vouches.ts'
import { Migration20261126000100_messages } from './Migration20261126000100_messages.ts'
import { Migration20261126000210_circles } from './Migration20261126000210_circles.ts'
import { Migration20261126001300_pool_holds } from './Migration20261126001300_pool_holds.ts'
import { Migration20261126009100_whose_papers } from './Migration20261126009100_whose_papers.ts'
import { Migration20261126009200_another_helper } from './Migration20261126009200_another_helper.ts'
import { Migration20261127000300_calls_as_they_were } from './Migration20261127000300_calls_as_they_were.ts'
import { Migration20261127000400_what_is_kept } from './Migration20261127000400_what_is_kept.ts'
import { Migration20261127000500_pledges_taken_back } from './Migration20261127000500_pledges_taken_back.ts'
import { Migration20261127001000_accounts_of_a_life } from './Migration20261127001000_accounts_of_a_life.ts'
import { Migration20261127002100_closing } from './Migration20261127002100_closing.ts'
import { Migration20261127003000_payment_at_once } from './Migration20261127003000_payment_at_once.ts'
import { Migration20261127003100_days_by_date } from './Migration20261127003100_days_by_date.ts'
import { Migration20261127005100_settings_put_right } from './Migration20261127005100_settings_put_right.ts'
import { Migration20261128001000_product_life } from './Migration20261128001000_product_life.ts'
import { Migration20261128002000_stretches } from './Migration20261128002000_stretches.ts'
import { Migration20261128003000_money_together } from './Migration20261128003000_money_together.ts'
import { Migration20261128003100_checks_of_a_set } from './Migration20261128003100_checks_of_a_set.ts'
import { Migration20261128004000_proposals } from './Migration20261128004000_proposals.ts'
import { Migration20261128005000_imports } from './Migration20261128005000_imports.ts'
import { Migration20261128005010_loans_brought_in } from './Migration20261128005010_loans_brought_in.ts'
import { Migration20261128006000_collections } from './Migration20261128006000_collections.ts'
import { Migration20261128007000_first_night } from './Migration20261128007000_first_night.ts'
import { Migration20261128008000_returned_payments } from './Migration20261128008000_returned_payments.ts'
import { Migration20261128011000_circle_rounds } from './Migration20261128011000_circle_rounds.ts'
import { Migration20261129001000_one_plan_for_sets } from './Migration20261129001000_one_plan_for_sets.ts'
import { Migration20261129006000_circle_disputes } from './Migration20261129006000_circle_disputes.ts'
import { Migration20261129007000_meeting_reminders } from './Migration20261129007000_meeting_reminders.ts'
import { Migration20261129003000_savings_groups } from './Migration20261129003000_savings_groups.ts'
import { Migration20261129004000_circle_ladder } from './Migration20261129004000_circle_ladder.ts'
import { Migration20261128008100_second_person } from './Migration20261128008100_second_person.ts'
import { Migration20261128009000_pool_claims } from './Migration20261128009000_pool_claims.ts'
import { Migration20261128010100_circle_votes } from './Migration20261128010100_circle_votes.ts'
import { Migration20261129002000_circle_meetings } from './Migration20261129002000_circle_meetings.ts'
import { Migration20261129005000_guarantees_and_supporters } from './Migration20261129005000_guarantees_and_supporters.ts'

/** Every migration, in order; listed by hand, so that no file is run by being in a folder. */
export const migrations = [
  Migration20261122000100_people,
  Migration20261122000200_ledger,
  Migration20261122000300_applications,
  Migration20261122000400_loans,
  Migration20261122000500_platform,
  Migration20261122000600_money_paths,
  Migration20261122000700_search_text,
  Migration20261122000800_own_schema,
  Migration20261122000900_names_on_paper,
  Migration20261122001000_signed_copies,
  Migration20261126000700_coaching,
  Migration20261126000300_documents,
  Migration20261126000900_desk,
  Migration20261126000800_repaying,
  Migration20261126000200_account_life,
  Migration20261126000600_partners,
  Migration20261126000610_vouches,
  Migration20261126000100_messages,
  Migration20261126000210_circles,
  Migration20261126000400_interview,
  Migration20261126001300_pool_holds,
  Migration20261126009100_whose_papers,
  Migration20261126009200_another_helper,
  Migration20261127000300_calls_as_they_were,
  Migration20261127000400_what_is_kept,
  Migration20261127000500_pledges_taken_back,
  Migration20261127001000_accounts_of_a_life,
  Migration20261127002100_closing,
  Migration20261127003000_payment_at_once,
  Migration20261127003100_days_by_date,
  Migration20261127005100_settings_put_right,
  Migration20261128001000_product_life,
  Migration20261128002000_stretches,
  Migration20261128003000_money_together,
  Migration20261128003100_checks_of_a_set,
  Migration20261128004000_proposals,
  Migration20261128005000_imports,
  Migration20261128005010_loans_brought_in,
  Migration20261128006000_collections,
  Migration20261128007000_first_night,
  Migration20261128008000_returned_payments,
  Migration20261128008100_second_person,
  Migration20261128009000_pool_claims,
  Migration20261128010100_circle_votes,
  Migration20261128011000_circle_rounds,
  Migration20261129001000_one_plan_for_sets,
  Migration20261129002000_circle_meetings,
  Migration20261129003000_savings_groups,
  Migration20261129004000_circle_ladder,
  Migration20261129005000_guarantees_and_supporters,
  Migration20261129006000_circle_disputes,
  Migration20261129007000_meeting_reminders,
]
