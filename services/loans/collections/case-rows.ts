import type { CaseEnding, CaseFacts } from '#domain/collections/collections-case.ts'
import type { Context } from '#platform/context/index.ts'

/** A case as the record has it, with everything its next step and its clocks follow from. */
export interface CaseRow extends CaseFacts {
  caseId: string
  loanId: string
  version: number
  openedVersion: number
  lateSince: string
  closedOn: string | null
  closedBecause: CaseEnding | null
  /** Status and clocks as its workflow was last told; null before it was. */
  told: { status: string; clocks: { kind: string; occurrence: string; at: string }[] } | null
}

/** What is told of the case aliased `c`. Calls and promises of an earlier spell are not this one's. */
const columns = `c.id as "caseId", c.loan_id as "loanId", c.version, c.opened_version as "openedVersion", c.late_since as "lateSince",
  c.past_due_since as "pastDueSince", c.opened_on as "openedOn", c.closed_on as "closedOn", c.closed_because as "closedBecause", c.told,
  exists (select from contact_stop s where s.loan_id = c.loan_id and s.lifted_at is null) as "isStopped",
  (select jsonb_build_object('state', h.state, 'answerBy', h.answer_by) from help_conversation h where h.loan_id = c.loan_id and h.state <> 'closed') as help,
  (select jsonb_build_object('id', p.id, 'state', p.state, 'madeOn', p.made_on, 'promisedOn', p.promised_on) from payment_promise p
   where p.loan_id = c.loan_id and p.state <> 'replaced' and p.promised_on >= c.late_since order by p.made_at desc, p.id desc limit 1) as promise,
  (select jsonb_build_object('outcome', k.outcome, 'madeOn', k.made_on, 'nextContactOn', k.next_contact_on) from loan_contact k
   where k.loan_id = c.loan_id and k.made_on >= c.late_since order by k.made_at desc, k.id desc limit 1) as "lastContact",
  (select coalesce(jsonb_agg(k.made_on), '[]') from loan_contact k
   where k.loan_id = c.loan_id and k.direction = 'we-called' and k.made_on > c.opened_on - 7) as "calledOn",
  (select coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'occurrence', t.occurrence, 'until', t.until)), '[]')
   from collections_step t where t.case_id = c.id) as steps`

/** The newest case of each of these loans. */
export const newestCases = (ctx: Context, loanIds: readonly string[]): Promise<CaseRow[]> => ctx.em.execute<CaseRow[]>(
  `select ${columns} from collections_case c
   where c.programme_id = ? and c.loan_id = any(array(select jsonb_array_elements_text(?::jsonb)::uuid))
     and not exists (select from collections_case n where n.loan_id = c.loan_id and n.opened_version > c.opened_version)
   order by c.loan_id`, [ctx.actor.programmeId, JSON.stringify(loanIds)],
)

/** Their rows under their locks, which last until the transaction ends: two that would move a case wait for one another. */
export async function lockCases(ctx: Context, loanIds: readonly string[]): Promise<void> {
  await ctx.em.execute(
    `select 1 from collections_case where programme_id = ? and loan_id = any(array(select jsonb_array_elements_text(?::jsonb)::uuid)) order by loan_id, opened_version for update`,
    [ctx.actor.programmeId, JSON.stringify(loanIds)],
  )
}
